"""The whole of a meeting as one value: shown, read back, printed and sealed from the same one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sotay.domain import attendance
from sotay.domain.agenda import AgendaItem
from sotay.domain.cell import Cell
from sotay.domain.errors import NotFound
from sotay.domain.holding import Conclusion, Fee, Proposal, Remark, RollCallEntry, Task, TimelineEntry, Vote
from sotay.domain.material import Material
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
from sotay.services import agendas
from sotay.services.meetings import the_cell
from sotay.services.ports import Reading
from sotay.services.rollcall import in_name_order, standing

Spoken = Remark | Conclusion | Task | Proposal | Vote


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
    meeting = reading.get(Meeting, meeting_id)
    roll = in_name_order(reading.find(RollCallEntry, meeting_id=meeting_id))
    guests = reading.find(Guest, meeting_id=meeting_id)
    people = _People(reading, roll, guests)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    entries = entries_in_order(reading, meeting_id)
    return replace(
        _called(the_cell(reading), meeting, frame),
        chair=people.named(meeting.chair_id),
        recorder=people.named(meeting.recorder_id),
        roll_call=tuple(map(_roll_call_line, roll)),
        guests=tuple(GuestLine(id=guest.id, name=guest.name, office=guest.office) for guest in guests),
        fee_paid=_fee_paid(meeting, roll),
        vote_base=standing(reading, rules, meeting_id).counted,
        items=tuple(_item_lines(items, entries, people)),
        closing=tuple(people.entry(row) for row in entries if row.item_id is None),
        papers=tuple(map(_paper_line, reading.find(Material, meeting_id=meeting_id))),
        timeline=tuple(map(_timeline_line, reading.find(TimelineEntry, meeting_id=meeting_id))),
    )


def _called(cell: Cell, meeting: Meeting, frame: Frame) -> MeetingRecord:
    """What the cell and the meeting say of themselves, without who was there and what was said."""
    return MeetingRecord(
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
        kind=meeting.kind,
        title=meeting.title,
        on=meeting.on,
        place=meeting.place,
        planned_at=meeting.planned_at,
        started=meeting.started,
        ended=meeting.ended,
        typed_afterwards=meeting.typed_afterwards,
        chair=None,
        recorder=None,
        doc_number=meeting.doc_number,
        roll_call=(),
        guests=(),
        fee_paid=meeting.fee_paid,
        vote_base=0,
        vote_base_reason=meeting.base_reason,
        items=(),
        closing=(),
        papers=(),
        timeline=(),
        adoption=_adoption(meeting),
        score=meeting.score,
        score_class=meeting.score_class,
    )


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
        return Person(id=member.id, name=member.full_name, office=member.office)

    def entry(self, row: Spoken) -> Entry:
        match row:
            case Remark():
                return RemarkLine(
                    id=row.id,
                    speaker=self.named(row.speaker_id),
                    text=row.text,
                    is_reserved=row.is_reserved,
                    said=row.said,
                )
            case Conclusion():
                return ConclusionLine(id=row.id, text=row.text)
            case Task():
                return TaskLine(
                    id=row.id,
                    text=row.text,
                    assignee=self.named(row.assignee_id),
                    due_on=row.due_on,
                    carried_from_id=row.carried_from_id,
                    state=row.state,
                    outcome=row.outcome,
                )
            case Proposal():
                return ProposalLine(
                    id=row.id, text=row.text, speaker=self.named(row.speaker_id), addressee=row.addressee
                )
            case Vote():
                return _vote_line(row)


def entries_in_order(reading: Reading, meeting_id: str) -> list[Spoken]:
    """What was said, concluded, given to do, proposed and voted at a meeting, in the order it happened."""
    rows: list[Spoken] = [
        *reading.find(Remark, meeting_id=meeting_id),
        *reading.find(Conclusion, meeting_id=meeting_id),
        *reading.find(Task, meeting_id=meeting_id),
        *reading.find(Proposal, meeting_id=meeting_id),
        *reading.find(Vote, meeting_id=meeting_id),
    ]
    return sorted(rows, key=lambda row: (row.order, row.id))


def _item_lines(items: tuple[AgendaItem, ...], entries: list[Spoken], people: _People) -> Iterable[ItemLine]:
    numbers = agendas.numbers(items)
    for item in sorted(items, key=lambda item: agendas.rank(numbers[item.id])):
        yield ItemLine(
            id=item.id,
            number=numbers[item.id],
            title=item.title,
            section=item.section,
            standing=item.standing,
            presenter=people.named(item.presenter_id),
            presented=item.presented,
            with_report=item.with_report,
            minutes_planned=item.minutes_planned,
            started=item.started,
            ended=item.ended,
            entries=tuple(people.entry(row) for row in entries if row.item_id == item.id),
        )


def _roll_call_line(entry: RollCallEntry) -> RollCallLine:
    return RollCallLine(
        member_id=entry.member_id,
        name=entry.name,
        kind=entry.kind,
        state=entry.state,
        office=entry.office,
        group=entry.group,
        mark=entry.mark,
        reason=entry.reason,
        arrived=entry.arrived,
        departed=entry.departed,
        fee=entry.fee,
    )


def _vote_line(vote: Vote) -> VoteLine:
    return VoteLine(
        id=vote.id,
        subject=vote.subject,
        matter=vote.matter,
        form=vote.form,
        threshold=vote.threshold,
        base=vote.base,
        voters_present=vote.voters_present,
        votes_for=vote.votes_for,
        votes_against=vote.votes_against,
        votes_other=vote.votes_other,
        not_voting=vote.not_voting,
        issued=vote.issued,
        returned=vote.returned,
        invalid=vote.invalid,
        taken=vote.taken,
    )


def _paper_line(paper: Material) -> PaperLine:
    return PaperLine(
        id=paper.id, title=paper.title, sha256=paper.sha256, size=paper.size, pages=paper.pages, item_id=paper.item_id
    )


def _timeline_line(entry: TimelineEntry) -> TimelineLine:
    return TimelineLine(at_wall=entry.at_wall, event=entry.event, subject_id=entry.subject_id, detail=entry.detail)


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
