"""All of one meeting as its workspace shows it, read at one point in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Proposal, RollCallEntry, Vote
from sotay.domain.lacking import Lack
from sotay.domain.material import Material
from sotay.domain.meeting import Guest, Meeting, MeetingState
from sotay.domain.names import matches
from sotay.domain.settled import Settled
from sotay.domain.times import WallTime
from sotay.services import agendas, amending, finishing, rollcall, shelf, signed_copy, tasks
from sotay.services.amending import Version
from sotay.services.entries import Spoken, entries_in_order
from sotay.services.finishing import Desk
from sotay.services.members import members_now, printed_names
from sotay.services.ports import Clock, Reading
from sotay.services.signed_copy import Signed
from sotay.services.votes import Outcome, outcome


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who can speak at the meeting."""

    id: str
    name: str
    is_present: bool
    is_guest: bool
    office: str = ""
    """Of a guest."""


@dataclass(frozen=True, slots=True)
class Presenter:
    """Someone who can be asked to present an item."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceView:
    """Rows of one meeting, in their order, and what follows from them."""

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    numbers: dict[str, str]
    """Printed number of each item by id."""
    papers: tuple[Material, ...]
    """In the order of the agenda; what was replaced is none of them."""
    guests: tuple[Guest, ...]
    presenters: tuple[Presenter, ...]
    """Members whose names are called at this meeting, in name order, then guests."""
    roll: tuple[RollCallEntry, ...]
    speakers: tuple[Speaker, ...]
    """Those present first, then guests, then the absent, each in name order."""
    entries: tuple[Spoken, ...]
    """Remarks, conclusions, tasks, proposals and votes in the order they happened."""
    unsettled: tuple[Proposal, ...]
    """Proposals of earlier meetings that wait for an answer."""
    outcomes: dict[str, Outcome]
    """What each vote decided, by its id, under both readings of the base."""
    standing: rollcall.Numbers
    least_minutes: int
    lacks: tuple[Lack, ...]
    signed: tuple[Signed, ...]
    """Signed copies of the minutes, the latest last."""
    versions: tuple[Version, ...]
    """The sealed records, the one in force first."""
    record_due: date
    """The last day to complete the record."""
    days_left: int | None
    """Until that day, negative when late; None before the day of the meeting and once the record is sealed."""
    settled: tuple[Settled, ...]

    def under(self, item_id: str | None) -> tuple[Spoken, ...]:
        """What was written under an item; None: of the meeting as a whole."""
        return tuple(row for row in self.entries if row.item_id == item_id)

    @property
    def current(self) -> AgendaItem | None:
        """The item that is held now, else the first one; None for an empty agenda."""
        held = [item for item in self.items if item.started is not None and item.ended is None]
        return held[-1] if held else next(iter(self.items), None)

    def next_after(self, item_id: str | None) -> AgendaItem | None:
        """The item to go on to: the one behind the last that was held, the first where none was, None at the end.

        Minutes typed afterwards have no clock: there it is the one behind ``item_id``, the item that is worked on.
        """
        is_live = not self.meeting.typed_afterwards
        held = [at for at, item in enumerate(self.items) if (item.started if is_live else item.id == item_id)]
        place = held[-1] + 1 if held else 0
        return self.items[place] if place < len(self.items) else None

    def name_of(self, person_id: str | None) -> str:
        """The printed name, empty for nobody."""
        return next((speaker.name for speaker in self.speakers if speaker.id == person_id), "")

    def called_name_of(self, person_id: str | None) -> str:
        """The printed name of someone called at this meeting, before the roll call too; empty for anyone else."""
        return next((person.name for person in self.presenters if person.id == person_id), "")

    def presenter_of(self, item: AgendaItem) -> str:
        """The printed name, empty for nobody and for someone who is not called any more."""
        return self.called_name_of(item.presenter_id)

    def answering_to(self, typed: str) -> list[Speaker]:
        """Speakers whose name answers to what was typed (``nta``), best first, those present before the absent.

        Guests answer to their office too, behind those who answer by name.
        """
        found = matches(typed, self.speakers, lambda speaker: speaker.name.partition(" (")[0])
        guests = [speaker for speaker in self.speakers if speaker.office and speaker not in found]
        found += matches(typed, guests, lambda speaker: speaker.office)
        return sorted(found, key=lambda speaker: not speaker.is_present)

    def members_answering_to(self, typed: str) -> list[Speaker]:
        """Members of this meeting who answer to the letters typed, as :meth:`answering_to`.

        Nobody is absent before the roll is called.
        """
        if self.roll:
            return [speaker for speaker in self.answering_to(typed) if not speaker.is_guest]
        guests = {guest.id for guest in self.guests}
        called = [Speaker(one.id, one.name, True, False) for one in self.presenters if one.id not in guests]
        return matches(typed, called, lambda speaker: speaker.name.partition(" (")[0])


def look(reading: Reading, desk: Desk, meeting_id: str, at: WallTime | None = None) -> WorkspaceView:
    """The meeting; voters are counted at wall time ``at``, None: at the minute it has reached. Raises NotFound."""
    meeting = reading.get(Meeting, meeting_id)
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    numbers = agendas.numbers(items)
    roll = rollcall.in_name_order(rollcall.called(reading, meeting_id))
    guests = reading.find(Guest, meeting_id=meeting_id)
    presenters = _presenters(reading, meeting, guests)
    standing = rollcall.numbers_of(meeting, roll, desk.rules, at or _minute(meeting, desk.clock))
    findings = finishing.look_over(reading, desk, meeting_id)
    entries = tuple(entries_in_order(reading, meeting_id))
    return WorkspaceView(
        meeting=meeting,
        items=agendas.in_order(items, numbers),
        numbers=numbers,
        papers=shelf.in_agenda_order(shelf.papers_of(reading, meeting_id), numbers),
        guests=guests,
        presenters=tuple(presenters),
        roll=roll,
        speakers=tuple(_speakers(roll, guests, presenters)),
        entries=entries,
        unsettled=tasks.unsettled(reading, meeting),
        outcomes={row.id: outcome(row, other_base=standing.other) for row in entries if isinstance(row, Vote)},
        standing=standing,
        least_minutes=desk.rules.least_minutes(meeting.kind, standing.attendance.total or members_now(reading)),
        signed=signed_copy.of_meeting(reading, desk, meeting_id),
        versions=amending.versions(reading, desk, meeting_id),
        record_due=desk.rules.record_due(meeting.on),
        days_left=_days_left(desk, meeting),
        lacks=findings.lacks,
        settled=findings.settled,
    )


def _days_left(desk: Desk, meeting: Meeting) -> int | None:
    today = desk.clock.wall().date()
    if meeting.state is MeetingState.SEALED or today < meeting.on:
        return None
    return (desk.rules.record_due(meeting.on) - today).days


def _minute(meeting: Meeting, clock: Clock) -> WallTime | None:
    """Now while the meeting is held, its end afterwards; None, everyone who came counts, where there is no clock."""
    if meeting.typed_afterwards or meeting.started is None:
        return None
    return meeting.ended or clock.wall()


def _presenters(reading: Reading, meeting: Meeting, guests: tuple[Guest, ...]) -> list[Presenter]:
    names = printed_names(reading)
    members = [Presenter(member.id, names[member.id]) for member in rollcall.called_members(reading, meeting)]
    return [*members, *(Presenter(guest.id, guest.name) for guest in guests)]


def _speakers(roll: tuple[RollCallEntry, ...], guests: tuple[Guest, ...], called: Sequence[Presenter]) -> list[Speaker]:
    """Before the roll is called whoever is on it may speak."""
    members = [Speaker(line.member_id, line.name, rollcall.is_there(line), is_guest=False) for line in roll]
    if not roll:
        known = {guest.id for guest in guests}
        members = [Speaker(one.id, one.name, is_present=True, is_guest=False) for one in called if one.id not in known]
    visitors = [Speaker(guest.id, guest.name, is_present=True, is_guest=True, office=guest.office) for guest in guests]
    present = [speaker for speaker in members if speaker.is_present]
    absent = [speaker for speaker in members if not speaker.is_present]
    return [*present, *visitors, *absent]
