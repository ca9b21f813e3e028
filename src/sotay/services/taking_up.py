"""Put what earlier meetings left open onto an agenda: an item for each, under the one that assesses last month."""

import textwrap
from collections.abc import Sequence
from datetime import date

from sotay import wording
from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem, Section, Standing
from sotay.domain.errors import Refused
from sotay.domain.holding import Proposal, Task
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.spelling import tidy
from sotay.services.changes import Inverse
from sotay.services.ports import Reading, Store
from sotay.services.states import being_recorded

_LONGEST = 160
"""Letters of a title on an agenda; the whole text stands where it was given."""


class NoMeetingAhead(Refused):
    """No meeting is called whose agenda could take it."""

    code = "no-meeting-ahead"


def take_up(store: Store, meeting_id: str, rows: Sequence[Task | Proposal]) -> Inverse:
    """Put an item onto the agenda for each of the rows that has none there yet.

    Raises NotFound, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        being_recorded(tx, meeting_id)
        items = tx.find(AgendaItem, meeting_id=meeting_id)
        titles = {item.title for item in items}
        above = next((item for item in items if item.standing is Standing.ASSESSMENT), None)
        beside = _beside(items, above)
        order, behind = (beside[-1].order if beside else None), _behind(items, above, beside)
        for title in dict.fromkeys(_title(row) for row in rows):
            if title not in titles:
                order = ordering.between(order, behind)
                parent_id = None if above is None else above.parent_id or above.id
                section = above.section if above else Section.CONDUCT
                tx.save(
                    AgendaItem(
                        id=uuid7(),
                        meeting_id=meeting_id,
                        order=order,
                        title=title,
                        section=section,
                        parent_id=parent_id,
                    )
                )
    return tx.inverse


def take_up_next(store: Store, row: Task | Proposal, today: date) -> Inverse:
    """The same at the next meeting of these members. Raises NoMeetingAhead, and as above."""
    with store.reading() as reading:
        meeting = _ahead(reading, row, today)
    return take_up(store, meeting.id, [row])


def _ahead(reading: Reading, row: Task | Proposal, today: date) -> Meeting:
    of_committee = reading.get(Meeting, row.meeting_id).kind is MeetingKind.COMMITTEE
    ahead = [
        meeting
        for meeting in reading.find(Meeting)
        if meeting.on >= today
        and meeting.state is MeetingState.RECORDING
        and (meeting.kind is MeetingKind.COMMITTEE) is of_committee
    ]
    if not ahead:
        raise NoMeetingAhead
    return min(ahead, key=lambda meeting: (meeting.on, meeting.id))


def _title(row: Task | Proposal) -> str:
    code = "agenda-task" if isinstance(row, Task) else "agenda-proposal"
    return wording.phrase(code, text=textwrap.shorten(tidy(row.text), _LONGEST, placeholder="…"))


def _beside(items: Sequence[AgendaItem], above: AgendaItem | None) -> list[AgendaItem]:
    """Where there is none to stand under, behind the last item that the meeting is held for."""
    if above is None:
        return [item for item in items if item.parent_id is None and item.section.rank <= Section.CONDUCT.rank]
    return [item for item in items if item.parent_id == (above.parent_id or above.id)]


def _behind(items: Sequence[AgendaItem], above: AgendaItem | None, beside: Sequence[AgendaItem]) -> str | None:
    if above is not None:
        return None
    return next((item.order for item in items if item.parent_id is None and item not in beside), None)
