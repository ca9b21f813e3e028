"""The one family of failures that are answered with a sentence.

A :class:`KnownError` says that the world or the input said no. Whatever else is raised is a bug of ours and reaches
the crash dialog. An error carries facts; its sentence and advice lie in ``sotay/wording``, by ``code``.
"""

from typing import ClassVar

Fact = str | int


class KnownError(Exception):
    """Base. A subclass names its ``code`` and the ``facts`` it is raised with, all of them by keyword."""

    code: ClassVar[str] = ""
    facts: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **values: Fact) -> None:
        if set(values) != set(self.facts):
            raise TypeError(f"{type(self).__name__} is raised with {self.facts}")
        super().__init__(self.code, values)
        self.values = values


class WrongUsage(KnownError):
    """The command line itself was wrong: exit code 2."""

    code = "wrong-usage"


class NotFound(KnownError):
    """No such thing in this profile; ``what`` names it to developers, the sentence does without."""

    code = "not-found"
    facts = ("what",)


class Refused(KnownError):
    """Base of every *no* that a rule of the cell's work says; subclasses name the rule."""


class SealedAlready(Refused):
    """The meeting's record is sealed; what follows is an amendment."""

    code = "sealed-already"


class WrongState(Refused):
    """The verb does not fit the state of the meeting."""

    code = "wrong-state"
    facts = ("state",)
