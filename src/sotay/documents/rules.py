"""The layout and wording of documents: what a dated file of rules holds.

Law or an office may change those files without a new release, so no size and no sentence stands in code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from sotay.domain.holding import TaskState
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Office


@dataclass(frozen=True, slots=True)
class Names:
    """The names a sentence may have in braces."""

    names: frozenset[str]


def _names(*names: str) -> Names:
    return Names(frozenset(names))


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
    number: Annotated[str, _names("number", "code")]
    unnumbered: Annotated[str, _names("code")]
    date: Annotated[str, _names("place", "date")]
    date_pt: float
    date_before_pt: float
    draft: str
    practice: str
    note_pt: float
    committee: Annotated[str, _names("cell")]
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
    with_reason: Annotated[str, _names("name", "reason")]
    with_hour: Annotated[str, _names("name", "hour")]
    minute_ending: str
    letters: str
    offices: Mapping[Office, str]
    task_states: Mapping[TaskState, str]


@dataclass(frozen=True, slots=True)
class Outline:
    parts: tuple[str, ...]
    part: Annotated[str, _names("number", "title")]
    item: Annotated[str, _names("number", "title")]
    nested: Annotated[str, _names("letter", "title")]


@dataclass(frozen=True, slots=True)
class Minutes:
    """Sentences of the minutes, in the order they are printed."""

    type: str
    code: str
    events: Annotated[Mapping[MeetingKind, str], _names("month")]
    titled_prefix: str
    titled_event: Annotated[str, _names("rest")]
    amends: Annotated[str, _names("text")]
    opening: Annotated[str, _names("when", "where", "cell", "event")]
    opening_hour: Annotated[str, _names("hour", "date")]
    opening_where: Annotated[str, _names("place")]
    total: Annotated[str, _names("total", "official", "probationary")]
    exempt: Annotated[str, _names("count")]
    exempt_came: Annotated[str, _names("count", "came")]
    away: Annotated[str, _names("count")]
    away_came: Annotated[str, _names("count", "came")]
    present: Annotated[str, _names("count", "official", "probationary")]
    present_and_guests: Annotated[str, _names("count", "official", "probationary", "guests")]
    excused: Annotated[str, _names("count", "names")]
    no_excused: str
    unexcused: Annotated[str, _names("count", "names")]
    no_unexcused: str
    late: Annotated[str, _names("count", "names")]
    left_early: Annotated[str, _names("count", "names")]
    invited: Annotated[str, _names("names")]
    chair: Annotated[str, _names("person")]
    recorder: Annotated[str, _names("person")]
    person_office: Annotated[str, _names("person", "office")]
    base_reason: Annotated[str, _names("base", "reason")]
    fee: Annotated[str, _names("month", "paid", "total")]
    fee_unpaid: Annotated[str, _names("names")]
    agenda_part: str
    agenda_voted: Annotated[str, _names("count")]
    agenda: Annotated[str, _names("count")]
    course_part: str
    told_later: Annotated[str, _names("parts")]
    told_later_part: Annotated[str, _names("number")]
    told_later_join: str
    presents: Annotated[str, _names("person")]
    presents_enclosed: Annotated[str, _names("person", "enclosed")]
    presented_by: Annotated[str, _names("person", "text")]
    presented_by_enclosed: Annotated[str, _names("person", "enclosed", "text")]
    enclosed: str
    enclosed_titled: Annotated[str, _names("titles")]
    enclosed_title: Annotated[str, _names("title")]
    as_typed: Annotated[str, _names("text")]
    remarks: str
    remark: Annotated[str, _names("person", "text")]
    remark_reserved: Annotated[str, _names("person", "text")]
    remark_of_all: str
    proposal: Annotated[str, _names("text")]
    proposal_of: Annotated[str, _names("person", "text")]
    proposal_up: Annotated[str, _names("text")]
    proposal_up_of: Annotated[str, _names("person", "text")]
    conclusion: Annotated[str, _names("text")]
    conclusions_part: str
    task: Annotated[str, _names("person", "text")]
    task_carried: Annotated[str, _names("person", "text")]
    task_of_none: Annotated[str, _names("text")]
    reviews: str
    review: Annotated[str, _names("person", "text", "state")]
    review_of_none: Annotated[str, _names("text", "state")]
    review_outcome: Annotated[str, _names("outcome")]
    task_due: Annotated[str, _names("date")]
    resolution_part: str
    score_part: str
    score: Annotated[str, _names("score")]
    score_class: Annotated[str, _names("score", "grade")]
    adopted_by_all: Annotated[str, _names("votes_for", "voters")]
    adopted: Annotated[str, _names("votes_for", "voters")]
    closed: Annotated[str, _names("hour")]
    closed_later: Annotated[str, _names("hour", "date")]


@dataclass(frozen=True, slots=True)
class VoteWords:
    cell: str
    committee: str
    by_hands: Annotated[str, _names("body", "subject", "figures")]
    by_ballot: Annotated[str, _names("body", "subject", "figures", "issued", "returned", "invalid")]
    figures: Annotated[str, _names("votes_for", "voters", "votes_against", "votes_other")]
    idle: Annotated[str, _names("count")]
    of_base: Annotated[str, _names("votes_for", "base", "percent")]
    passed_not: Annotated[str, _names("needed")]


@dataclass(frozen=True, slots=True)
class CommitteeMinutes:
    """What differs in the minutes of the cell's committee (chi ủy)."""

    opening: Annotated[str, _names("when", "where", "cell", "event")]
    present: Annotated[str, _names("count", "total")]
    evaluation_part: Annotated[str, _names("month")]
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
    words: Words
    outline: Outline
    minutes: Minutes
    vote: VoteWords
    committee: CommitteeMinutes
    check: Check
