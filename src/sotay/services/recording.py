"""The whole of a meeting as one value: shown, read back, printed and sealed from the same one."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sotay.domain import attendance
from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import NotFound
from sotay.domain.holding import Conclusion, Fee, Proposal, Remark, RollCallEntry, Task, TimelineEntry, Vote
from sotay.domain.meeting import Guest, Meeting
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.member import Member
from sotay.domain.record import (
    Adoption,
    Amendment,
    ConclusionLine,
    Entry,
    GuestLine,
    ItemLine,
    MeetingRecord,
    PaperLine,
    Person,
    ProposalLine,
    RemarkLine,
    RollCallLine,
    TaskLine,
    TimelineLine,
    VoteLine,
)
from sotay.domain.rows import Row
from sotay.services import agendas, rollcall
from sotay.services.entries import Spoken, entries_in_order
from sotay.services.meetings import the_cell
from sotay.services.members import printed_names
from sotay.services.ports import Reading
from sotay.services.shelf import papers_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
L = TypeVar("L", bound="DataclassInstance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a record says of where it was made."""

    record_id: str
    device_id: str
    format_id: str
    """The dated file of the official format: ``official-format-2026-05``."""
    is_practice: bool
    amends: Amendment | None = None


def compose(reading: Reading, rules: MeetingRules, meeting_id: str, frame: Frame) -> MeetingRecord:
    """The meeting as it stands now. Raises NotFound."""
    meeting, cell = reading.get(Meeting, meeting_id), the_cell(reading)
    roll = rollcall.in_name_order(rollcall.called(reading, meeting_id))
    guests = reading.find(Guest, meeting_id=meeting_id)
    people = _People(reading, roll, guests)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    entries = entries_in_order(reading, meeting_id)
    return copied(
        MeetingRecord,
        meeting,
        record_id=frame.record_id,
        meeting_id=meeting.id,
        cell_id=cell.id,
        device_id=frame.device_id,
        rules_id=frame.format_id,
        is_practice=frame.is_practice,
        amends=frame.amends,
        cell_name=cell.name,
        superior=cell.superior,
        document_place=cell.place,
        chair=people.named(meeting.chair_id),
        recorder=people.named(meeting.recorder_id),
        roll_call=tuple(copied(RollCallLine, line) for line in roll),
        guests=tuple(copied(GuestLine, guest) for guest in guests),
        fee_paid=_fee_paid(meeting, roll),
        vote_base=rollcall.numbers_of(meeting, roll, rules).counted,
        vote_base_reason=meeting.base_reason,
        items=tuple(_item_lines(items, entries, people)),
        closing=tuple(people.entry(row) for row in entries if row.item_id is None),
        papers=tuple(copied(PaperLine, paper) for paper in papers_of(reading, meeting_id)),
        timeline=tuple(copied(TimelineLine, line) for line in reading.find(TimelineEntry, meeting_id=meeting_id)),
        adoption=_adoption(meeting),
    )


def unprinted(reading: Reading, meeting_id: str, record: MeetingRecord) -> int:
    """How many entries of the meeting stand under no item of its record, as another computer removed their item."""
    printed = len(record.closing) + sum(len(item.entries) for item in record.items)
    return len(entries_in_order(reading, meeting_id)) - printed


def copied(line: type[L], row: Row, **others: object) -> L:
    """A line of a record with ``others`` and, by name, what the row has; the line's own defaults for the rest."""
    names = [field.name for field in dataclasses.fields(line)]
    return line(**{name: getattr(row, name) for name in names if hasattr(row, name)} | others)


class _People:
    """Names as printed: of the roll call first, so that a record keeps the name of that day."""

    def __init__(self, reading: Reading, roll: Iterable[RollCallEntry], guests: Iterable[Guest]) -> None:
        self._reading = reading
        self._known = {guest.id: Person(id=guest.id, name=guest.name) for guest in guests}
        self._known |= {line.member_id: Person(id=line.member_id, name=line.name, office=line.office) for line in roll}

    def named(self, person_id: str | None) -> Person | None:
        if person_id is None:
            return None
        if person_id not in self._known:
            self._known[person_id] = self._looked_up(person_id)
        return self._known[person_id]

    def _looked_up(self, person_id: str) -> Person:
        """Who was not called: a member of another time, or a guest taken off the list after speaking."""
        try:
            member = self._reading.get(Member, person_id)
        except NotFound:
            return Person(id=person_id, name=self._reading.get(Guest, person_id).name)
        return Person(id=member.id, name=printed_names(self._reading)[member.id], office=member.office)

    def entry(self, row: Spoken) -> Entry:
        match row:
            case Remark():
                return copied(RemarkLine, row, speaker=self.named(row.speaker_id))
            case Conclusion():
                return copied(ConclusionLine, row)
            case Task():
                return copied(TaskLine, row, assignee=self.named(row.assignee_id))
            case Proposal():
                return copied(ProposalLine, row, speaker=self.named(row.speaker_id))
            case Vote():
                return copied(VoteLine, row)


def _item_lines(items: tuple[AgendaItem, ...], entries: list[Spoken], people: _People) -> Iterable[ItemLine]:
    numbers = agendas.numbers(items)
    for item in agendas.in_order(items, numbers):
        yield copied(
            ItemLine,
            item,
            number=numbers[item.id],
            presenter=people.named(item.presenter_id),
            entries=tuple(people.entry(row) for row in entries if row.item_id == item.id),
        )


def _adoption(meeting: Meeting) -> Adoption | None:
    if meeting.adopted_for is None or meeting.adopted_of is None:
        return None
    return Adoption(at_wall=meeting.adopted, votes_for=meeting.adopted_for, voters_present=meeting.adopted_of)


def _fee_paid(meeting: Meeting, roll: Iterable[RollCallEntry]) -> int | None:
    """The count typed by the person, else the marks of the roll call, else unknown."""
    if meeting.fee_paid is not None:
        return meeting.fee_paid
    marks = [line.fee for line in roll if attendance.owes_fee(line)]
    if Fee.PAID not in marks and Fee.UNPAID not in marks:
        return None
    return marks.count(Fee.PAID)
