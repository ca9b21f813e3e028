"""Write the minutes: what was presented, said, concluded, given to do and proposed under each item.

Once the minutes are adopted whatever is new, and whatever adoption fixed, needs a reason: see ``corrections.Why``.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar, Unpack

from sotay.domain import ordering, running_text
from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import NotFound
from sotay.domain.holding import Addressee, Conclusion, Proposal, Remark, Task
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting
from sotay.services import tasks
from sotay.services.changes import Inverse, merged
from sotay.services.corrections import Why, keep, note
from sotay.services.entries import EntryRemoved, ItemElsewhere, check_item, entries_in_order, next_order
from sotay.services.ports import Reading, Store
from sotay.services.states import being_recorded

Written = Remark | Conclusion | Task | Proposal
W = TypeVar("W", bound=Written)


def open_item(store: Store, item_id: str, *, at: datetime | None) -> Inverse:
    """Go on to an item at wall time ``at``: whatever was open ends at the same minute.

    Raises NotFound, ItemElsewhere for a removed one, WrongState or SealedAlready.
    """
    with store.writing() as tx:
        item = _on_agenda(tx, item_id)
        meeting = being_recorded(tx, item.meeting_id)
        for other in tx.find(AgendaItem, meeting_id=item.meeting_id):
            if other.id != item_id and other.started is not None and other.ended is None:
                tx.save(replace(other, ended=at))
        tx.save(replace(item, started=item.started or at, ended=None))
        if at is not None and not meeting.typed_afterwards:
            note(tx, meeting.id, at, "item_started", subject_id=item_id)
    return tx.inverse


def present(
    store: Store,
    item_id: str,
    *,
    presenter_id: str | None,
    text: str = "",
    with_report: bool = False,
    **why: Unpack[Why],
) -> Inverse:
    """Say who presented an item, and what, or that a written report is enclosed (*Kèm báo cáo*).

    Raises NotFound, ItemElsewhere, ReasonNeeded or SealedAlready.
    """
    with store.writing() as tx:
        item = _on_agenda(tx, item_id)
        keep(tx, item, replace(item, presenter_id=presenter_id, presented=text, with_report=with_report), **why)
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
    cursor: int | None = None,
    **why: Unpack[Why],
) -> Remark:
    """Write down a remark; ``said`` is wall time, None in minutes typed afterwards.

    With the ``remark_id`` of a remark that is there, its text and speaker become these: whoever types stores as often
    as they like under one id. With the ``cursor``, in the same commit, it is kept that somebody types there.
    Raises NotFound, ItemElsewhere, EntryRemoved for a remark in the bin, ReasonNeeded for a new one in adopted
    minutes, or SealedAlready.
    """
    with store.writing() as tx:
        meeting_id = _on_agenda(tx, item_id).meeting_id
        there = _kept_remark(tx, remark_id) if remark_id else None
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
        keep(tx, there, remark, **why)
        if cursor is not None:
            tx.leave_off(meeting_id, item_id, remark.id, cursor)
    return remark


def put_down(store: Store, remarks: Sequence[Remark], *, opened: Remark | None = None, **why: Unpack[Why]) -> Inverse:
    """Write down what was typed at one go as remarks behind each other, in one transaction.

    The first may be there already, stored while it was typed: text and speaker become these. ``opened`` is it as it
    was before anything was typed, None for a new one: that is what taking back leads to. The others follow it
    directly. Somebody types under their item, and nothing is open there. Raises as :func:`write`.
    """
    kept: list[Remark] = []
    with store.writing() as tx:
        for remark in remarks:
            there = _kept_remark(tx, remark.id)
            if there is None:
                _on_agenda(tx, remark.item_id)
                put = replace(remark, order=_order_behind(tx, kept[-1] if kept else None, remark))
            else:
                put = replace(there, text=remark.text, speaker_id=remark.speaker_id)
            keep(tx, there, put, **why)
            kept.append(put)
        tx.leave_off(kept[0].meeting_id, kept[0].item_id)
    if opened is None:
        return Inverse((), (), tuple(kept))
    was = replace(kept[0], text=opened.text, speaker_id=opened.speaker_id)
    return Inverse((was,), (kept[0],), tuple(kept[1:])) if was != kept[0] else Inverse((), (), tuple(kept[1:]))


def rewrite(store: Store, before: W, after: W, **why: Unpack[Why]) -> Inverse:
    """Keep what the person changed of a remark, conclusion, task or proposal; whatever else changed meanwhile stays.

    Wording is correctable until sealing. A conclusion is fixed by adoption, and so is what goes to the bin.
    Raises NotFound, ItemElsewhere, EntryRemoved, ReasonNeeded or SealedAlready.
    """
    with store.writing() as tx:
        kept = tx.get(type(after), after.id)
        if kept.deleted_at is not None:
            raise EntryRemoved
        changed = merged(kept, before, after)
        if changed.item_id != kept.item_id:
            check_item(tx, changed.meeting_id, changed.item_id)
        keep(tx, kept, changed, **why)
        if isinstance(kept, Task) and isinstance(changed, Task):
            tasks.pass_on(tx, kept, changed)
    return tx.inverse


def remove(store: Store, row: W, *, now: datetime, **why: Unpack[Why]) -> Inverse:
    """Move a remark, conclusion, task or proposal to the bin at the moment ``now``. Raises as :func:`rewrite`."""
    return rewrite(store, row, replace(row, deleted_at=now), **why)


def conclude(store: Store, meeting_id: str, text: str, *, item_id: str | None = None, **why: Unpack[Why]) -> Conclusion:
    """Write the chair's conclusion on an item, or on the meeting.

    Raises NotFound, ItemElsewhere, ReasonNeeded or SealedAlready.
    """
    with store.writing() as tx:
        conclusion = Conclusion(
            id=uuid7(), meeting_id=meeting_id, item_id=item_id, order=next_order(tx, meeting_id, item_id), text=text
        )
        keep(tx, None, conclusion, **why)
    return conclusion


def assign(
    store: Store,
    meeting_id: str,
    text: str,
    *,
    assignee_id: str | None,
    due_on: date | None,
    item_id: str | None = None,
    **why: Unpack[Why],
) -> Task:
    """Give work to a member, with a date. Raises NotFound, ItemElsewhere, ReasonNeeded or SealedAlready."""
    with store.writing() as tx:
        task = Task(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=next_order(tx, meeting_id, item_id),
            text=text,
            assignee_id=assignee_id,
            due_on=due_on,
        )
        keep(tx, None, task, **why)
    return task


def attribute(store: Store, remark: Remark, speaker_id: str, **why: Unpack[Why]) -> Inverse:
    """Say who was meant by the ``Đ/c An:`` that a remark begins with. Raises as :func:`rewrite`."""
    said = running_text.without_address(remark.text)
    return rewrite(store, remark, replace(remark, speaker_id=speaker_id, text=said or remark.text), **why)


def propose(
    store: Store,
    item_id: str,
    text: str,
    *,
    speaker_id: str | None = None,
    addressee: Addressee = Addressee.CELL,
    **why: Unpack[Why],
) -> Proposal:
    """Write down a kiến nghị, to the cell or upwards. Raises NotFound, ItemElsewhere, ReasonNeeded or SealedAlready."""
    with store.writing() as tx:
        meeting_id = _on_agenda(tx, item_id).meeting_id
        proposal = Proposal(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=next_order(tx, meeting_id, item_id),
            text=text,
            speaker_id=speaker_id,
            addressee=addressee,
        )
        keep(tx, None, proposal, **why)
    return proposal


def close(store: Store, meeting_id: str, *, at: datetime | None) -> Meeting:
    """The meeting ends at wall time ``at``; the item still open ends with it.

    Raises NotFound, SealedAlready, or WrongState once adopted: the end is then corrected by ``meetings.change``.
    """
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        items = tx.find(AgendaItem, meeting_id=meeting_id)
        closed = replace(meeting, ended=at)
        tx.save(closed, *(replace(item, ended=at) for item in items if item.started and not item.ended))
    return closed


def _on_agenda(reading: Reading, item_id: str) -> AgendaItem:
    """Raises NotFound, or ItemElsewhere for one in the bin."""
    item = reading.get(AgendaItem, item_id)
    if item.deleted_at is not None:
        raise ItemElsewhere
    return item


def _order_behind(reading: Reading, before: Remark | None, remark: Remark) -> str:
    """A key behind ``before`` and before whatever follows it under its item; at the end where that is None."""
    if before is None:
        return next_order(reading, remark.meeting_id, remark.item_id)
    under = (row for row in entries_in_order(reading, remark.meeting_id) if row.item_id == remark.item_id)
    following = next((row.order for row in under if row.order > before.order), None)
    return ordering.between(before.order, following)


def _kept_remark(reading: Reading, remark_id: str) -> Remark | None:
    """Raises EntryRemoved: what is typed on never brings a removed remark back."""
    try:
        remark = reading.get(Remark, remark_id)
    except NotFound:
        return None
    if remark.deleted_at is not None:
        raise EntryRemoved
    return remark
