"""Names of people the Vietnamese way: the order of lists, initials, and finding a person by a few letters."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from sotay.domain.member import Member
from sotay.domain.spelling import fold, nfc, tidy
from sotay.domain.times import typed_date

T = TypeVar("T")

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The Vietnamese alphabet; f, j, w, z of foreign names stand where Latin has them."""
_RANKS = {letter: 0x110000 + rank for rank, letter in enumerate(_ALPHABET)}
"""Above every code point: whatever is no letter comes first."""
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Ngang (no mark), huyền, hỏi, ngã, sắc, nặng: the order of CLDR."""
_FORMULA_SIGNS = "=+@#"
"""What formulas and errors of spreadsheets begin with: ``=A1``, ``+A1``, ``@SUM(A1)``, ``#NAME?``."""

WordKey = tuple[tuple[int, ...], tuple[int, ...]]
NameKey = tuple[WordKey, WordKey, tuple[WordKey, ...], str]


def is_readable(name: str) -> bool:
    """Whether a text can be a person's name at all: it has letters, and is no formula of a spreadsheet."""
    return any(map(str.isalpha, name)) and name.lstrip("'’\" ")[:1] not in _FORMULA_SIGNS


def name_key(name: str) -> NameKey:
    """Sorts by tên (the last word), then họ (the first), then đệm; letters first, tones where letters are equal."""
    words = tidy(name).split() or [""]
    return _word_key(words[-1]), _word_key(words[0]), tuple(map(_word_key, words[1:-1])), tidy(name)


def initials(name: str) -> str:
    """``Nguyễn Thị An`` → ``nta``."""
    return "".join(word[0] for word in fold(name).split())


def matches(query: str, people: Iterable[T], name_of: Callable[[T], str]) -> list[T]:
    """Those whose name answers to what was typed, best first, name order among equals; none for an empty query.

    ``An`` is a tên before it is initials; ``nguyen thi an``, ``ng t an``, ``nta`` and ``na`` find Nguyễn Thị An.
    Letters typed with marks put names with the same marks first.
    """
    typed, said = fold(query), spoken(query)
    if not typed:
        return []
    read = ((_reading(name_of(person)), person) for person in people)
    ranked = [(rank, name.key, person) for name, person in read if (rank := _rank(typed, said, name))]
    return [person for _, _, person in sorted(ranked, key=lambda found: found[:2])]


def spoken(name: str) -> str:
    """What two spellings of one name have in common: case, white space and the place of the tone mark left aside.

    ``Phan Hữu Hoà`` and ``PHAN  HỮU HÒA`` are spoken alike; ``Hoa`` is another name.
    """
    return " ".join(map(_spoken_word, unicodedata.normalize("NFD", name.lower()).split()))


def display_names(members: Iterable[Member]) -> Mapping[str, str]:
    """The name to print of each member by id: with the birth year where two share a name, ``Trần Văn Long (1961)``.

    Where name and year are both shared the whole birth date stands there, and where that is shared too the number of
    the card.
    """
    namesakes: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        namesakes[spoken(member.full_name)].append(member)
    return {member.id: _display_name(member, group) for group in namesakes.values() for member in group}


def _display_name(member: Member, namesakes: list[Member]) -> str:
    if len(namesakes) == 1:
        return member.full_name
    marks = _marks(member)
    rivals = [_marks(other) for other in namesakes if other is not member]
    unshared = (mark for mark, *others in zip(marks, *rivals, strict=True) if mark not in others)
    mark = next(unshared, marks[-1])
    return f"{member.full_name} ({mark})" if mark else member.full_name


def _marks(member: Member) -> tuple[str, ...]:
    """What tells a member from namesakes, the shortest first."""
    born = typed_date(member.born)
    card = f"thẻ {member.card_no}" if member.card_no else ""
    return member.born[:4], born, ", ".join(filter(None, (born, card)))


@lru_cache(maxsize=4096)  # the words of names repeat: two thirds of sorting a list of 150
def _word_key(word: str) -> WordKey:
    letters: list[int] = []
    tones: list[int] = []
    for letter in word.lower():
        parts = unicodedata.normalize("NFD", letter)
        bare = nfc("".join(part for part in parts if part not in _TONES))
        letters.extend(_RANKS.get(part, ord(part)) for part in bare)
        tones.append(next((_TONES[part] for part in parts if part in _TONES), 0))
    return tuple(letters), tuple(tones)


def _spoken_word(word: str) -> str:
    marks = sorted(letter for letter in word if unicodedata.combining(letter))
    return "".join(letter for letter in word if not unicodedata.combining(letter)) + "".join(marks)


class _Reading(NamedTuple):
    """A name as it is looked for."""

    folded: str
    words: tuple[str, ...]
    initials: str
    spoken: str
    key: NameKey


@lru_cache(maxsize=4096)  # the same 150 names are looked through with each letter typed
def _reading(name: str) -> _Reading:
    folded = fold(name)
    return _Reading(folded, tuple(folded.split()), initials(name), spoken(name), name_key(name))


def _rank(typed: str, said: str, name: _Reading) -> tuple[int, bool] | None:
    """The lower the better; ``typed`` is folded, ``said`` the same as spoken."""
    last = name.words[-1:]
    answers = (
        typed == name.folded,
        typed in last,
        typed == name.initials,
        any(word.startswith(typed) for word in last),
        _begin_words(typed.split(), name.words),
        _begin_words(typed, name.words),
        typed in name.folded,
    )
    return (answers.index(True) + 1, said not in name.spoken) if any(answers) else None


def _begin_words(typed: Iterable[str], words: Iterable[str]) -> bool:
    """Whether each typed word, or letter, begins a word of the name, in order."""
    rest = iter(words)
    return all(any(word.startswith(start) for word in rest) for start in typed)
