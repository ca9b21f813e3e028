"""Pictures of the sheets after a meeting: its quality and its resolution."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sotay.domain.agenda import AgendaItem
from sotay.domain.meeting import MeetingKind
from sotay.services import convening, meetings, minutes, opening, quality, rollcall
from sotay.services.opening import Opening
from sotay_ui.buttons import KeyButton
from sotay_ui.desk import Services
from sotay_ui.window import Window
from sotay_ui.workspace.page import MeetingsPage


def shoot_concluding(
    window: Window,
    services: Services,
    voted: str,
    waits: Callable[[], None],
    takes: Callable[[str], None],
) -> None:
    """``voted``: the id of a meeting whose resolution was voted; another one is held for its sheet."""
    held = hold(services)
    for button in window.findChildren(KeyButton):
        if button.isVisible() and button.text() == "Đóng":
            button.click()
    for meeting_id, sheet in ((held, "quality"), (voted, "resolution")):
        window.go("meetings", meeting_id)
        waits()
        page = window.page
        if isinstance(page, MeetingsPage):
            page.meeting.go(sheet)
        waits()
        takes(sheet)


def hold(services: Services) -> str:
    """Told and posted in time, the roll called, every item taken, two hours long; a line changed by the person."""
    store, now, rules = services.store, services.clock.wall(), services.records.rules
    meeting = meetings.schedule(store, rules, kind=MeetingKind.REGULAR, on=now.date() + timedelta(days=42))
    meeting_id = meeting.id
    with store.reading() as reading:
        items = reading.find(AgendaItem, meeting_id=meeting_id)
    convening.tell_members(store, meeting_id, now)
    convening.post(store, meeting_id, now)
    rollcall.call(store, meeting_id)
    people = Opening(chair_id=meeting.chair_id or "", recorder_id=meeting.recorder_id or "", started=now)
    opening.confirm(store, meeting_id, people)
    for item in items:
        minutes.open_item(store, item.id, at=now)
    minutes.close(store, meeting_id, at=now + timedelta(hours=2))
    guide = services.concluding.guide()
    with store.reading() as reading:
        lines = quality.look(reading, services.records, guide, meeting_id).lines
    line = next(line for line in lines if line.row.key == "content")
    changed = replace(line.row, points=2, note="Tài liệu phát tại buổi họp")
    quality.change(store, line.row, changed, line.proposed)
    return meeting_id
