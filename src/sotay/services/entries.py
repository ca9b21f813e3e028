"""What is written under the items of a meeting, in the order it happened."""

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import Refused
from sotay.domain.holding import Conclusion, Proposal, Remark, Task, Vote
from sotay.services.ports import Reading

Spoken = Remark | Conclusion | Task | Proposal | Vote


class ItemElsewhere(Refused):
    """The item was removed, or belongs to another meeting: what stood under it would be in no minutes."""

    code = "item-elsewhere"


class EntryRemoved(Refused):
    """What is written to was moved to the bin meanwhile."""

    code = "entry-gone"


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


def check_item(reading: Reading, meeting_id: str, item_id: str | None) -> None:
    """Raises ItemElsewhere for an item that is not on the agenda of this meeting; None is the meeting as a whole."""
    if item_id is not None and not reading.find(AgendaItem, id=item_id, meeting_id=meeting_id):
        raise ItemElsewhere


def next_order(reading: Reading, meeting_id: str, item_id: str | None) -> str:
    """A key behind everything under an item of the meeting, or (None) of the meeting as a whole.

    Raises ItemElsewhere for an item that is not on the agenda of this meeting.
    """
    check_item(reading, meeting_id, item_id)
    under = {"meeting_id": meeting_id, "item_id": item_id}
    lasts = (
        reading.last(Remark, **under),
        reading.last(Conclusion, **under),
        reading.last(Task, **under),
        reading.last(Proposal, **under),
        reading.last(Vote, **under),
    )
    return ordering.after(max((row.order for row in lasts if row is not None), default=None))
