"""Fill a new profile with the practice cell, by the same verbs that a person uses."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.cell import Term
from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.practice import Act, PracticeScript, ScriptedMeeting, ScriptedPaper
from sotay.domain.times import usual_days
from sotay.services import finishing, meetings, minutes, rollcall, votes
from sotay.services.finishing import Desk
from sotay.services.ports import Store
from sotay.services.votes import Figures

AttachPaper = Callable[[ScriptedPaper, str, str], None]
"""Attaches a paper to a meeting (its id) and an item (its id)."""


def play(store: Store, desk: Desk, script: PracticeScript, *, today: date, attach: AttachPaper) -> Meeting:
    """Members, a term, past meetings held and sealed, and the next one called, which is returned."""
    _set_up(store, script, today)
    *past, coming = usual_days(today, script.cell.usual_day or 1, past=len(script.meetings), coming=1)
    names = {member.full_name: member.id for member in script.members}
    for day, scripted in zip(past, script.meetings, strict=True):
        _Play(store, desk, scripted, names, day).whole(script.papers if scripted.with_papers else (), attach)
    at = datetime.fromisoformat(f"{coming}T{script.cell.usual_time}")
    return meetings.schedule(store, desk.rules, kind=MeetingKind.REGULAR, on=coming, planned_at=at)


def _set_up(store: Store, script: PracticeScript, today: date) -> None:
    recorder = next(member for member in script.members if member.full_name == script.recorder)
    with store.writing() as tx:
        cell = meetings.the_cell(tx)
        tx.save(replace(script.cell, id=cell.id, usual_recorder_id=recorder.id), *script.members)
        tx.save(Term(id=uuid7(), name=script.term, starts_on=date(today.year - 1, 1, 1)))


@dataclass
class _Play:
    """One scripted meeting being held on ``day``."""

    store: Store
    desk: Desk
    script: ScriptedMeeting
    members: dict[str, str]
    day: date

    def whole(self, papers: tuple[ScriptedPaper, ...], attach: AttachPaper) -> None:
        start = datetime.combine(self.day, self.script.started)
        meeting = meetings.schedule(self.store, self.desk.rules, kind=self.script.kind, on=self.day, planned_at=start)
        self._invite(meeting.id)
        items = self._items(meeting.id)
        for paper in papers:
            attach(paper, meeting.id, items[paper.item].id)
        self._hold(meeting, items, start)
        self._finish(meeting.id)

    def _invite(self, meeting_id: str) -> None:
        for name, office in self.script.guests:
            guest = meetings.invite(self.store, meeting_id, name=name, office=office)
            self.members[name] = guest.id

    def _items(self, meeting_id: str) -> dict[Standing, AgendaItem]:
        with self.store.reading() as reading:
            return {item.standing: item for item in reading.find(AgendaItem, meeting_id=meeting_id)}

    def _hold(self, meeting: Meeting, items: dict[Standing, AgendaItem], start: datetime) -> None:
        if meeting.chair_id is None or meeting.recorder_id is None:
            raise ValueError("the script has a secretary and a recorder")
        minutes.begin(self.store, meeting.id, chair_id=meeting.chair_id, recorder_id=meeting.recorder_id, at=start)
        self._call_roll(meeting.id)
        now = start
        for standing, item in items.items():
            minutes.open_item(self.store, item.id, at=now)
            for at, act in enumerate(self.script.acts):
                if act.item is standing:
                    self._perform(act, meeting.id, item.id, now + timedelta(minutes=at % 5))
            now += timedelta(minutes=item.minutes_planned)
        for act in self.script.acts:
            if act.item is None:
                self._perform(act, meeting.id, None, now)

    def _call_roll(self, meeting_id: str) -> None:
        entries = rollcall.call(self.store, meeting_id)
        excused = {self.members[name]: reason for name, reason in self.script.excused}
        unexcused = {self.members[name] for name in self.script.unexcused}
        late = {self.members[name]: datetime.combine(self.day, at) for name, at in self.script.late}

        def marked(entry: RollCallEntry) -> RollCallEntry:
            if entry.member_id in excused:
                return replace(entry, mark=Mark.EXCUSED, reason=excused[entry.member_id])
            if entry.member_id in unexcused:
                return replace(entry, mark=Mark.UNEXCUSED)
            return replace(entry, arrived=late.get(entry.member_id))

        rollcall.mark_all(self.store, [marked(entry) for entry in entries])

    def _perform(self, act: Act, meeting_id: str, item_id: str | None, at: datetime) -> None:
        by = self.members.get(act.by or act.guest)
        if act.conclusion:
            minutes.conclude(self.store, meeting_id, act.conclusion, item_id=item_id)
        if item_id is None:
            return
        if act.presented or act.with_report:
            minutes.present(self.store, item_id, presenter_id=by, text=act.presented, with_report=act.with_report)
        if act.remark:
            minutes.write(self.store, item_id, act.remark, speaker_id=by, said=at)
        if act.proposal:
            minutes.propose(self.store, item_id, act.proposal, speaker_id=by, addressee=act.addressee)
        if act.task:
            self._assign(act, meeting_id, item_id, by)
        if act.vote:
            self._vote(act, meeting_id, item_id, at)

    def _assign(self, act: Act, meeting_id: str, item_id: str, by: str | None) -> None:
        due = self.day + timedelta(days=act.due_days)
        task = minutes.assign(self.store, meeting_id, act.task, assignee_id=by, due_on=due, item_id=item_id)
        minutes.rewrite(self.store, replace(task, state=act.state, outcome=act.outcome))

    def _vote(self, act: Act, meeting_id: str, item_id: str, at: datetime) -> None:
        with self.store.reading() as reading:
            voters = rollcall.standing(reading, self.desk.rules, meeting_id, at).voters_present
        figures = Figures(votes_for=voters - act.other, votes_other=act.other)
        votes.take(
            self.store,
            self.desk.rules,
            meeting_id,
            figures,
            subject=act.vote,
            matter=act.matter,
            item_id=item_id,
            taken=at,
        )

    def _finish(self, meeting_id: str) -> None:
        end = datetime.combine(self.day, self.script.ended)
        minutes.close(self.store, meeting_id, at=end)
        with self.store.reading() as reading:
            meeting = reading.get(Meeting, meeting_id)
            voters = rollcall.standing(reading, self.desk.rules, meeting_id, end).voters_present
        meetings.change(self.store, meeting, replace(meeting, fee_paid=self.script.fee_paid))
        finishing.score(self.store, self.desk, meeting_id, self.script.score)
        finishing.adopt(self.store, self.desk, meeting_id, votes_for=voters, voters_present=voters, at=end)
        finishing.send_for_signing(self.store, meeting_id)
        finishing.seal(self.store, self.desk, meeting_id)
