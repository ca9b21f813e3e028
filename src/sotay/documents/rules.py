"""The layout and wording of documents: what a dated file of rules holds.

Law or an office may change those files without a new release, so no size and no sentence stands in code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from sotay.documents.braces import names
from sotay.documents.foot_rules import Foot, Table
from sotay.domain.amending import Place
from sotay.domain.holding import TaskState, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Office
from sotay.domain.voting import PersonCase


@dataclass(frozen=True, slots=True)
class Choices:
    """What an office may set for itself."""

    recorder_caption: str
    chair_caption: str
    numbered: bool
    dated: bool
    names_unpaid: bool
    committee_head: bool


@dataclass(frozen=True, slots=True)
class Page:
    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    header_mm: float
    number_pt: float


@dataclass(frozen=True, slots=True)
class Font:
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Head:
    left_mm: float
    right_mm: float
    wide_left_mm: float
    wide_right_mm: float
    line_pt: float
    title: str
    title_pt: float
    rule_weight_pt: float
    rule_line_pt: float
    name_pt: float
    star: str
    number: Annotated[str, names("number", "code")]
    unnumbered: Annotated[str, names("code")]
    date: Annotated[str, names("place", "date")]
    date_pt: float
    date_before_pt: float
    draft: str
    practice: str
    note_pt: float
    committee: Annotated[str, names("cell")]
    break_before: tuple[str, ...]
    keep_together: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    type_pt: float
    type_before_pt: float
    subject_pt: float
    separator: str


@dataclass(frozen=True, slots=True)
class Body:
    text_pt: float
    text_most_pt: float
    line_pt: float
    line_most_pt: float
    gap_pt: float
    indent_mm: float


@dataclass(frozen=True, slots=True)
class Signature:
    left_mm: float
    right_mm: float
    caption_pt: float
    name_pt: float
    before_pt: float
    blank_lines: int


@dataclass(frozen=True, slots=True)
class Words:
    comrade: str
    addresses: tuple[str, ...]
    unknown: str
    list_join: str
    with_reason: Annotated[str, names("name", "reason")]
    with_hour: Annotated[str, names("name", "hour")]
    minute_ending: str
    letters: str
    offices: Mapping[Office, str]
    task_states: Mapping[TaskState, str]


@dataclass(frozen=True, slots=True)
class Outline:
    parts: tuple[str, ...]
    part: Annotated[str, names("number", "title")]
    item: Annotated[str, names("number", "title")]
    nested: Annotated[str, names("letter", "title")]


@dataclass(frozen=True, slots=True)
class AmendmentWords:
    """What an amending record says of itself."""

    head: str
    nobody: str
    changed: Annotated[str, names("where", "before", "after")]
    added: Annotated[str, names("where", "after")]
    removed: Annotated[str, names("where", "before")]
    item: Annotated[str, names("number", "where")]
    unnumbered: Annotated[str, names("where")]
    places: Annotated[Mapping[Place, str], names("about")]


@dataclass(frozen=True, slots=True)
class Minutes:
    """Sentences of the minutes, in the order they are printed."""

    type: str
    code: str
    events: Annotated[Mapping[MeetingKind, str], names("month")]
    titled_prefix: str
    titled_event: Annotated[str, names("rest")]
    amends: Annotated[str, names("text")]
    opening: Annotated[str, names("when", "where", "cell", "event")]
    opening_hour: Annotated[str, names("hour", "date")]
    opening_where: Annotated[str, names("place")]
    total: Annotated[str, names("total", "official", "probationary")]
    exempt: Annotated[str, names("count")]
    exempt_came: Annotated[str, names("count", "came")]
    away: Annotated[str, names("count")]
    away_came: Annotated[str, names("count", "came")]
    present: Annotated[str, names("count", "official", "probationary")]
    present_and_guests: Annotated[str, names("count", "official", "probationary", "guests")]
    excused: Annotated[str, names("count", "names")]
    no_excused: str
    unexcused: Annotated[str, names("count", "names")]
    no_unexcused: str
    late: Annotated[str, names("count", "names")]
    left_early: Annotated[str, names("count", "names")]
    invited: Annotated[str, names("names")]
    chair: Annotated[str, names("person")]
    recorder: Annotated[str, names("person")]
    person_office: Annotated[str, names("person", "office")]
    base_reason: Annotated[str, names("base", "reason")]
    fee: Annotated[str, names("month", "paid", "total")]
    fee_unpaid: Annotated[str, names("names")]
    agenda_part: str
    agenda_voted: Annotated[str, names("count")]
    agenda: Annotated[str, names("count")]
    course_part: str
    told_later: Annotated[str, names("parts")]
    told_later_part: Annotated[str, names("number")]
    told_later_join: str
    presents: Annotated[str, names("person")]
    presents_enclosed: Annotated[str, names("person", "enclosed")]
    presented_by: Annotated[str, names("person", "text")]
    presented_by_enclosed: Annotated[str, names("person", "enclosed", "text")]
    enclosed: str
    enclosed_titled: Annotated[str, names("titles")]
    enclosed_title: Annotated[str, names("title")]
    as_typed: Annotated[str, names("text")]
    remarks: str
    remark: Annotated[str, names("person", "text")]
    remark_reserved: Annotated[str, names("person", "text")]
    remark_of_all: str
    remark_as_typed: Annotated[str, names("text")]
    proposal: Annotated[str, names("text")]
    proposal_of: Annotated[str, names("person", "text")]
    proposal_up: Annotated[str, names("text")]
    proposal_up_of: Annotated[str, names("person", "text")]
    conclusion: Annotated[str, names("text")]
    conclusions_part: str
    task: Annotated[str, names("person", "text")]
    task_carried: Annotated[str, names("person", "text")]
    task_of_none: Annotated[str, names("text")]
    reviews: str
    review: Annotated[str, names("person", "text", "state")]
    review_of_none: Annotated[str, names("text", "state")]
    review_outcome: Annotated[str, names("outcome")]
    task_due: Annotated[str, names("date")]
    resolution_part: str
    score_part: str
    score: Annotated[str, names("score")]
    score_class: Annotated[str, names("score", "grade")]
    adopted_by_all: Annotated[str, names("votes_for", "voters")]
    adopted: Annotated[str, names("votes_for", "voters")]
    closed: Annotated[str, names("hour")]
    closed_later: Annotated[str, names("hour", "date")]


@dataclass(frozen=True, slots=True)
class VoteWords:
    cell: str
    committee: str
    by_hands: Annotated[str, names("body", "subject", "figures")]
    by_ballot: Annotated[str, names("body", "subject", "figures", "issued", "returned", "invalid")]
    figures: Annotated[str, names("votes_for", "voters", "votes_against", "votes_other")]
    idle: Annotated[str, names("count")]
    of_base: Annotated[str, names("votes_for", "base", "percent")]
    passed_not: Annotated[str, names("needed")]
    subjects: Annotated[Mapping[VoteMatter, str], names("title", "month")]
    persons: Annotated[Mapping[PersonCase, str], names("name")]


@dataclass(frozen=True, slots=True)
class CommitteeMinutes:
    """What differs in the minutes of the cell's committee (chi ủy)."""

    opening: Annotated[str, names("when", "where", "cell", "event")]
    present: Annotated[str, names("count", "total")]
    evaluation_part: Annotated[str, names("month")]
    reported_part: str
    debated_part: str
    prepared_part: str
    nothing: str
    last_day_of_previous: int
    evaluation: tuple[str, ...]
    debated: tuple[str, ...]
    prepared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What the checker looks for in a file of any origin."""

    tolerance_mm: float
    type_most_pt: float
    types: tuple[str, ...]
    mottoes: tuple[str, ...]
    seal_words: tuple[str, ...]
    for_the_body: str
    offices: tuple[str, ...]
    recipients: str
    basis: str


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """One dated file, checked: no key missing, none unknown, no name in braces the program doesn't fill.

    Equal to itself alone, so that what is made of it can be kept by it.
    """

    id: str
    in_force_from: date
    citation: str
    basis: str
    choices: Choices
    page: Page
    font: Font
    head: Head
    title: Title
    body: Body
    signature: Signature
    foot: Foot
    table: Table
    words: Words
    outline: Outline
    minutes: Minutes
    vote: VoteWords
    committee: CommitteeMinutes
    amendment: AmendmentWords
    check: Check
