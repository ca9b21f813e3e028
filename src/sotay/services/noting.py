"""Enter a meeting that was held from its notes, by the same verbs that a person uses."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import KnownError
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.meeting import Meeting
from sotay.domain.names import matches, spoken
from sotay.domain.notes import Act, ItemUnknown, MeetingNotes, NotedPaper, PersonUnclear, PersonUnknown
from sotay.domain.spelling import fold
from sotay.domain.times import hour_of
from sotay.services import agendas, finishing, meetings, minutes, rollcall, votes
from sotay.services.finishing import Desk
from sotay.services.members import printed_names
from sotay.services.ports import Reading, Store
from sotay.services.votes import Figures

Attach = Callable[[NotedPaper, str, str | None], object]
"""Attaches a paper to a meeting (its id) and an item (its id, or None)."""


def enter(store: Store, desk: Desk, notes: MeetingNotes, *, attach: Attach, is_live: bool = False) -> Meeting:
    """The meeting as noted, adopted where the notes say so.

    ``is_live`` lays the items one after the other on the clock; else the meeting counts as typed afterwards. What is
    refused on the way takes the meeting into the bin. Raises PersonUnknown, PersonUnclear, ItemUnknown, what a vote or
    an adoption raises, and what ``attach`` raises.
    """
    entry = _Entry(store, desk, notes, is_live)
    entry.check()
    meeting = entry.call()
    try:
        entry.attach(meeting.id, attach)
        entry.hold(meeting)
        return entry.finish(meeting.id)
    except KnownError:
        meetings.remove(store, meeting.id, now=desk.clock.moment())
        raise


@dataclass
class _Entry:
    store: Store
    desk: Desk
    notes: MeetingNotes
    is_live: bool
    people: dict[str, str] = field(default_factory=dict)
    """Id by the name as noted."""

    def check(self) -> None:
        """Find everyone who is named before anything is written."""
        notes = self.notes
        guests = {name for name, _ in notes.guests}
        named = [notes.chair, notes.recorder, *(name for name, _ in notes.excused), *notes.unexcused]
        named += [*(name for name, _ in notes.late), *(act.by for act in notes.acts)]
        with self.store.reading() as reading:
            known = _Known(reading, notes.on)
            self.people = {name: known.id_of(name) for name in named if name and name not in guests}
        standing = self.desk.rules.agendas[notes.kind]
        names = {fold(item.title) for item in standing} | {item.standing.value for item in standing}
        numbers = {str(number) for number in range(1, len(standing) + 1)}
        for item in [*(act.item for act in notes.acts), *(paper.item for paper in notes.papers)]:
            if item and item not in numbers and fold(item) not in names:
                raise ItemUnknown(item=item)

    def call(self) -> Meeting:
        """The meeting with its guests."""
        notes = self.notes
        meeting = meetings.schedule(
            self.store,
            self.desk.rules,
            kind=notes.kind,
            on=notes.on,
            planned_at=self._started,
            place=notes.place or None,
            title=notes.title or None,
        )
        for name, office in notes.guests:
            self.people[name] = meetings.invite(self.store, meeting.id, name=name, office=office).id
        return meeting

    def attach(self, meeting_id: str, attach: Attach) -> None:
        """The papers, each to its item."""
        items = self._items(meeting_id)
        for paper in self.notes.papers:
            attach(paper, meeting_id, _item_id(items, paper.item))

    def hold(self, meeting: Meeting) -> None:
        """Roll call, then what happened under each item, then what concerns the whole meeting."""
        notes = self.notes
        facts = replace(
            meeting,
            typed_afterwards=not self.is_live,
            chair_id=self.people.get(notes.chair, meeting.chair_id),
            recorder_id=self.people.get(notes.recorder, meeting.recorder_id),
            started=self._started,
            ended=self._at(notes.ended) if notes.ended else None,
            fee_paid=notes.fee_paid,
        )
        meetings.change(self.store, meeting, facts)
        self._call_roll(meeting.id)
        items = self._items(meeting.id)
        now = facts.started
        for item in items.values():
            if self.is_live and now is not None:
                minutes.open_item(self.store, item.id, at=now)
            under = [act for act in notes.acts if _item_id(items, act.item) == item.id]
            for after, act in enumerate(under):
                self._perform(act, meeting.id, item.id, now and now + timedelta(minutes=after))
            now = now and now + timedelta(minutes=item.minutes_planned)
        for act in notes.acts:
            if not act.item:
                self._perform(act, meeting.id, None, now)
        minutes.close(self.store, meeting.id, at=facts.ended)

    def finish(self, meeting_id: str) -> Meeting:
        """Score and adoption as far as they are noted."""
        notes = self.notes
        if notes.score is not None:
            finishing.score(self.store, self.desk, meeting_id, notes.score)
        with self.store.reading() as reading:
            meeting = reading.get(Meeting, meeting_id)
            voters = rollcall.numbers(reading, self.desk.rules, meeting_id, meeting.ended).voters_present
        if notes.adopted_for is None:
            return meeting
        of = voters if notes.adopted_of is None else notes.adopted_of
        at = meeting.ended if self.is_live else None
        return finishing.adopt(self.store, self.desk, meeting_id, votes_for=notes.adopted_for, voters_present=of, at=at)

    @property
    def _started(self) -> datetime | None:
        return hour_of(self.notes.on, self.notes.started) if self.notes.started else None

    def _at(self, hour: time) -> datetime:
        return hour_of(self.notes.on, hour, self._started)

    def _items(self, meeting_id: str) -> dict[str, AgendaItem]:
        """By printed number, in their order."""
        with self.store.reading() as reading:
            items = reading.find(AgendaItem, meeting_id=meeting_id)
        numbers = agendas.numbers(items)
        return {numbers[item.id]: item for item in items}

    def _call_roll(self, meeting_id: str) -> None:
        excused = {self.people[name]: reason for name, reason in self.notes.excused}
        unexcused = {self.people[name] for name in self.notes.unexcused}
        late = {self.people[name]: self._at(hour) for name, hour in self.notes.late}

        def marked(entry: RollCallEntry) -> RollCallEntry:
            if entry.member_id in excused:
                return replace(entry, mark=Mark.EXCUSED, reason=excused[entry.member_id])
            if entry.member_id in unexcused:
                return replace(entry, mark=Mark.UNEXCUSED)
            return replace(entry, arrived=late.get(entry.member_id))

        entries = rollcall.call(self.store, meeting_id)
        rollcall.mark_all(self.store, [(entry, marked(entry)) for entry in entries])

    def _perform(self, act: Act, meeting_id: str, item_id: str | None, at: datetime | None) -> None:
        by = self.people.get(act.by)
        if act.conclusion:
            minutes.conclude(self.store, meeting_id, act.conclusion, item_id=item_id)
        if act.task:
            self._assign(act, meeting_id, item_id, by)
        if act.vote:
            self._vote(act, meeting_id, item_id, at if self.is_live else None)
        if item_id is None:
            return
        if act.presented or act.with_report:
            minutes.present(self.store, item_id, presenter_id=by, text=act.presented, with_report=act.with_report)
        if act.remark:
            minutes.write(self.store, item_id, act.remark, speaker_id=by, said=at if self.is_live else None)
        if act.proposal:
            minutes.propose(self.store, item_id, act.proposal, speaker_id=by, addressee=act.addressee)

    def _assign(self, act: Act, meeting_id: str, item_id: str | None, by: str | None) -> None:
        due = self._due(act)
        task = minutes.assign(self.store, meeting_id, act.task, assignee_id=by, due_on=due, item_id=item_id)
        minutes.rewrite(self.store, task, replace(task, state=act.state, outcome=act.outcome))

    def _due(self, act: Act) -> date | None:
        return act.due_on if act.due_days is None else self.notes.on + timedelta(days=act.due_days)

    def _vote(self, act: Act, meeting_id: str, item_id: str | None, at: datetime | None) -> None:
        with self.store.reading() as reading:
            voters = rollcall.numbers(reading, self.desk.rules, meeting_id, at).voters_present
        rest = voters - act.votes_against - act.votes_other - act.invalid
        figures = Figures(
            votes_for=rest if act.votes_for is None else act.votes_for,
            votes_against=act.votes_against,
            votes_other=act.votes_other,
            invalid=act.invalid,
            issued=act.issued,
            returned=act.returned,
        )
        votes.take(
            self.store,
            self.desk.rules,
            meeting_id,
            figures,
            subject=act.vote,
            matter=act.matter,
            form=act.form,
            item_id=item_id,
            taken=at,
        )


class _Known:
    """The members by their names."""

    def __init__(self, reading: Reading, day: date) -> None:
        members = rollcall.callable_members(reading, day)
        self._names = printed_names(reading)
        self._plain = {member.id: member.full_name for member in members}

    def id_of(self, name: str) -> str:
        """Raises PersonUnknown or PersonUnclear."""
        alike = self._ids(
            lambda member_id: spoken(name) in {spoken(self._names[member_id]), spoken(self._plain[member_id])}
        )
        found = alike or matches(name, self._plain, lambda member_id: self._plain[member_id])
        if not found:
            raise PersonUnknown(name=name)
        if len(found) > 1:
            raise PersonUnclear(name=name, names=", ".join(sorted(self._names[member_id] for member_id in found)))
        return found[0]

    def _ids(self, is_one: Callable[[str], bool]) -> list[str]:
        return [member_id for member_id in self._plain if is_one(member_id)]


def _item_id(items: dict[str, AgendaItem], wanted: str) -> str | None:
    """By number, standing or title; None for the whole meeting."""
    by_name = {
        **{number: item.id for number, item in items.items()},
        **{item.standing.value: item.id for item in items.values() if item.standing},
        **{fold(item.title): item.id for item in items.values()},
    }
    return by_name.get(wanted) or by_name.get(fold(wanted)) if wanted else None
