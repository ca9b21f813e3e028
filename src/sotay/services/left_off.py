"""Remember where minutes are typed, with the text itself in one commit; forget it on closing well."""

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import NotFound
from sotay.domain.left_off import LeftOff
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.ports import Reading, Store


def look(reading: Reading) -> LeftOff | None:
    """Where typing was cut off; None where it was not, or where nothing can be typed any more."""
    left = reading.left_off()
    if left is None:
        return None
    try:
        meeting, item = reading.get(Meeting, left.meeting_id), reading.get(AgendaItem, left.item_id)
    except NotFound:
        return None
    is_gone = meeting.deleted_at or item.deleted_at or meeting.state is MeetingState.SEALED
    return None if is_gone else left


def at_item(store: Store, meeting_id: str, item_id: str) -> None:
    """An item is worked on from now on, nothing is typed there yet."""
    with store.writing() as tx:
        tx.leave_off(meeting_id, item_id)


def forget(store: Store) -> None:
    """Nobody types any more."""
    with store.reading() as reading:
        if reading.left_off() is None:
            return
    with store.writing() as tx:
        tx.forget_left_off()
