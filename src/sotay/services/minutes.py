"""Write the minutes: what was presented, said, concluded, given to do and proposed under each item."""

from dataclasses import replace
from datetime import date, datetime

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Addressee, Conclusion, Proposal, Remark, Task, Vote
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.changes import Inverse
from sotay.services.corrections import correctable, note
from sotay.services.meetings import being_recorded, open_meeting
from sotay.services.ports import Reading, Store

Written = Remark | Conclusion | Task | Proposal


def begin(store: Store, meeting_id: str, *, chair_id: str, recorder_id: str, at: datetime | None) -> Meeting:
    """Open the meeting at wall time ``at`` with the chair and the recorder elected in the room."""
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        begun = replace(meeting, chair_id=chair_id, recorder_id=recorder_id, started=at)
        tx.save(begun)
    return begun


def open_item(store: Store, item_id: str, *, at: datetime | None) -> Inverse:
    """Go on to an item at wall time ``at``: whatever was open ends at the same minute."""
    with store.writing() as tx:
        item = tx.get(AgendaItem, item_id)
        meeting = being_recorded(tx, item.meeting_id)
        for other in tx.find(AgendaItem, meeting_id=item.meeting_id):
            if other.id != item_id and other.started is not None and other.ended is None:
                tx.save(replace(other, ended=at))
        tx.save(replace(item, started=item.started or at, ended=None))
        if at is not None and not meeting.typed_afterwards:
            note(tx, meeting.id, at, "item_started", subject_id=item_id)
    return tx.inverse


def present(
    store: Store, item_id: str, *, presenter_id: str | None, text: str = "", with_report: bool = False
) -> Inverse:
    """Say who presented an item, and what, or that a written report is enclosed (*Kèm báo cáo*)."""
    with store.writing() as tx:
        item = tx.get(AgendaItem, item_id)
        open_meeting(tx, item.meeting_id)
        tx.save(replace(item, presenter_id=presenter_id, presented=text, with_report=with_report))
    return tx.inverse


def write(
    store: Store,
    item_id: str,
    text: str,
    *,
    speaker_id: str | None = None,
    said: datetime | None = None,
    is_reserved: bool = False,
    remark_id: str | None = None,
) -> Remark:
    """Write down a remark; ``said`` is wall time, None in minutes typed afterwards.

    With the ``remark_id`` of a remark that is there, its text and speaker become these: whoever types stores as often
    as they like under one id.
    """
    with store.writing() as tx:
        meeting_id = tx.get(AgendaItem, item_id).meeting_id
        open_meeting(tx, meeting_id)
        there = next(iter(tx.find(Remark, id=remark_id)), None) if remark_id else None
        if there is not None:
            remark = replace(there, text=text, speaker_id=speaker_id)
        else:
            remark = Remark(
                id=remark_id or uuid7(),
                meeting_id=meeting_id,
                item_id=item_id,
                order=next_order(tx, meeting_id, item_id),
                text=text,
                speaker_id=speaker_id,
                said=said,
                is_reserved=is_reserved,
            )
        tx.save(remark)
    return remark


def rewrite(store: Store, row: Written, *, because: str = "", at: datetime | None = None) -> Inverse:
    """Keep the changed text of a remark, conclusion, task or proposal: wording stays correctable until sealing.

    A conclusion is fixed by adoption and then needs a reason (``at``: wall time). Raises ReasonNeeded.
    """
    with store.writing() as tx:
        if isinstance(row, Conclusion):
            correctable(tx, row.meeting_id, because=because, at=at)
        else:
            open_meeting(tx, row.meeting_id)
        tx.save(row)
    return tx.inverse


def remove(store: Store, row: Written, *, now: datetime, because: str = "", at: datetime | None = None) -> Inverse:
    """Move a remark, conclusion, task or proposal to the bin."""
    return rewrite(store, replace(row, deleted_at=now), because=because, at=at)


def conclude(
    store: Store,
    meeting_id: str,
    text: str,
    *,
    item_id: str | None = None,
    because: str = "",
    at: datetime | None = None,
) -> Conclusion:
    """Write the chair's conclusion on an item, or on the meeting."""
    with store.writing() as tx:
        correctable(tx, meeting_id, because=because, at=at)
        conclusion = Conclusion(
            id=uuid7(), meeting_id=meeting_id, item_id=item_id, order=next_order(tx, meeting_id, item_id), text=text
        )
        tx.save(conclusion)
    return conclusion


def assign(
    store: Store,
    meeting_id: str,
    text: str,
    *,
    assignee_id: str | None,
    due_on: date | None,
    item_id: str | None = None,
) -> Task:
    """Give work to a member, with a date."""
    with store.writing() as tx:
        open_meeting(tx, meeting_id)
        task = Task(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=next_order(tx, meeting_id, item_id),
            text=text,
            assignee_id=assignee_id,
            due_on=due_on,
        )
        tx.save(task)
    return task


def propose(
    store: Store,
    item_id: str,
    text: str,
    *,
    speaker_id: str | None = None,
    addressee: Addressee = Addressee.CELL,
) -> Proposal:
    """Write down a kiến nghị, to the cell or upwards."""
    with store.writing() as tx:
        meeting_id = tx.get(AgendaItem, item_id).meeting_id
        open_meeting(tx, meeting_id)
        proposal = Proposal(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=next_order(tx, meeting_id, item_id),
            text=text,
            speaker_id=speaker_id,
            addressee=addressee,
        )
        tx.save(proposal)
    return proposal


def close(store: Store, meeting_id: str, *, at: datetime | None) -> Meeting:
    """The meeting ends at wall time ``at``; the item still open ends with it."""
    with store.writing() as tx:
        meeting = open_meeting(tx, meeting_id)
        if meeting.state is MeetingState.RECORDING:
            still_open = [
                item for item in tx.find(AgendaItem, meeting_id=meeting_id) if item.started and not item.ended
            ]
            tx.save(*(replace(item, ended=at) for item in still_open))
        closed = replace(meeting, ended=at)
        tx.save(closed)
    return closed


def next_order(reading: Reading, meeting_id: str, item_id: str | None) -> str:
    """A key behind everything under the item: remarks, votes and the rest stand in the order they happened."""
    under = {"meeting_id": meeting_id, "item_id": item_id}
    lasts = (
        reading.last(Remark, **under),
        reading.last(Conclusion, **under),
        reading.last(Task, **under),
        reading.last(Proposal, **under),
        reading.last(Vote, **under),
    )
    return ordering.after(max((row.order for row in lasts if row is not None), default=None))
