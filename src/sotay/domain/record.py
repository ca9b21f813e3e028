"""The content of a sealed record, schema 1.

A meeting in progress is shown and printed through the same value, so that what was read back is what is sealed.
Readers of a schema stay for ever; a changed content gets a new class beside this one.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.holding import Addressee, Fee, Mark, TaskState, VoteForm, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import MemberKind, MemberState, Office

SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member, a guest, or (``id`` None) the cell as a whole. ``name`` is as printed, birth year included."""

    id: str | None
    name: str
    office: Office = Office.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCallLine:
    member_id: str
    name: str
    kind: MemberKind
    state: MemberState
    office: Office
    group: str
    mark: Mark
    reason: str
    arrived: datetime | None
    departed: datetime | None
    fee: Fee


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLine:
    id: str
    name: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkLine:
    id: str
    speaker: Person | None
    text: str
    is_reserved: bool
    said: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionLine:
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteLine:
    id: str
    subject: str
    matter: VoteMatter
    form: VoteForm
    threshold: Threshold
    base: int
    voters_present: int
    votes_for: int
    votes_against: int
    votes_other: int
    not_voting: int
    issued: int
    returned: int
    invalid: int
    taken: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    id: str
    text: str
    assignee: Person | None
    due_on: date | None
    carried_from_id: str | None
    """Set for a task of the last meeting under review, None for one given at this meeting."""
    state: TaskState = TaskState.OPEN
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLine:
    id: str
    text: str
    speaker: Person | None
    addressee: Addressee


Entry = RemarkLine | ConclusionLine | VoteLine | TaskLine | ProposalLine
"""What happened under an item, in the order it happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    id: str
    number: str
    """``1``, ``2``, and ``2.1`` for a nested item."""
    title: str
    section: Section
    standing: Standing
    presenter: Person | None
    presented: str
    with_report: bool
    minutes_planned: int
    started: datetime | None
    ended: datetime | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    id: str
    title: str
    sha256: str
    size: int
    pages: int
    item_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    at_wall: datetime
    event: str
    subject_id: str | None
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """How the minutes were adopted in the room."""

    at_wall: datetime | None
    votes_for: int
    voters_present: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What a correcting record (đính chính) corrects, and why."""

    record_id: str
    digest: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """The whole of one meeting. Notes for the recorder, birth dates, cards and phones are not in it.

    What tells namesakes apart, a birth year or more, stands in their names.
    """

    schema: int = SCHEMA
    record_id: str
    meeting_id: str
    cell_id: str
    device_id: str
    rules_id: str
    """The dated file of sizes and sentences in force at that time: ``official-format-2026-05``."""
    is_practice: bool
    amends: Amendment | None
    cell_name: str
    superior: str
    document_place: str
    """The place before the date of a document (địa danh)."""
    kind: MeetingKind
    title: str
    on: date
    place: str
    planned_at: datetime | None
    started: datetime | None
    ended: datetime | None
    typed_afterwards: bool
    chair: Person | None
    recorder: Person | None
    doc_number: int | None
    roll_call: tuple[RollCallLine, ...]
    guests: tuple[GuestLine, ...]
    fee_paid: int | None
    vote_base: int
    vote_base_reason: str
    items: tuple[ItemLine, ...]
    closing: tuple[Entry, ...]
    """Conclusions and tasks of the meeting as a whole."""
    papers: tuple[PaperLine, ...]
    timeline: tuple[TimelineLine, ...]
    adoption: Adoption | None
    score: int | None
    score_class: str
