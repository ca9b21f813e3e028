"""When, where and with whom the meeting is held."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.member import MemberState
from sotay.domain.typed_dates import read_hour, read_partial
from sotay.services import meetings, members
from sotay.services.changes import Change, Inverse
from sotay.services.members import ListedMember
from sotay.services.workspace import WorkspaceView
from sotay_ui.abbreviating import PhraseLine
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.fields import Box, Field, Line
from sotay_ui.keeping import Keeping, Kept

_DAY = "%d/%m/%Y"
_HOUR = "%H:%M"


class Facts(Card):
    """A card of fields that store themselves; ``saved_changed`` is called when :attr:`is_saved` may have changed."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("The meeting"))
        self._bench = bench
        self._meeting: Meeting | None = None
        self._title = Line(theme, self.tr("Subject"), line=PhraseLine(bench))
        self._day = Line(theme, self.tr("Day"), self.tr("For example 05/12/2026"))
        self._hour = Line(theme, self.tr("Hour"), self.tr("For example 19:30"))
        self._place = Line(theme, self.tr("Place"))
        self._boxes = {"chair_id": Box(theme), "recorder_id": Box(theme)}
        self._people = {
            "chair_id": Field(theme, self.tr("Chair"), self._boxes["chair_id"]),
            "recorder_id": Field(theme, self.tr("Recorder"), self._boxes["recorder_id"]),
        }
        for box in self._boxes.values():
            box.addItem(self.tr("Not chosen"), None)
        self._names: dict[str, str] | None = None
        self._keeping = Keeping(self._kept(), self._keep, self)
        self._keeping.changed.connect(saved_changed)
        self._lay_out()
        self._read_members()
        bench.desk.changes.listen(self, ("member",), self._on_members_changed)

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def draw(self, view: WorkspaceView) -> None:
        """Show the meeting, except where it is being typed."""
        self._meeting = view.meeting
        self.setEnabled(view.meeting.state is MeetingState.RECORDING)
        self._keeping.draw(view.meeting)

    def leave(self) -> None:
        self._keeping.leave()

    def point_out(self, name: str) -> None:
        self._keeping.point_out(name)

    def _kept(self) -> list[Kept]:
        bad_day = self.tr("Write the day as 05/12/2026. The day before stays until then.")
        bad_hour = self.tr("Write the hour as 19:30. The hour before stays until then.")
        return [
            Kept("title", self._title, self._show_title, self._title.line.text),
            Kept("on", self._day, lambda on: self._day.line.setText(f"{on:{_DAY}}"), self._read_day, bad_day),
            Kept("planned_at", self._hour, self._show_hour, self._read_hour, bad_hour),
            Kept("place", self._place, self._place.line.setText, self._place.line.text),
            *(
                Kept(name, self._people[name], partial(self._choose, box), box.currentData)
                for name, box in self._boxes.items()
            ),
        ]

    def _lay_out(self) -> None:
        when = QWidget()
        row = QHBoxLayout(when)
        self._bench.desk.theme.space(row, 12)
        row.addWidget(self._day, 3)
        row.addWidget(self._hour, 2)
        self.add(self._title)
        self.add(when)
        self.add(self._place)
        for field in self._people.values():
            self.add(field)

    def _read_members(self) -> None:
        self._bench.read(self.tr("Reading the members"), self._members, self._show_members)

    def _members(self) -> tuple[ListedMember, ...]:
        with self._bench.desk.services.store.reading() as reading:
            return members.listed(reading, with_left=True)

    def _on_members_changed(self, _change: Change) -> None:
        self._read_members()

    def _show_members(self, listed: Sequence[ListedMember]) -> None:
        self._names = {line.member.id: line.display_name for line in listed}
        for box in self._boxes.values():
            chosen = box.currentData()
            box.clear()
            box.addItem(self.tr("Not chosen"), None)
            for line in listed:
                if line.member.state is not MemberState.LEFT:
                    box.addItem(line.display_name, line.member.id)
            self._choose(box, chosen)
        if self._meeting is not None:
            self._keeping.draw(self._meeting)

    def _choose(self, box: Box, member_id: str | None) -> None:
        """Whoever is not in the list stays as an entry of their own: showing a meeting must not change it."""
        if member_id is not None and box.findData(member_id) < 0:
            unknown = "" if self._names is None else self.tr("Someone who is not in the list")
            box.addItem((self._names or {}).get(member_id, unknown), member_id)
        box.setCurrentIndex(0 if member_id is None else box.findData(member_id))

    def _show_title(self, title: str) -> None:
        self._title.line.setText(title)
        self._title.line.setCursorPosition(0)

    def _show_hour(self, at: datetime | None) -> None:
        self._hour.line.setText(f"{at:{_HOUR}}" if at else "")

    def _read_day(self) -> date:
        return date.fromisoformat(read_partial(self._day.text, self._bench.desk.services.clock.wall().date()))

    def _read_hour(self) -> datetime | None:
        if not self._hour.text or self._meeting is None:
            return None
        return datetime.combine(self._meeting.on, read_hour(self._hour.text))

    def _keep(self, before: Meeting, after: Meeting, done: Callable[[bool], None]) -> None:
        """The hour goes with the day; another day may give the meeting another title."""
        services, planned_at = self._bench.desk.services, after.planned_at
        moved = datetime.combine(after.on, planned_at.time()) if planned_at is not None else None

        def keep() -> tuple[Meeting, Inverse]:
            kept, named = before, replace(after, planned_at=moved)
            if after.on != before.on:
                kept = meetings.postpone(
                    services.store, services.records.rules, before.id, on=after.on, planned_at=moved
                )
                named = replace(named, notified=kept.notified, projector_tried=kept.projector_tried)
                named = replace(named, title=kept.title) if after.title == before.title else named
            meetings.change(services.store, kept, named)
            return named, Inverse((before,), (named,), ())

        self._bench.store(self.tr("Saving the meeting"), keep, done)
