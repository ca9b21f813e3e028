"""``sotay``: opens the window without a command, else does what the command says."""

import errno
import io
import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import time
from typing import NoReturn

from typing_extensions import override

from sotay.domain.errors import KnownError, WrongUsage
from sotay.domain.spelling import nfc
from sotay_app.cli.console import Console
from sotay_app.clock import SystemClock
from sotay_app.passphrase import take_passphrase

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


class _Parser(ArgumentParser):
    @override
    def error(self, message: str) -> NoReturn:
        """The usage line names what was expected; the sentence is ours."""
        del message
        self.print_usage(sys.stderr)
        raise WrongUsage


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 the input or a rule said no, 2 wrong usage."""
    passphrase = take_passphrase()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file name may be no text; in JSON its escape stands for the very name.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    console = Console()
    try:
        options = parser().parse_args(arguments)
        options.passphrase = passphrase
        console = Console(as_json=options.json)
        code = int(options.run(options, console, SystemClock()))
        sys.stdout.flush()
    except WrongUsage as error:
        console.tell(error)
        return WRONG_USAGE
    except KnownError as error:
        console.tell(error)
        return REFUSED
    except BrokenPipeError:
        # Whoever read us has what they wanted; the interpreter must not try to flush again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        console.say("output-full")
        return REFUSED
    except KeyboardInterrupt:
        console.say("stopped")
        return REFUSED
    return code


def parser() -> _Parser:
    """The whole command line."""
    top = _Parser(
        prog="sotay", description="Sổ tay Chi bộ. Không có lệnh thì mở cửa sổ.", parents=[_common(absent=None)]
    )
    top.set_defaults(run=_window, tell=Console().tell)
    commands = _Commands(top, _common(absent=SUPPRESS))
    _profile_commands(commands)
    _cell_commands(commands.group("cell", "chi bộ"))
    _member_commands(commands.group("members", "đảng viên"))
    _meeting_commands(commands.group("meetings", "cuộc họp"))
    _material_commands(commands.group("materials", "tài liệu"))
    _setting_commands(commands.group("settings", "tùy chọn của sổ"))
    _bin_commands(commands.group("bin", "nội dung đã xóa (giữ 90 ngày)"))
    return top


def _common(absent: str | None) -> _Parser:
    """The options of every command. Below the top those not given must not undo what was given before the command."""
    common = _Parser(add_help=False, argument_default=absent)
    common.add_argument("--profile", metavar="DIR", help="thư mục của sổ")
    common.add_argument("--passphrase-file", metavar="PATH", help="tệp chứa mật khẩu của sổ, - là nhập từ bàn phím")
    common.add_argument(
        "--allow-unsafe-place", action="store_true", help="cho phép đặt sổ trên ổ mạng, thư mục đồng bộ"
    )
    common.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    return common


class _Commands:
    """Commands under a parser; each is imported when it runs, so that ``sotay --help`` and the window start at once."""

    def __init__(self, above: _Parser, common: _Parser) -> None:
        self._common = common
        self._under = above.add_subparsers(metavar="LỆNH", parser_class=_Parser)

    def group(self, name: str, help_text: str) -> "_Commands":
        above = self._under.add_parser(name, help=help_text)
        above.set_defaults(run=_incomplete)
        return _Commands(above, self._common)

    def add(self, name: str, module: str, function: str, help_text: str) -> ArgumentParser:
        command = self._under.add_parser(name, help=help_text, parents=[self._common])
        command.set_defaults(run=_later(module, function))
        return command


def _profile_commands(commands: _Commands) -> None:
    commands.add("practice", "profiles", "practice", "tạo chi bộ mẫu để làm thử")
    commands.add("doctor", "doctor", "doctor", "kiểm tra máy và sổ")
    commands.add("verify", "profiles", "verify", "kiểm tra mọi hồ sơ đã khóa")
    command = commands.add("backup", "profiles", "back_up", "sao lưu sổ vào một tệp")
    command.add_argument("file", metavar="FILE")
    command = commands.add("restore", "profiles", "restore", "khôi phục sổ từ tệp sao lưu")
    command.add_argument("file", metavar="FILE")
    command.add_argument("--code-file", metavar="PATH", help="tệp chứa mã khôi phục, - là nhập từ bàn phím")
    keys = commands.group("key", "khóa của sổ")
    command = keys.add("recover", "profiles", "recover", "mở sổ bằng mã khôi phục")
    command.add_argument("--code-file", metavar="PATH", help="tệp chứa mã khôi phục, - là nhập từ bàn phím")
    command = keys.add("change-passphrase", "profiles", "change_passphrase", "đổi mật khẩu của sổ")
    command.add_argument("--new-passphrase-file", metavar="PATH", help="tệp chứa mật khẩu mới, - là nhập từ bàn phím")
    keys.add("show", "profiles", "show_code", "in mã khôi phục để chép vào phiếu")


def _cell_commands(commands: _Commands) -> None:
    commands.add("show", "cells", "show", "tên chi bộ như in trên văn bản")
    command = commands.add("set", "cells", "change", "đặt tên chi bộ, tổ chức đảng cấp trên, địa danh, nơi và ngày họp")
    command.add_argument("--name", metavar="TÊN", help="Chi bộ Tổ dân phố 5")
    command.add_argument("--superior", metavar="TÊN", help="Đảng bộ phường An Hòa")
    command.add_argument("--place", metavar="ĐỊA DANH", help="An Hòa")
    command.add_argument("--usual-place", metavar="NƠI", help="nơi thường họp")
    command.add_argument(
        "--usual-day", metavar="NGÀY", type=int, choices=range(1, 32), help="ngày họp hằng tháng, 1 đến 31"
    )
    command.add_argument("--usual-time", metavar="GIỜ", type=_hour, help="giờ họp, 19:30")
    command.add_argument("--term-from", metavar="NGÀY", help="ngày bắt đầu nhiệm kỳ, 2025-06-15: văn bản đánh số từ 01")


def _hour(text: str) -> str:
    """``19:30``; anything else raises ValueError, which argparse answers as wrong usage."""
    return time.fromisoformat(text).strftime("%H:%M")


def _member_commands(commands: _Commands) -> None:
    command = commands.add("import", "members", "bring_in", "nhập danh sách từ Excel, CSV")
    command.add_argument("file", metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    command.add_argument("--skip-bad", action="store_true", help="bỏ qua các dòng có lỗi")
    commands.add("list", "members", "show_list", "danh sách đảng viên")


def _meeting_commands(commands: _Commands) -> None:
    commands.add("list", "meetings", "show_list", "danh sách cuộc họp")
    command = commands.add("enter", "meetings", "enter", "nhập cuộc họp đã tổ chức từ tệp ghi chép")
    command.add_argument("file", metavar="FILE.toml")
    command.add_argument(
        "--confirm-no-secrets",
        action="store_true",
        help="xác nhận tài liệu quét, tài liệu có nhắc từ mật không phải bí mật",
    )
    for name, function, text in (("show", "show", "nội dung cuộc họp"), ("seal", "seal", "khóa hồ sơ")):
        command = commands.add(name, "meetings", function, text)
        command.add_argument("id", type=nfc, metavar="ID")
    command = commands.add("export", "meetings", "export", "xuất văn bản Word")
    command.add_argument("id", type=nfc, metavar="ID")
    command.add_argument("--what", choices=["minutes"], required=True)
    command.add_argument("--to", metavar="FILE.docx", required=True)


def _material_commands(commands: _Commands) -> None:
    command = commands.add("inspect", "materials", "inspect", "xem tệp có đưa vào được không")
    command.add_argument("files", metavar="FILE", nargs="+")
    command = commands.add("render", "materials", "render", "vẽ một trang PDF thành ảnh PNG")
    command.add_argument("file", metavar="FILE")
    command.add_argument("--page", type=int, required=True, metavar="N")
    command.add_argument("--width", type=int, required=True, metavar="PX")
    command.add_argument("--out", required=True, metavar="PNG")


def _setting_commands(commands: _Commands) -> None:
    commands.add("list", "settings", "show_list", "tên, giá trị và ý nghĩa của các tùy chọn")
    command = commands.add("set", "settings", "change", "đặt một tùy chọn")
    command.add_argument("name", type=nfc, metavar="NAME")
    command.add_argument("value", metavar="VALUE")
    command = commands.add("reset", "settings", "reset", "đưa một tùy chọn về mặc định")
    command.add_argument("name", type=nfc, metavar="NAME")


def _bin_commands(commands: _Commands) -> None:
    commands.add("list", "bin", "show_list", "những gì đã xóa trong 90 ngày qua")
    command = commands.add("restore", "bin", "restore", "đưa trở lại chỗ cũ")
    command.add_argument("id", type=nfc, metavar="ID")


def _later(module: str, function: str) -> Callable[..., int]:
    def run(*given: object) -> int:
        from importlib import import_module  # noqa: PLC0415 - see _Commands

        return int(getattr(import_module(f"sotay_app.cli.{module}"), function)(*given))

    return run


def _window(options: Namespace, console: Console, clock: SystemClock) -> int:
    from sotay_app.window import open_window  # noqa: PLC0415 - Qt is loaded for the window alone

    return open_window(options, console, clock)


def _incomplete(*_given: object) -> int:
    raise WrongUsage


if __name__ == "__main__":
    sys.exit(main())
