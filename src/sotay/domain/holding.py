"""What is recorded while a meeting is held."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sotay.domain.agenda import Threshold
from sotay.domain.member import MemberKind, MemberState, Office
from sotay.domain.merging import Never, Order, Take, Text
from sotay.domain.rows import Row


class Mark(StrEnum):
    """What the roll call says of one member."""

    PRESENT = "present"
    EXCUSED = "excused"
    """Vắng có lý do."""
    UNEXCUSED = "unexcused"
    """Vắng không có lý do."""
    EXEMPT = "exempt"
    """Exempt and absent."""
    AWAY = "away"
    """On temporary stay elsewhere and absent."""
    GUEST = "guest"
    """Here on temporary stay, present."""


class Fee(StrEnum):
    UNKNOWN = ""
    PAID = "paid"
    UNPAID = "unpaid"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCallEntry(Row):
    """One member at one meeting: name, kind, state and office are copies as on that day."""

    meeting_id: Never[str]
    member_id: Never[str]
    name: Never[str]
    """With the birth year where two members share a name: ``Trần Văn Long (1961)``."""
    kind: Never[MemberKind]
    state: Never[MemberState]
    office: Never[Office]
    group: Never[str] = ""
    mark: Never[Mark] = Mark.PRESENT
    reason: Text[str] = ""
    arrived: Never[datetime | None] = None
    """Wall time of a late arrival; None: there from the start."""
    departed: Never[datetime | None] = None
    """Wall time of an early leave; None: there to the end."""
    fee: Never[Fee] = Fee.UNKNOWN
    told_beforehand: Never[bool] = False
    """The member said before the meeting that they could not come; stays where they came after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Row):
    """One speech under an item."""

    meeting_id: Never[str]
    item_id: Never[str]
    order: Order[str]
    text: Text[str]
    speaker_id: Take[str | None] = None
    """A member or a guest; None for the cell as a whole."""
    is_reserved: Take[bool] = False
    """Bảo lưu ý kiến: a minority opinion to be reported upwards."""
    said: Take[datetime | None] = None
    """Wall time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion(Row):
    """What the chair concluded on an item, or on the meeting (``item_id`` None)."""

    meeting_id: Never[str]
    order: Order[str]
    text: Text[str]
    item_id: Take[str | None] = None


class VoteForm(StrEnum):
    HANDS = "hands"
    """Giơ tay hoặc thẻ đảng viên."""
    SECRET = "secret"  # noqa: S105 - a form of ballot
    """Bỏ phiếu kín."""


class VoteMatter(StrEnum):
    """What is voted on; it decides the place and the sentence in the minutes."""

    PROGRAMME = "programme"
    MATTER = "matter"
    RESOLUTION = "resolution"
    PERSON = "person"
    """Admission, confirmation, commendation or discipline of one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Row):
    """One vote with the number of voters present at that minute."""

    meeting_id: Never[str]
    order: Order[str]
    subject: Text[str]
    """``Nghị quyết tháng 11``, printed after ``biểu quyết về``."""
    matter: Never[VoteMatter] = VoteMatter.MATTER
    form: Never[VoteForm] = VoteForm.HANDS
    threshold: Never[Threshold] = Threshold.MAJORITY
    item_id: Never[str | None] = None
    base: Never[int] = 0
    """Official members counted (``domain/voting.py``)."""
    voters_present: Never[int] = 0
    votes_for: Never[int] = 0
    votes_against: Never[int] = 0
    votes_other: Never[int] = 0
    not_voting: Never[int] = 0
    issued: Never[int] = 0
    """Ballots given out; secret ballots only."""
    returned: Never[int] = 0
    invalid: Never[int] = 0
    taken: Never[datetime | None] = None
    """Wall time."""


class TaskState(StrEnum):
    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Row):
    """Work given to a member at a meeting."""

    meeting_id: Never[str]
    order: Order[str]
    text: Text[str]
    item_id: Take[str | None] = None
    assignee_id: Take[str | None] = None
    due_on: Take[date | None] = None
    state: Take[TaskState] = TaskState.OPEN
    outcome: Text[str] = ""
    """Kết quả, filled in when followed up."""
    carried_from_id: Never[str | None] = None
    """The task of the last meeting that this one continues."""


class Addressee(StrEnum):
    CELL = "cell"
    SUPERIOR = "superior"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Row):
    """A kiến nghị made at a meeting."""

    meeting_id: Never[str]
    order: Order[str]
    text: Text[str]
    item_id: Take[str | None] = None
    speaker_id: Take[str | None] = None
    addressee: Take[Addressee] = Addressee.CELL
    state: Take[TaskState] = TaskState.OPEN
    outcome: Text[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry(Row):
    """Something that happened at a minute of the meeting; none in minutes typed afterwards."""

    meeting_id: Never[str]
    order: Order[str]
    at_wall: Never[datetime]
    """Wall time."""
    event: Never[str]
    """``item_started``, ``item_ended``, ``page_shown``, ``vote_taken``, ``arrived``, ``departed``, ``adopted``."""
    subject_id: Never[str | None] = None
    detail: Never[str] = ""
