"""What was changed in Word: a file that came back, held against what is printed now."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sotay.domain.spelling import nfc
from sotay.domain.word_controls import WHOLE, Control, ControlName, Mark, WordTexts, digest_of, plain_lines

Lines = tuple[str, ...]
_LAST_MARKS = frozenset(".,;")


class Fate(StrEnum):
    """What became of a typed text in Word."""

    CHANGED = "changed"
    SHORTENED = "shortened"
    """Some of its paragraphs were taken out."""
    GONE = "gone"
    """All of it was taken out, or nothing is left in it."""
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One typed text that is another one in the file."""

    mark: Mark
    fate: Fate
    printed: Lines
    """As it is printed now."""
    versions: tuple[Lines, ...]
    """As the file has it: none where it is gone, one for each copy where it is doubled and the copies differ."""
    is_changed_here: bool
    """It was changed here as well since the file was printed."""
    is_whole_paragraph: bool = False
    """The file no longer tells the text from what was printed before it: a version has both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    edits: tuple[Edit, ...]
    """In the order of the minutes."""
    is_older: bool
    """The file was printed before the last change here: what is not in it may be newer than the file."""
    outside: Lines
    """What stands in the file outside all controls of these minutes and is not printed there: it is not read."""


def is_of(texts: WordTexts, meeting_id: str) -> bool:
    """Whether a file says that it is of that meeting, or says nothing and has a text of it."""
    return Mark.of(WHOLE, meeting_id) in {name.mark for name, _ in _named(texts)}


def as_kept(kept: str, printed: Lines, found: Lines) -> str:
    """What is to be kept for a text that now reads ``found``: what printing made of ``kept`` is taken back.

    Printing ends a text with a full stop, leaves its last mark out within a sentence, and begins it there with a small
    letter.
    """
    before, now, shown = [*plain_lines(kept.splitlines())], [*found], [*printed]
    if not before or not now or not shown:
        return "\n".join(now)
    if before[0][:1] != shown[0][:1] and before[0][:1].lower() == shown[0][:1]:
        shown[0] = before[0][:1] + shown[0][1:]
        now[0] = now[0][:1].upper() + now[0][1:]
    if shown[-1] == f"{before[-1]}.":
        now[-1] = now[-1] if now[-1].endswith("..") else now[-1].removesuffix(".")
    elif before[-1] != shown[-1] and before[-1].startswith(shown[-1]) and now[-1][-1:] not in _LAST_MARKS:
        now[-1] += before[-1][len(shown[-1]) :]
    return "\n".join(now)


def has_own(printed: WordTexts, found: WordTexts) -> bool:
    """Whether any text of the minutes stands in the file."""
    own = {name.mark for name, _ in _named(printed)}
    return any(name.mark in own for name, _ in _named(found))


def compare(printed: WordTexts, found: WordTexts) -> Comparison:
    """``printed`` as it would be now, ``found`` in a file of that meeting."""
    own, theirs = _by_mark(printed), _by_mark(found)
    is_older = _version(own) != _version(theirs)
    edits = [
        edit
        for mark, controls in own.items()
        if mark.kind != WHOLE and (edit := _edit(mark, controls, theirs.get(mark, []), is_older=is_older))
    ]
    return Comparison(edits=tuple(edits), is_older=is_older, outside=tuple(_outside(printed, found, own)))


_Named = tuple[ControlName, Control]


def _edit(mark: Mark, printed: Sequence[_Named], found: Sequence[_Named], *, is_older: bool) -> Edit | None:
    now = _text(control for _, control in printed)
    own = {name.line: control for name, control in printed}
    read = [(name, *_without_printed(control, own.get(name.line))) for name, control in found]
    told = [(name, lines, is_whole) for name, lines, is_whole in read if lines]
    if not found and is_older:
        return None

    def made(fate: Fate, *versions: Lines) -> Edit:
        return Edit(
            mark=mark,
            fate=fate,
            printed=now,
            versions=versions,
            is_changed_here=is_older and {name for name, _ in found} != {name for name, _ in printed},
            is_whole_paragraph=any(is_whole for *_, is_whole in told),
        )

    copies = Counter(name.line for name, *_ in told)
    if any(count > 1 for count in copies.values()):
        return made(Fate.DOUBLED, *_copies(told, now))
    text = tuple(line for _, lines, _ in told for line in lines)
    is_short = not is_older and copies.keys() < own.keys()
    if not text:
        return made(Fate.GONE)
    if text == now or not (is_short or any(digest_of(lines) != name.digest for name, lines, _ in told)):
        return None
    return made(Fate.SHORTENED if is_short else Fate.CHANGED, text)


def _copies(told: Sequence[tuple[ControlName, Lines, bool]], now: Lines) -> Iterator[Lines]:
    """The whole text with the first of each doubled paragraph, with the second, and so on; none if all are as printed.

    Where none of them is, one paragraph may have been broken in two: then the text with all of them as well.
    """
    by_line: dict[int, list[Lines]] = {}
    for name, lines, _ in told:
        by_line.setdefault(name.line, []).append(lines)
    most = max(map(len, by_line.values()))
    copies = dict.fromkeys(
        tuple(line for found in by_line.values() for line in found[min(copy, len(found) - 1)]) for copy in range(most)
    )
    if list(copies) == [now]:
        return
    yield from copies
    if now not in copies:
        yield tuple(line for found in by_line.values() for lines in found for line in lines)


def _without_printed(control: Control, own: Control | None) -> tuple[Lines, bool]:
    """The text of a control; of one around whole paragraphs without what is printed before and behind the text.

    Word makes a control such where a paragraph is broken in two inside it. Also whether that could not be taken off.
    """
    lines = [*plain_lines(control.lines)]
    if not control.is_block or own is None or not lines:
        return tuple(lines), False
    lead, tail = nfc(own.before).strip(), nfc(own.after).strip()
    if not (lines[0].startswith(lead) and lines[-1].endswith(tail)):
        return tuple(lines), True
    lines[-1] = lines[-1].removesuffix(tail)
    lines[0] = lines[0].removeprefix(lead)
    return plain_lines(lines), False


def _outside(printed: WordTexts, found: WordTexts, own: Mapping[Mark, object]) -> Iterator[str]:
    known = Counter(_words(line) for line in printed.outside)
    around = {name: (control.before, control.after) for name, control in _placed(printed).items()}
    for line in found.outside:
        if known[_words(line)] > 0:
            known[_words(line)] -= 1
        else:
            yield line.strip()
    for name, control in _named(found):
        if name.mark not in own:
            yield from plain_lines(control.lines)
        elif not control.is_block:
            usual = around.get((name.mark, name.line), ("", ""))
            for text, expected in zip((control.before, control.after), usual, strict=True):
                if text.strip() and _words(text) != _words(expected):
                    yield text.strip()


def _placed(texts: WordTexts) -> dict[tuple[Mark, int], Control]:
    return {(name.mark, name.line): control for name, control in _named(texts)}


def _by_mark(texts: WordTexts) -> dict[Mark, list[_Named]]:
    found: dict[Mark, list[_Named]] = {}
    for name, control in _named(texts):
        found.setdefault(name.mark, []).append((name, control))
    return found


def _named(texts: WordTexts) -> list[_Named]:
    return [(name, control) for control in texts.controls if (name := ControlName.read(control.name))]


def _version(marks: Mapping[Mark, Sequence[_Named]]) -> set[str]:
    return {name.digest for mark, controls in marks.items() if mark.kind == WHOLE for name, _ in controls}


def _text(controls: Iterable[Control]) -> Lines:
    return tuple(line for control in controls for line in plain_lines(control.lines))


def _words(text: str) -> str:
    return " ".join(text.split())
