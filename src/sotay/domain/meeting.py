"""A meeting and what is decided about it before and after."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sotay.domain.merging import Never, Take, Text
from sotay.domain.rows import Row


class MeetingKind(StrEnum):
    REGULAR = "regular"
    THEMATIC = "thematic"
    COMBINED = "combined"
    """Regular and thematic in one sitting, one after the other."""
    COMMITTEE = "committee"
    """Họp chi ủy."""
    EXTRAORDINARY = "extraordinary"


class MeetingState(StrEnum):
    RECORDING = "recording"
    """Đang ghi, from the first preparation on."""
    ADOPTED = "adopted"
    """Đã thông qua."""
    SIGNING = "signing"
    """Chờ ký."""
    SEALED = "sealed"
    """Đã khóa."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Row):
    """One meeting. Chair and recorder point to members; their names are copied into the roll call."""

    kind: Take[MeetingKind]
    title: Take[str]
    """The subject as documents print it: ``sinh hoạt chi bộ thường kỳ tháng 11 năm 2026``."""
    on: Take[date]
    planned_at: Take[datetime | None] = None
    """Wall time announced."""
    place: Take[str] = ""
    notified: Take[datetime | None] = None
    """Wall time at which the members were told, as the person says."""
    posted: Take[datetime | None] = None
    """Wall time at which the papers were put on the national app (Đã đăng lúc …), as the person says."""
    projector_tried: Take[datetime | None] = None
    """Wall time at which the projector was tried for this meeting."""
    without_projector: Take[bool] = False
    """No projector will be used, so none has to be tried."""
    state: Never[MeetingState] = MeetingState.RECORDING
    typed_afterwards: Take[bool] = False
    """Nhập sau buổi họp: no clock, no time-line, times typed or left out."""
    chair_id: Take[str | None] = None
    recorder_id: Take[str | None] = None
    started: Take[datetime | None] = None
    """Wall time."""
    ended: Take[datetime | None] = None
    """Wall time."""
    counted_present: Never[int | None] = None
    """How many members were counted in the room, against which the names of the roll call are checked."""
    fee_paid: Never[int | None] = None
    """How many paid the month's Party fee, where only the count is known."""
    base_override: Never[int | None] = None
    """The vote base said by the person instead of the computed one; printed with its reason."""
    base_reason: Text[str] = ""
    adopted: Never[datetime | None] = None
    """Wall time of the adoption of the minutes in the room."""
    adopted_for: Never[int | None] = None
    adopted_of: Never[int | None] = None
    """Voters present at the adoption."""
    score: Never[int | None] = None
    """Points of the quality sheet, 0 to 100."""
    score_class: Never[str] = ""
    doc_number: Never[int | None] = None
    """Number of the minutes within the term."""
    printed_digest: Never[str] = ""
    """Of the minutes as they were printed for signing; empty: unknown."""
    note: Text[str] = ""
    """For the recorder alone; in no document, on no screen of the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest(Row):
    """Someone invited who is no member of the cell (đại biểu, khách mời)."""

    meeting_id: Never[str]
    order: Take[str]
    name: Take[str]
    office: Take[str] = ""
