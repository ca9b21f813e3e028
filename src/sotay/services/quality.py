"""Score the quality of a meeting: the sheet filled in from what happened, changed by the person, written down."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sotay.domain import ordering
from sotay.domain.cell import Setting
from sotay.domain.errors import KnownError, Refused
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.quality import SCORED, Criterion, Frame, QualityPoint, QualityPointsTooMany, Weights
from sotay.domain.quality_points import Basis, Held, propose
from sotay.services import finishing, judging
from sotay.services.changes import Inverse
from sotay.services.finishing import Desk
from sotay.services.ports import Reading, Store, Writing
from sotay.services.states import open_meeting

_KEY = "quality_weights"


class QualityNotScored(Refused):
    """Meetings of that kind are not scored."""

    code = "quality-not-scored"


class QualityLinesOpen(Refused):
    """Some criteria have no points yet; ``key`` is the first of them."""

    code = "quality-lines-open"
    facts = ("count",)

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__(count=len(keys))
        self.keys = keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """By what a sheet is filled in."""

    frame: Frame
    shipped: Weights
    shipped_text: str
    """The file of those, to be changed by an office."""
    read: Callable[[str], Weights]
    """Reads the weights of an office. Raises a KnownError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One criterion of the sheet."""

    row: QualityPoint
    """What stands in its fields; kept under an id of its own."""
    proposed: int | None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole sheet of a meeting."""

    meeting: Meeting
    lines: tuple[Line, ...]
    total: int
    """Of the lines that have points."""
    grade: str
    source: str
    """Whose weights they are; empty for a sheet that is closed."""
    is_own_source: bool
    """Whether an office's weights stand in place of the shipped ones."""
    is_open: bool
    was_written: bool
    """Whether a score was written down by it, be it another one by now."""

    @property
    def open_lines(self) -> tuple[str, ...]:
        """Keys of the lines without points."""
        return tuple(line.row.key for line in self.lines if line.row.points is None)

    @property
    def is_written(self) -> bool:
        """Whether the minutes say what the sheet does."""
        return not self.open_lines and self.meeting.score == self.total


def weights_in_force(reading: Reading, guide: Guide) -> tuple[Weights, bool]:
    """The weights of the office, else the shipped ones; whether they are the office's.

    What another program put there and cannot be read counts as none.
    """
    text = text_in_force(reading, guide)
    return (guide.shipped, False) if text == guide.shipped_text else (guide.read(text), True)


def text_in_force(reading: Reading, guide: Guide) -> str:
    """The file of those weights as it was taken in."""
    for row in reversed(reading.find(Setting, key=_KEY)):
        try:
            text: str = json.loads(row.value)
            guide.read(text)
        except (KnownError, ValueError):
            continue
        return text
    return guide.shipped_text


def use_weights(store: Store, guide: Guide, text: str | None, *, now: datetime) -> Inverse:
    """Put an office's file in place of the shipped weights; None: the shipped ones again.

    ``now`` is a moment. Raises what reading the file does.
    """
    if text is not None:
        guide.read(text)
    with store.writing() as tx:
        *others, row = tx.find(Setting, key=_KEY) or (Setting(id=uuid7(), key=_KEY, value=""),)
        if text is None:
            others.append(row)
        else:
            tx.save(replace(row, value=json.dumps(text, ensure_ascii=False)))
        tx.save(*(replace(other, deleted_at=now) for other in others if other.value))
    return tx.inverse


def look(reading: Reading, desk: Desk, guide: Guide, meeting_id: str) -> Sheet:
    """The sheet as it stands; of a sealed meeting as its score was written down. Raises NotFound, QualityNotScored."""
    meeting = reading.get(Meeting, meeting_id)
    if meeting.kind not in SCORED:
        raise QualityNotScored
    rows = reading.find(QualityPoint, meeting_id=meeting_id)
    is_open = meeting.state is not MeetingState.SEALED
    source, is_own = "", False
    if is_open:
        weights, is_own = weights_in_force(reading, guide)
        held = judging.gather(reading, desk, guide.frame, meeting_id)
        lines = _filled_in(meeting_id, weights, guide.frame, held, {row.key: row for row in rows})
        source = weights.source
    else:
        lines = tuple(Line(row=row, proposed=row.points, basis=Basis.KNOWN) for row in rows)
    total = sum(line.row.points or 0 for line in lines)
    return Sheet(
        meeting=meeting,
        lines=lines,
        total=total,
        grade=desk.rules.score_class(total),
        source=source,
        is_own_source=is_own,
        is_open=is_open,
        was_written={line.row.key for line in lines} == {row.key for row in rows},
    )


def change(store: Store, before: QualityPoint, after: QualityPoint, proposed: int | None) -> Inverse:
    """Keep what the person said of a line: points and note; points None: those that are proposed again.

    Raises NotFound, SealedAlready, or QualityPointsTooMany.
    """
    with store.writing() as tx:
        open_meeting(tx, after.meeting_id)
        known = next(iter(tx.find(QualityPoint, meeting_id=after.meeting_id, key=after.key)), before)
        note = after.note if after.note != before.note else known.note
        wanted = replace(before, points=known.points, is_own=known.is_own, note=note)
        if after.points != before.points:
            is_own = after.points is not None and after.points != proposed
            wanted = replace(wanted, points=after.points if is_own else proposed, is_own=is_own)
        _put(tx, [wanted])
    return tx.inverse


def give_full(store: Store, desk: Desk, guide: Guide, meeting_id: str) -> Inverse:
    """Give every line without points all it can get, as the cell's own judgement. Raises as :func:`change`."""
    with store.writing() as tx:
        open_meeting(tx, meeting_id)
        lines = look(tx, desk, guide, meeting_id).lines
        _put(tx, [replace(line.row, points=line.row.most, is_own=True) for line in lines if line.row.points is None])
    return tx.inverse


def write_down(store: Store, desk: Desk, guide: Guide, meeting_id: str) -> Inverse:
    """Make the total the score of the meeting, and keep every line as it stands, with its reason.

    Raises NotFound, SealedAlready, QualityNotScored, or QualityLinesOpen.
    """
    with store.writing() as tx:
        open_meeting(tx, meeting_id)
        sheet = look(tx, desk, guide, meeting_id)
        if sheet.open_lines:
            raise QualityLinesOpen(sheet.open_lines)
        _put(tx, [line.row for line in sheet.lines])
        asked = {line.row.key for line in sheet.lines}
        tx.bin(*(row for row in tx.find(QualityPoint, meeting_id=meeting_id) if row.key not in asked))
        finishing.keep_score(tx, desk, meeting_id, sheet.total)
    return tx.inverse


def _filled_in(
    meeting_id: str, weights: Weights, frame: Frame, held: Held, kept: Mapping[str, QualityPoint]
) -> tuple[Line, ...]:
    lines, order = [], None
    for criterion in weights.lines:
        order = ordering.after(order)
        lines.append(_line(meeting_id, order, criterion, frame, held, kept.get(criterion.key)))
    return tuple(lines)


def _line(
    meeting_id: str, order: str, criterion: Criterion, frame: Frame, held: Held, kept: QualityPoint | None
) -> Line:
    proposal = propose(criterion, held)
    is_own = kept is not None and kept.is_own and (kept.points or 0) <= criterion.points
    row = QualityPoint(
        id=f"{meeting_id}/{criterion.key}",
        meeting_id=meeting_id,
        order=order,
        key=criterion.key,
        group=criterion.group,
        group_title=frame.groups[criterion.group - 1].title,
        title=criterion.title,
        most=criterion.points,
        points=kept.points if kept is not None and is_own else proposal.points,
        is_own=is_own,
        reason=frame.reasons[proposal.code].format(**proposal.facts),
        note=kept.note if kept is not None else "",
    )
    return Line(row=row, proposed=proposal.points, basis=proposal.basis)


def _put(tx: Writing, rows: Iterable[QualityPoint]) -> None:
    """Save lines under the ids they are kept by; those that two computers made become one."""
    for row in rows:
        if row.points is not None and not 0 <= row.points <= row.most:
            raise QualityPointsTooMany(points=row.points, most=row.most)
        *others, known = tx.find(QualityPoint, meeting_id=row.meeting_id, key=row.key) or (replace(row, id=uuid7()),)
        tx.save(replace(row, id=known.id, extra=known.extra))
        tx.bin(*others)
