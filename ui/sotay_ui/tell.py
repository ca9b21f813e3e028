"""The one door for messages to the person, usable before there is a window."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sotay import wording
from sotay.domain.errors import Fact, KnownError


class Kind(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    """Amber like a warning: red is for where you are and what comes next."""


@dataclass(frozen=True, slots=True)
class Link:
    """What the person may do about a message, offered beside it: *Hoàn tác*."""

    text: str
    run: Callable[[], None]
    others: tuple["Link", ...] = ()
    """What else may be done about it, offered behind this one."""


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, in one sentence, and what to do next."""

    kind: Kind
    sentence: str
    advice: str = ""
    details: str = ""
    """For the one who helps, behind *Chép chi tiết*; empty: nothing to copy."""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is; ``total`` 0 where nobody knows."""

    title: str
    done: int = 0
    total: int = 0


class Shower(Protocol):
    """The place in the window where messages stand."""

    def show_message(self, message: Message) -> None: ...

    def show_progress(self, progress: Progress, stop: Callable[[], None] | None) -> None: ...

    def hide_progress(self) -> None: ...


class Tell:
    """Keeps what is said before :meth:`attach`, hands on what is said after. Main thread only."""

    def __init__(self, language: str = "vi") -> None:
        self.language = language
        self._kept: deque[Message] = deque()
        self._shower: Shower | None = None

    def info(self, code: str, *, link: Link | None = None, **facts: Fact) -> None:
        """Say what ``sotay.wording`` has under ``code``. Raises KeyError for a code without wording."""
        self.message(self._message(Kind.INFO, code, facts, "", link))

    def warning(self, code: str, *, details: str = "", link: Link | None = None, **facts: Fact) -> None:
        """Like :meth:`info`, in amber, with ``details`` to copy."""
        self.message(self._message(Kind.WARNING, code, facts, details, link))

    def error(self, error: KnownError, *, link: Link | None = None) -> None:
        """The sentence and the advice that ``sotay.wording`` has for the error; its code is the detail."""
        words = wording.of_error(error, self.language)
        self.message(Message(Kind.ERROR, words.sentence, words.advice, error.code, link))

    def message(self, message: Message) -> None:
        if self._shower is None:
            self._kept.append(message)
        else:
            self._shower.show_message(message)

    def progress(self, progress: Progress, stop: Callable[[], None] | None) -> None:
        """Show how far the work is, with *Dừng* where it can; before there is a window, nothing."""
        if self._shower is not None:
            self._shower.show_progress(progress, stop)

    def progress_over(self) -> None:
        if self._shower is not None:
            self._shower.hide_progress()

    def attach(self, shower: Shower) -> None:
        """From now on messages stand there, first those kept until now."""
        self._shower = shower
        while self._kept:
            shower.show_message(self._kept.popleft())

    def _message(self, kind: Kind, code: str, facts: Mapping[str, Fact], details: str, link: Link | None) -> Message:
        words = wording.worded(code, facts, self.language)
        return Message(kind, words.sentence, words.advice, details, link)
