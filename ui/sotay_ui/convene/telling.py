"""The deadline, and when the members were told and the papers posted, ticked by hand."""

from collections.abc import Callable

from sotay import wording
from sotay.domain.calling import Deadline
from sotay.domain.errors import Fact
from sotay.domain.meeting import Meeting
from sotay.domain.times import WallTime, short_date
from sotay.services import convening
from sotay.services.changes import Inverse
from sotay.services.convening import ConveningView
from sotay.services.ports import Store
from sotay_ui.bench import Bench, Shows
from sotay_ui.cards import Card
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine

Verb = Callable[[Store, str, WallTime | None], Inverse]


class Telling(Card):
    def __init__(self, bench: Bench, go: Shows) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Told and posted"))
        self._bench = bench
        self._meeting_id = ""
        fill_in = Action(self.tr("Fill in"), lambda: go("prepare", None, "planned_at"))
        self._draft = StateLine(theme, (fill_in,))
        self._deadline = StateLine(theme)
        self._notified = self._ticked(self.tr("Members were told"), convening.tell_members)
        self._posted = self._ticked(self.tr("Papers are posted"), convening.post)
        for line in (self._draft, self._deadline, self._notified, self._posted):
            self.add(line)

    def draw(self, meeting: Meeting, view: ConveningView) -> None:
        self._meeting_id = meeting.id
        self._draft.setVisible(view.is_draft and view.is_open)
        self._draft.say("warning", "amber", self._words("still-a-draft", {}))
        code, is_late = _deadline_code(view.deadline)
        facts: dict[str, Fact] = {"last_day": short_date(view.deadline.last_day), "days": abs(view.deadline.days_left)}
        is_done = meeting.notified is not None and meeting.posted is not None
        amber = is_late and not is_done
        self._deadline.say("warning" if amber else "calendar", "amber" if amber else "text2", self._words(code, facts))
        for line, at, name in (
            (self._notified, meeting.notified, "notified"),
            (self._posted, meeting.posted, "posted"),
        ):
            self._draw_tick(line, at, name, view)

    def _draw_tick(self, line: StateLine, at: WallTime | None, name: str, view: ConveningView) -> None:
        last_day = short_date(view.deadline.last_day)
        if at is None:
            words = wording.entries(self._bench.desk.tell.language)[f"{name}-not"]
            line.say("circle", "text2", words.sentence, words.advice if view.is_open else "")
        else:
            said = f"{at:%H:%M}, {short_date(at.date())}"
            in_time = view.deadline.is_kept_by(at)
            code = f"{name}-in-time" if in_time else f"{name}-late"
            icon, colour = ("check-circle", "green") if in_time else ("warning", "amber")
            line.say(icon, colour, self._words(code, {"at": said, "last_day": last_day}))
        line.offer((0 if at is None else 1) if view.is_open else None)

    def _ticked(self, text: str, verb: Verb) -> StateLine:
        def keep(*, is_done: bool) -> None:
            services, meeting_id = self._bench.desk.services, self._meeting_id
            at = services.clock.wall() if is_done else None
            self._bench.write(self.tr("Saving the meeting"), lambda: verb(services.store, meeting_id, at))

        said = Action(text, lambda: keep(is_done=True), "check")
        unsaid = Action(self.tr("Not yet"), lambda: keep(is_done=False))
        return StateLine(self._bench.desk.theme, (said, unsaid))

    def _words(self, code: str, facts: dict[str, Fact]) -> str:
        return wording.phrase(code, self._bench.desk.tell.language, **facts)


def _deadline_code(deadline: Deadline) -> tuple[str, bool]:
    if deadline.days_left < 0:
        return "deadline-past", True
    return ("deadline-ahead" if deadline.days_left else "deadline-today"), False
