"""The commands, with what each needs and what its help says."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date, time

from sotay.domain.spelling import nfc
from sotay_app.cli.usage import COMMAND, ArgumentUnknown, CommandMissing, Parser, Version

_STDIN = "- là đầu vào chuẩn"
_MEETING = "mã cuộc họp trong sotay meetings list"
_SETTING = "tên trong sotay settings list"
_MOST = 1_000_000
"""Of pages, and of pixels across: beyond what anybody has."""


def read(arguments: Sequence[str] | None) -> Namespace:
    """What a command line asks for; ``run`` is the function to call, None for the window.

    Raises a WrongUsage, or SystemExit once the help or the version is printed.
    """
    top = parser()
    options, left = top.parse_known_args(arguments)
    if left:
        asked: Parser = options.parser
        asked.refuse(ArgumentUnknown(what=" ".join(left), command=asked.prog))
    if options.run is _incomplete:
        options.parser.refuse(CommandMissing(command=options.parser.prog))
    return options


def parser() -> Parser:
    """The whole command line."""
    top = Parser(
        prog="sotay", description="Sổ tay Chi bộ. Không ghi lệnh thì mở cửa sổ.", parents=[_common(absent=None)]
    )
    top.add_argument("--version", action=Version, nargs=0, default=SUPPRESS, help="in số phiên bản")
    top.set_defaults(run=None, parser=top)
    commands = _Commands(top, _common(absent=SUPPRESS))
    _profile_commands(commands)
    _key_commands(commands.group("key", "khóa của sổ"))
    _cell_commands(commands.group("cell", "chi bộ"))
    _member_commands(commands.group("members", "đảng viên"))
    _meeting_commands(commands.group("meetings", "cuộc họp"))
    _material_commands(commands.group("materials", "tài liệu"))
    _setting_commands(commands.group("settings", "tùy chọn của sổ"))
    _bin_commands(commands.group("bin", "nội dung đã xóa (giữ 90 ngày)"))
    return top


def _common(absent: str | None) -> Parser:
    """The options of every command. Below the top those not given must not undo what was given before the command."""
    common = Parser(add_help=False, argument_default=absent)
    common.add_argument("--profile", metavar="THƯ-MỤC", help="thư mục của sổ")
    common.add_argument("--passphrase-file", metavar="TỆP", help=f"tệp có mật khẩu của sổ ở dòng đầu; {_STDIN}")
    common.add_argument(
        "--allow-unsafe-place", action="store_true", help="cho phép đặt sổ trên ổ mạng, thư mục đồng bộ"
    )
    common.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    return common


class _Commands:
    """Commands under a parser; each is imported when it runs, so that ``sotay --help`` and the window start at once."""

    def __init__(self, above: Parser, common: Parser) -> None:
        self._common = common
        self._under = above.add_subparsers(title="Lệnh", metavar=COMMAND, parser_class=Parser)

    def group(self, name: str, help_text: str) -> "_Commands":
        above = self._under.add_parser(name, help=help_text, description=help_text)
        above.set_defaults(run=_incomplete, parser=above)
        return _Commands(above, self._common)

    def add(self, name: str, module: str, function: str, help_text: str) -> ArgumentParser:
        command = self._under.add_parser(name, help=help_text, description=help_text, parents=[self._common])
        command.set_defaults(run=_later(module, function), parser=command)
        return command


def _profile_commands(commands: _Commands) -> None:
    commands.add("practice", "profiles", "practice", "tạo chi bộ mẫu để làm thử")
    commands.add("doctor", "doctor", "doctor", "kiểm tra máy và sổ")
    commands.add("verify", "profiles", "verify", "kiểm tra dữ liệu, mọi hồ sơ đã khóa và mọi tài liệu")
    command = commands.add("backup", "profiles", "back_up", "sao lưu sổ vào một tệp")
    command.add_argument("file", metavar="TỆP.sotay", help="tệp sẽ ghi; chỉ thay bản sao lưu cũ của chính sổ này")
    command = commands.add("restore", "profiles", "restore", "khôi phục sổ từ tệp sao lưu")
    command.add_argument("file", metavar="TỆP.sotay", help="bản sao lưu")
    command.add_argument("--code-file", metavar="TỆP", help=f"tệp có mã khôi phục ở dòng đầu; {_STDIN}")


def _key_commands(commands: _Commands) -> None:
    command = commands.add("recover", "profiles", "recover", "mở sổ bằng mã khôi phục")
    command.add_argument("--code-file", metavar="TỆP", help=f"tệp có mã khôi phục ở dòng đầu; {_STDIN}")
    command = commands.add("change-passphrase", "profiles", "change_passphrase", "đổi mật khẩu của sổ")
    command.add_argument("--new-passphrase-file", metavar="TỆP", help=f"tệp có mật khẩu mới ở dòng đầu; {_STDIN}")
    commands.add("show", "profiles", "show_code", "in mã khôi phục để chép vào phiếu")


def _cell_commands(commands: _Commands) -> None:
    commands.add("show", "cells", "show", "tên chi bộ như in trên văn bản")
    command = commands.add("set", "cells", "change", "đặt tên chi bộ, tổ chức đảng cấp trên, địa danh, nơi và ngày họp")
    command.add_argument("--name", metavar="TÊN", help="tên như in trên văn bản: Chi bộ Tổ dân phố 5")
    command.add_argument("--superior", metavar="TÊN", help="tổ chức đảng cấp trên: Đảng bộ phường An Hòa")
    command.add_argument("--place", metavar="ĐỊA DANH", help="địa danh ghi trước ngày tháng: An Hòa")
    command.add_argument("--usual-place", metavar="NƠI", help="nơi thường họp")
    command.add_argument("--usual-day", metavar="NGÀY", type=_day_of_month, help="ngày họp hằng tháng, 1 đến 31")
    command.add_argument("--usual-time", metavar="GIỜ", type=_hour, help="giờ họp, 19:30")
    command.add_argument(
        "--term-from",
        metavar="NGÀY",
        type=_day,
        help="ngày bắt đầu nhiệm kỳ, 2025-06-15: văn bản đánh số từ 01",
    )


def _hour(text: str) -> str:
    """``19:30``; anything else raises ValueError, which argparse answers as wrong usage."""
    return time.fromisoformat(text).strftime("%H:%M")


def _day_of_month(text: str) -> int:
    """1 to 31; raises as above."""
    return date(2000, 1, int(text)).day


def _day(text: str) -> str:
    """``2025-06-15``; raises as above."""
    return date.fromisoformat(text).isoformat()


def _count(text: str) -> int:
    """1 or more; raises as above."""
    number = int(text)
    if not 1 <= number <= _MOST:
        raise ValueError
    return number


def _member_commands(commands: _Commands) -> None:
    command = commands.add("import", "members", "bring_in", "nhập danh sách từ Excel, CSV")
    command.add_argument("file", metavar="TỆP", help="danh sách .xlsx, .xls hoặc .csv")
    command.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    command.add_argument("--skip-bad", action="store_true", help="bỏ qua các dòng có lỗi")
    commands.add("list", "members", "show_list", "danh sách đảng viên")


def _meeting_commands(commands: _Commands) -> None:
    commands.add("list", "meetings", "show_list", "danh sách cuộc họp")
    command = commands.add("enter", "meetings", "enter", "nhập cuộc họp đã tổ chức từ tệp ghi chép")
    command.add_argument("file", metavar="TỆP.toml", help="tệp ghi chép; tài liệu kèm theo để bên cạnh")
    command.add_argument(
        "--confirm-no-secrets",
        action="store_true",
        help="xác nhận tài liệu quét, tài liệu có nhắc từ mật không phải bí mật",
    )
    for name, function, text in (("show", "show", "nội dung cuộc họp"), ("seal", "seal", "khóa hồ sơ")):
        command = commands.add(name, "meetings", function, text)
        command.add_argument("id", type=nfc, metavar="ID", help=_MEETING)
    command = commands.add("export", "meetings", "export", "xuất văn bản Word")
    command.add_argument("id", type=nfc, metavar="ID", help=_MEETING)
    command.add_argument(
        "--what",
        choices=[
            *("minutes", "resolution", "quality"),
            *("notice", "invitations", "programme", "sign-in", "script", "hand"),
        ],
        required=True,
        help="loại văn bản: biên bản, nghị quyết, phiếu chấm điểm, thông báo, giấy mời, chương trình, "
        "danh sách điểm danh, kịch bản, phiếu ghi tay",
    )
    command.add_argument("--to", metavar="TỆP.docx", required=True, help="tệp Word sẽ ghi")
    command = commands.add("message", "meetings", "message", "nội dung thông báo họp để gửi tin nhắn")
    command.add_argument("id", type=nfc, metavar="ID", help=_MEETING)
    command = commands.add("calendar", "meetings", "calendar", "tệp lịch .ics của cuộc họp")
    command.add_argument("id", type=nfc, metavar="ID", help=_MEETING)
    command.add_argument("--to", metavar="TỆP.ics", required=True, help="tệp lịch sẽ ghi")


def _material_commands(commands: _Commands) -> None:
    command = commands.add("inspect", "materials", "inspect", "xem tệp có đưa vào được không")
    command.add_argument("files", metavar="TỆP", nargs="+", help="các tệp cần xem; mỗi tệp một dòng JSON")
    command = commands.add("render", "materials", "render", "vẽ một trang tài liệu thành ảnh PNG")
    command.add_argument("file", metavar="TỆP", help="tài liệu PDF, Word, Excel, PowerPoint hoặc ảnh")
    command.add_argument("--page", type=_count, required=True, metavar="SỐ", help="trang thứ mấy, từ 1")
    command.add_argument("--width", type=_count, required=True, metavar="SỐ", help="bề rộng ảnh, điểm ảnh")
    command.add_argument("--out", required=True, metavar="TỆP.png", help="tệp ảnh sẽ ghi")
    command = commands.add("book", "materials", "book", "đóng tài liệu của cuộc họp thành một tệp PDF")
    command.add_argument("id", type=nfc, metavar="ID", help=_MEETING)
    command.add_argument("--to", metavar="TỆP.pdf", required=True, help="tệp PDF sẽ ghi")


def _setting_commands(commands: _Commands) -> None:
    commands.add("list", "settings", "show_list", "tên, giá trị và ý nghĩa của các tùy chọn")
    command = commands.add("set", "settings", "change", "đặt một tùy chọn")
    command.add_argument("name", type=nfc, metavar="TÊN", help=_SETTING)
    command.add_argument("value", metavar="GIÁ-TRỊ", help="giá trị mới")
    command = commands.add("reset", "settings", "reset", "đưa một tùy chọn về mặc định")
    command.add_argument("name", type=nfc, metavar="TÊN", help=_SETTING)


def _bin_commands(commands: _Commands) -> None:
    commands.add("list", "bin", "show_list", "những gì đã xóa trong 90 ngày qua")
    command = commands.add("restore", "bin", "restore", "đưa trở lại chỗ cũ")
    command.add_argument("id", type=nfc, metavar="ID", help="mã của nội dung trong sotay bin list")


def _later(module: str, function: str) -> Callable[..., int]:
    def run(*given: object) -> int:
        from importlib import import_module  # noqa: PLC0415 - see _Commands

        return int(getattr(import_module(f"sotay_app.cli.{module}"), function)(*given))

    return run


def _incomplete(*_given: object) -> int:
    """Stands for the command that a group still lacks."""
    raise AssertionError
