"""One run of the command, from its streams to its exit code."""

import errno
import sys
from argparse import Namespace
from collections.abc import Sequence

from sotay.domain.errors import KnownError, WrongUsage
from sotay_app.cli import commands
from sotay_app.cli.console import Console
from sotay_app.clock import SystemClock
from sotay_app.passphrase import take_passphrase
from sotay_app.streams import abandon, prepare_streams

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


class OutputClosed(KnownError):
    """Standard output was closed by whoever started the command; its results would go nowhere."""

    code = "output-closed"


def run(arguments: Sequence[str] | None) -> int:
    """The exit code. What no sentence is known for is raised: a bug."""
    passphrase = take_passphrase()
    has_output = prepare_streams()
    try:
        code = _answer(arguments, passphrase, has_output=has_output)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has what they wanted
        abandon(sys.stdout, sys.stderr)
        return REFUSED
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        abandon(sys.stdout)
        try:
            Console().say("output-full")
        except OSError:  # messages go to the same full place
            abandon(sys.stderr)
        return REFUSED
    return code


def _answer(arguments: Sequence[str] | None, passphrase: str | None, *, has_output: bool) -> int:
    console = Console()
    try:
        options = commands.read(arguments)
        options.passphrase = passphrase
        options.tell = console.tell
        if options.run is None:
            return _window(options, console)
        if not has_output:
            raise OutputClosed
        return int(options.run(options, Console(as_json=options.json), SystemClock()))
    except SystemExit:  # the help or the version is printed
        return DONE
    except WrongUsage as error:
        console.tell(error)
        return WRONG_USAGE
    except KnownError as error:
        console.tell(error)
        return REFUSED


def _window(options: Namespace, console: Console) -> int:
    from sotay_app.window import open_window  # noqa: PLC0415 - Qt is loaded for the window alone

    return open_window(options, console, SystemClock())
