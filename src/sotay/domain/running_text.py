"""Running text of the minutes: a line ``Đ/c An: nhất trí.`` begins what An said.

Whoever writes fast writes so, on paper and on the keyboard. Only that beginning of a line ever becomes something else
than it was typed: the person who spoke.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sotay.domain.names import spoken
from sotay.domain.spelling import fold

_BULLET = r"[-–—•+*]\s*"
_TITLE = r"(?:đồng\s+chí|dong\s+chi|[đd]\s*[/.]?\s*c|ông|bà)"
_ADDRESS = re.compile(
    rf"\s*(?:{_BULLET})?(?:(?P<title>{_TITLE})(?:\s*\.\s*|\s+))?(?P<named>[^\W\d_][^:\n]{{0,79}}?)\s*:(?P<said>.*)",
    re.IGNORECASE,
)
_MOST_WORDS = 8
"""Of a name with an office; more is a sentence."""


class Speaking(Protocol):
    """Someone who can have spoken."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str:
        """As printed: ``Trần Văn Long (1961)``."""
        ...

    @property
    def office(self) -> str:
        """``Phó Bí thư Đảng ủy``, of a guest; empty where it names nobody."""
        ...

    @property
    def is_present(self) -> bool:
        """Who is absent is meant only where nobody who is there answers to the name."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """What one person said; ``speaker_id`` None: nobody is known to have said it, and ``text`` is as it was typed."""

    text: str
    speaker_id: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """Who was meant by a name that several people answer to, or nobody."""

    named: str
    choices: tuple[str, ...]
    """Ids of the people who may have been meant."""


@dataclass(frozen=True, slots=True)
class _Address:
    named: str
    said: str
    has_title: bool
    is_unmarked: bool
    """Whether the whole line was typed without marks."""

    def meant(self, people: Sequence[Speaking]) -> list[Speaking]:
        """Those who may be meant: by name as written; with other marks where nothing in the line has any."""
        exact = _there(self._answering(people, spoken))
        if exact or not self.is_unmarked:
            return exact
        return _there(self._answering(people, fold))

    def resembling(self, people: Sequence[Speaking]) -> list[Speaking]:
        """Those whose name has the same letters, marks aside."""
        return self._answering(people, fold)

    def _answering(self, people: Sequence[Speaking], form: Callable[[str], str]) -> list[Speaking]:
        words = form(self.named).split()
        return [person for person in people if any(_ends(form(name), words) for name in self._names(person))]

    def _names(self, person: Speaking) -> Iterable[str]:
        yield person.name
        yield person.name.partition(" (")[0]
        if self.has_title and fold(person.office) == fold(self.named):
            yield person.office


def parts(text: str, people: Sequence[Speaking], speaker_id: str | None = None) -> tuple[Part, ...]:
    """What each person said, in order; text before the first address is of ``speaker_id``.

    Who is meant: with *đồng chí*, *Đ/c*, *ông* or *bà* whoever answers to the name, without it only one person alone.
    Where several answer, or with such a title nobody, the part begins there too and stays as it was typed. Text without
    an address comes back as it is.
    """
    found: list[tuple[str | None, list[str]]] = [(speaker_id, [])]
    for at, line in enumerate(text.split("\n")):
        address = _address(line)
        who = _meant(address, people, speaker_id if at == 0 else None) if address else None
        if address is None or who is None:
            found[-1][1].append(line)
        elif len(who) == 1:
            found.append((who[0].id, [address.said]))
        else:
            found.append((None, [line]))
    if len(found) == 1:
        return (Part(text, speaker_id),)
    whole = _with_something_said(text, found)
    return tuple(whole)


def question(text: str, people: Sequence[Speaking]) -> Question | None:
    """What is to be asked about a text that nobody is known to have said; None: nothing."""
    address = _address(text.partition("\n")[0])
    if address is None:
        return None
    who = _meant(address, people, None)
    if who is None:
        return None
    return Question(address.named, tuple(person.id for person in who or address.resembling(people)))


def addressed(named: str, text: str) -> str:
    """The text of someone who was named and not found."""
    return f"Đ/c {named}: {text}"


def is_addressed(text: str) -> bool:
    """Whether the text has a beginning ``Đ/c An:``, ``An:`` or ``Thứ nhất:`` of its own."""
    return _address(text.partition("\n")[0]) is not None


def without_address(text: str) -> str:
    """The text after its beginning ``Đ/c An:``; all of it where it has none."""
    first, newline, rest = text.partition("\n")
    address = _address(first)
    return text if address is None else f"{address.said}{newline}{rest}".strip("\n")


def _address(line: str) -> _Address | None:
    found = _ADDRESS.fullmatch(line) if ":" in line else None
    if found is None or len(found["named"].split()) > _MOST_WORDS:
        return None
    return _Address(found["named"], found["said"].strip(), found["title"] is not None, line.isascii())


def _meant(address: _Address, people: Sequence[Speaking], chosen_id: str | None) -> list[Speaking] | None:
    """One person: it is certain; several or none: it is to be asked; None: the line addresses nobody.

    ``chosen_id`` was chosen by hand and is meant where the name may be theirs.
    """
    who = address.meant(people)
    chosen = [person for person in who if person.id == chosen_id]
    if address.has_title:
        return chosen or who
    is_written_as_name = address.named[:1].isupper() or address.is_unmarked
    return (chosen or who) if who and is_written_as_name else None


def _there(people: list[Speaking]) -> list[Speaking]:
    return [person for person in people if person.is_present] or people


def _ends(name: str, words: Sequence[str]) -> bool:
    return bool(words) and name.split()[-len(words) :] == words


def _with_something_said(text: str, found: Sequence[tuple[str | None, list[str]]]) -> Iterable[Part]:
    """The parts without the empty lines around them; a name with nothing behind it stays as it was typed."""
    lines = iter(text.split("\n"))
    for who, said in found:
        typed = [next(lines) for _ in said]
        joined = "\n".join(said).strip("\n")
        if joined.strip():
            yield Part(joined, who)
        elif "".join(typed).strip():
            yield Part("\n".join(typed).strip("\n"), None)
