"""Meetings at each stage, by the verbs of a person."""

from datetime import date, datetime, timedelta

from tests.cells import NOW, RULES, desk

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.sealed import SealedRecord
from sotay.persistence.store import SqlStore
from sotay.services import agendas, finishing, meetings, minutes, opening, rollcall
from sotay.services.opening import Opening
from sotay.services.ports import Reading, Store


def called(store: SqlStore, kind: MeetingKind = MeetingKind.REGULAR, on: date | None = None) -> Meeting:
    """A meeting called for that day, today if none is named."""
    return meetings.schedule(store, RULES, kind=kind, on=on or NOW.date(), planned_at=NOW)


def begun(store: SqlStore, meeting: Meeting) -> Meeting:
    """Everybody there, at half past seven."""
    assert meeting.chair_id
    assert meeting.recorder_id
    rollcall.call(store, meeting.id)
    return confirmed(store, meeting.id, chair_id=meeting.chair_id, recorder_id=meeting.recorder_id, at=NOW)


def confirmed(store: Store, meeting_id: str, *, chair_id: str, recorder_id: str, at: datetime | None) -> Meeting:
    """Opened at that wall time; typed in afterwards where that was said already, or without a time."""
    with store.reading() as reading:
        is_afterwards = at is None or reading.get(Meeting, meeting_id).typed_afterwards
    said = Opening(chair_id=chair_id, recorder_id=recorder_id, typed_afterwards=is_afterwards, started=at, ended=None)
    return opening.confirm(store, meeting_id, said)[0]


def adopted(store: SqlStore, meeting: Meeting) -> Meeting:
    """Begun, closed after two hours and adopted by all."""
    begun(store, meeting)
    end = NOW + timedelta(hours=2)
    minutes.close(store, meeting.id, at=end)
    with store.reading() as reading:
        voters = rollcall.numbers(reading, RULES, meeting.id, end).voters_present
    return finishing.adopt(store, desk(), meeting.id, votes_for=voters, voters_present=voters, at=end)


def sealed(store: SqlStore, meeting: Meeting) -> SealedRecord:
    """Adopted, sent for signing and sealed."""
    adopted(store, meeting)
    finishing.send_for_signing(store, desk(), meeting.id)
    return finishing.seal(store, desk(), meeting.id)


def item_of(store: SqlStore, meeting: Meeting, standing: Standing = Standing.DISCUSSION) -> AgendaItem:
    with store.reading() as reading:
        return reading.find(AgendaItem, meeting_id=meeting.id, standing=standing)[0]


def agenda_of(reading: Reading, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting in the order they are numbered."""
    items = reading.find(AgendaItem, meeting_id=meeting_id)
    return [*agendas.in_order(items, agendas.numbers(items))]


def now_of(store: SqlStore, meeting: Meeting) -> Meeting:
    """The meeting as it is kept now."""
    with store.reading() as reading:
        return reading.get(Meeting, meeting.id)
