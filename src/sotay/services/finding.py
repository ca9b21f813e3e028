"""Find words anywhere in the handbook, and say of each place what stands there, at which meeting and by whom."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sotay.domain.errors import NotFound
from sotay.domain.holding import Proposal, Remark, Task
from sotay.domain.material import Material
from sotay.domain.meeting import Guest, Meeting, MeetingState
from sotay.domain.member import Member
from sotay.domain.quality import QualityPoint
from sotay.domain.registry import kind_named
from sotay.domain.rows import Row
from sotay.domain.searched import Excerpt, excerpt, findable, text_of
from sotay.domain.times import typed_date
from sotay.services.meetings import has_begun
from sotay.services.members import printed_names
from sotay.services.ports import Hit, PageHit, Reading

_LONGEST = 180
"""Letters of an excerpt: three lines in large text."""
_AT_PREPARING = {"material", "guest"}
_MEMBER, _MEETING, _ITEM = "member", "meeting", "agenda_item"
_SHEETS = {"resolution": "resolution", "quality_point": "quality"}
"""Steps of what stands on a sheet of its own, by its kind."""
INSIDE = "paper_text"
"""The text inside papers, which is no kind of row: of each paper the first page that answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place where the words stand."""

    kind: str
    id: str
    excerpt: Excerpt
    person: str = ""
    """Who said it, made it or was given it; of a member the day of birth."""
    meeting: Meeting | None = None
    within: str = ""
    """The paper or the line of the quality sheet in which the words stand."""
    page: int = 0
    """Of that paper, from 1."""
    words: str = ""
    """Letters that stand so on that page."""
    step: str = ""
    """Of its meeting, where it stands; empty: the one it has reached."""
    item_id: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind, the newest first, and how much there is of it."""

    kind: str
    total: int
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    groups: tuple[Group, ...] = ()
    """In the order of :data:`KINDS`."""
    years: tuple[int, ...] = ()
    """In which there were meetings, the newest first."""


KINDS = (
    _MEMBER,
    _MEETING,
    "conclusion",
    "task",
    "proposal",
    "vote",
    "remark",
    _ITEM,
    "resolution",
    "quality_point",
    "material",
    INSIDE,
    "guest",
    "document",
)
"""What a person looks for first stands first."""


def look(reading: Reading, query: str, *, most: int, kinds: Collection[str] = (), year: int | None = None) -> Findings:
    """Where the words stand: of each kind ``most`` places; of these kinds (none: all), of meetings of that year."""
    meetings = {meeting.id: meeting for meeting in reading.find(Meeting)}
    years = tuple(sorted({meeting.on.year for meeting in meetings.values()}, reverse=True))
    of_year = [row.id for row in meetings.values() if year in {None, row.on.year}]
    narrowed = None if year is None else of_year
    hits = reading.search(query, most=most, kinds=kinds, meeting_ids=narrowed)
    inside = reading.search_pages(query, most=most, meeting_ids=narrowed) if not kinds or INSIDE in kinds else ()
    names = printed_names(reading) if hits else {}
    groups = []
    for kind in KINDS:
        if kind == INSIDE and inside:
            groups.append(Group(kind, inside[0].total, tuple(_inside(reading, hit, query, meetings) for hit in inside)))
        of_kind = [hit for hit in hits if hit.kind == kind]
        found = [
            _found(reading, hit, query, meetings, names)
            for hit in of_kind
            if kind != "task" or not _is_said_again(reading, hit.id, of_year)
        ]
        shown = tuple(place for place in found if place is not None)
        if shown:
            groups.append(Group(kind, of_kind[0].total - len(of_kind) + len(shown), shown))
    return Findings(tuple(groups), years)


def _found(
    reading: Reading, hit: Hit, query: str, meetings: Mapping[str, Meeting], names: Mapping[str, str]
) -> Found | None:
    """None for a part of a meeting that is in the bin."""
    row = reading.get(kind_named(hit.kind).row, hit.id)
    meeting = row if isinstance(row, Meeting) else meetings.get(getattr(row, "meeting_id", None) or "")
    if meeting is None and hit.kind not in {_MEMBER, "document"}:
        return None
    step, item_id = _place(hit.kind, row, meeting)
    return Found(
        kind=hit.kind,
        id=hit.id,
        excerpt=excerpt(text_of(hit.kind, row), query, _LONGEST),
        person=_person(reading, row, names),
        within=row.title if isinstance(row, QualityPoint) else "",
        meeting=meeting,
        step=step,
        item_id=item_id,
    )


def _inside(reading: Reading, hit: PageHit, query: str, meetings: Mapping[str, Meeting]) -> Found:
    paper = reading.get(Material, hit.material_id)
    return Found(
        kind=INSIDE,
        id=paper.id,
        excerpt=excerpt(hit.text, query, _LONGEST),
        within=paper.title,
        page=hit.page,
        words=findable(hit.text, query),
        meeting=meetings[paper.meeting_id],
        step="prepare",
    )


def _is_said_again(reading: Reading, task_id: str, meeting_ids: Collection[str]) -> bool:
    """Whether a task was carried over: what is shown is the last of it."""
    return any(copy.meeting_id in meeting_ids for copy in reading.find(Task, carried_from_id=task_id))


def _place(kind: str, row: Row, meeting: Meeting | None) -> tuple[str, str | None]:
    if meeting is None or kind in {_MEETING, "document"}:
        return "", None
    if kind in _AT_PREPARING:
        return ("prepare" if kind == "material" else "convene"), None
    if kind in _SHEETS:
        return _SHEETS[kind], None
    if kind == _ITEM:
        is_prepared = meeting.state is MeetingState.RECORDING and not has_begun(meeting)
        return ("prepare" if is_prepared else "hold"), row.id
    return "hold", getattr(row, "item_id", None)


def _person(reading: Reading, row: Row, names: Mapping[str, str]) -> str:
    """Of a member the day of birth, which tells namesakes apart."""
    if isinstance(row, Member):
        return typed_date(row.born)
    if isinstance(row, Task):
        person_id = row.assignee_id
    elif isinstance(row, Remark | Proposal):
        person_id = row.speaker_id
    else:
        return ""
    if person_id is None or person_id in names:
        return names.get(person_id or "", "")
    try:
        return reading.get(Guest, person_id).name
    except NotFound:
        return ""
