"""A command line that is read, explained and refused in Vietnamese."""

import re
import sys
from argparse import SUPPRESS, Action, ArgumentParser, HelpFormatter, _ArgumentGroup, _MutuallyExclusiveGroup
from collections.abc import Iterable
from importlib import metadata
from typing import Any, NoReturn

from typing_extensions import override

from sotay.domain.errors import WrongUsage

COMMAND = "LỆNH"
"""Where a command is to be named."""


class CommandMissing(WrongUsage):
    code = "command-missing"
    facts = ("command",)


class CommandUnknown(WrongUsage):
    code = "command-unknown"
    facts = ("what", "command")


class ArgumentMissing(WrongUsage):
    code = "argument-missing"
    facts = ("what", "command")


class ArgumentUnknown(WrongUsage):
    code = "argument-unknown"
    facts = ("what", "command")


class ValueMissing(WrongUsage):
    code = "value-missing"
    facts = ("of", "command")


class ValueWrong(WrongUsage):
    code = "value-wrong"
    facts = ("what", "of", "command")


class ValueNoChoice(WrongUsage):
    code = "value-no-choice"
    facts = ("what", "of", "choices", "command")


_TITLES = {"positional arguments": "Nội dung", "options": "Tùy chọn"}
"""Of the sections that :mod:`argparse` makes by itself."""
_MEANINGS: tuple[tuple[str, type[WrongUsage]], ...] = (
    (r"the following arguments are required: (?P<what>.*)", ArgumentMissing),
    (rf"argument {COMMAND}: invalid choice: '(?P<what>.*?)' \(choose from .*", CommandUnknown),
    (r"argument (?P<of>.*?): invalid choice: '?(?P<what>.*?)'? \(choose from (?P<choices>.*)\)", ValueNoChoice),
    (r"argument (?P<of>.*?): invalid \w+ value: '(?P<what>.*)'", ValueWrong),
    (r"argument (?P<of>.*?): expected (?:one|at least one) argument", ValueMissing),
)
"""The English of :mod:`argparse`, which says in words alone what it refuses."""


class Parser(ArgumentParser):
    """Raises a WrongUsage for what it cannot read, after the usage line."""

    def __init__(self, *, add_help: bool = True, **given: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **given)
        if add_help:
            self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="in hướng dẫn này")

    @override
    def add_argument_group(self, title: str | None = None, *given: Any, **named: Any) -> _ArgumentGroup:
        return super().add_argument_group(_TITLES.get(title or "", title), *given, **named)

    @override
    def error(self, message: str) -> NoReturn:
        self.refuse(self._meaning(message))

    def refuse(self, error: WrongUsage) -> NoReturn:
        self.print_usage(sys.stderr)
        raise error

    def _meaning(self, message: str) -> WrongUsage:
        for pattern, meaning in _MEANINGS:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                return meaning(command=self.prog, **found.groupdict())
        return WrongUsage()


class Version(Action):
    """Prints the version when asked for, and looks it up only then."""

    @override
    def __call__(self, parser: ArgumentParser, *_given: object) -> NoReturn:
        sys.stdout.write(f"{parser.prog} {metadata.version('sotay')}\n")
        parser.exit()


class _Help(HelpFormatter):
    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)
