"""Call a meeting, change what is said about it, list them."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Unpack

from sotay.domain import ordering
from sotay.domain.agenda import AgendaItem
from sotay.domain.cell import Cell
from sotay.domain.errors import NotFound
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Guest, Meeting, MeetingKind, MeetingState
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.member import Member, MemberState, Office
from sotay.domain.voting import FigureNegative
from sotay.services import tasks
from sotay.services.changes import Inverse, merged
from sotay.services.corrections import Why, keep
from sotay.services.ports import Reading, Store
from sotay.services.states import being_recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A line of the list of meetings."""

    id: str
    kind: MeetingKind
    title: str
    on: date
    place: str
    state: MeetingState
    has_begun: bool
    is_sealed: bool


def the_cell(reading: Reading) -> Cell:
    """The cell of this profile. Raises NotFound where none has been set up."""
    cells = reading.find(Cell)
    if not cells:
        raise NotFound(what=Cell.__name__)
    return cells[0]


def listed(reading: Reading) -> tuple[MeetingLine, ...]:
    """All meetings, the newest first."""
    meetings = sorted(reading.find(Meeting), key=lambda meeting: (meeting.on, meeting.id), reverse=True)
    return tuple(
        MeetingLine(
            id=meeting.id,
            kind=meeting.kind,
            title=meeting.title,
            on=meeting.on,
            place=meeting.place,
            state=meeting.state,
            has_begun=has_begun(meeting),
            is_sealed=meeting.state is MeetingState.SEALED,
        )
        for meeting in meetings
    )


def has_begun(meeting: Meeting) -> bool:
    """Whether it was opened or is typed in afterwards; what has not begun is being prepared."""
    is_recorded = meeting.started is not None or meeting.typed_afterwards
    return is_recorded or meeting.state is not MeetingState.RECORDING


def schedule(
    store: Store,
    rules: MeetingRules,
    *,
    kind: MeetingKind,
    on: date,
    planned_at: datetime | None = None,
    place: str | None = None,
    title: str | None = None,
    like_id: str = "",
) -> Meeting:
    """Call a meeting: standing items of its kind, usual place, chair and recorder, open tasks of earlier meetings.

    ``planned_at`` is wall time. ``like_id``: the agenda, place and guests of that meeting in place of the usual ones.
    Raises NotFound where there is no cell, or no such meeting.
    """
    with store.writing() as tx:
        cell = the_cell(tx)
        like = tx.get(Meeting, like_id) if like_id else None
        members = [member for member in tx.find(Member) if member.state is not MemberState.LEFT]
        chair = next((member for member in members if member.office is Office.SECRETARY), None)
        recorder = next((member for member in members if member.id == cell.usual_recorder_id), None)
        usual_place = like.place if like else cell.usual_place
        meeting = Meeting(
            id=uuid7(),
            kind=kind,
            title=title or rules.title(kind, on),
            on=on,
            planned_at=planned_at,
            place=usual_place if place is None else place,
            chair_id=chair.id if chair else None,
            recorder_id=recorder.id if recorder else None,
        )
        tx.save(meeting)
        if like is None:
            tx.save(*_standing_items(meeting, rules))
        else:
            tx.save(*_copied(tx, like, meeting, {member.id for member in members}))
        tasks.carry_over(tx, meeting)
    return meeting


_OWN_VERBS = (
    *("deleted_at", "state", "adopted", "adopted_for", "adopted_of", "doc_number"),
    *("score", "score_class", "base_override", "base_reason"),
)
"""Fields that have verbs of their own."""


def change(store: Store, before: Meeting, after: Meeting, **why: Unpack[Why]) -> Inverse:
    """Keep what the person changed from ``before`` to ``after``; whatever else changed meanwhile stays.

    Raises NotFound, FigureNegative, ReasonNeeded once the minutes are adopted, or SealedAlready.
    """
    if min(after.fee_paid or 0, after.counted_present or 0) < 0:
        raise FigureNegative
    with store.writing() as tx:
        kept = tx.get(Meeting, after.id)
        changed = replace(merged(kept, before, after), **{name: getattr(kept, name) for name in _OWN_VERBS})
        keep(tx, kept, changed, **why)
    return tx.inverse


def postpone(
    store: Store, rules: MeetingRules, meeting_id: str, *, on: date, planned_at: datetime | None = None
) -> Meeting:
    """Call a meeting for another day; a title that names the month names the new one. ``planned_at`` is wall time.

    Nobody was told of the new day yet, and the projector was tried for the one before.
    Raises NotFound, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = being_recorded(tx, meeting_id)
        is_usual = meeting.title == rules.title(meeting.kind, meeting.on)
        title = rules.title(meeting.kind, on) if is_usual else meeting.title
        postponed = replace(meeting, on=on, planned_at=planned_at, title=title, notified=None, projector_tried=None)
        tx.save(postponed)
    return postponed


def remove(store: Store, meeting_id: str, *, now: datetime) -> Inverse:
    """Move a meeting to the bin at the moment ``now``, with all that belongs to it.

    Raises NotFound, WrongState once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        tx.save(replace(being_recorded(tx, meeting_id), deleted_at=now))
    return tx.inverse


def invite(store: Store, meeting_id: str, *, name: str, office: str = "") -> Guest:
    """Add a guest. Raises NotFound, WrongState once adopted, or SealedAlready."""
    with store.writing() as tx:
        being_recorded(tx, meeting_id)
        last = tx.last(Guest, meeting_id=meeting_id)
        guest = Guest(
            id=uuid7(),
            meeting_id=meeting_id,
            order=ordering.after(last.order if last else None),
            name=name,
            office=office,
        )
        tx.save(guest)
    return guest


def _standing_items(meeting: Meeting, rules: MeetingRules) -> list[AgendaItem]:
    items = []
    order = None
    for standing in rules.agendas[meeting.kind]:
        order = ordering.after(order)
        items.append(
            AgendaItem(
                id=uuid7(),
                meeting_id=meeting.id,
                order=order,
                title=standing.title,
                section=standing.section,
                standing=standing.standing,
                minutes_planned=standing.minutes,
                threshold=standing.threshold,
            )
        )
    return items


def _copied(reading: Reading, like: Meeting, meeting: Meeting, members: Set[str]) -> list[AgendaItem | Guest]:
    """The agenda and the guests of another meeting, nothing of what was said there; who left presents nothing."""
    guests = [replace(guest, id=uuid7(), meeting_id=meeting.id) for guest in reading.find(Guest, meeting_id=like.id)]
    items = reading.find(AgendaItem, meeting_id=like.id)
    ids = {item.id: uuid7() for item in items}
    copies = [
        AgendaItem(
            id=ids[item.id],
            meeting_id=meeting.id,
            order=item.order,
            title=item.title,
            section=item.section,
            standing=item.standing,
            parent_id=ids.get(item.parent_id or ""),
            presenter_id=item.presenter_id if item.presenter_id in members else None,
            minutes_planned=item.minutes_planned,
            threshold=item.threshold,
            with_report=item.with_report,
            note=item.note,
        )
        for item in items
    ]
    return [*copies, *guests]
