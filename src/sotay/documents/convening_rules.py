"""The wording of the papers before a meeting: what a dated file of rules holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated

from sotay.documents.braces import names
from sotay.documents.rules_file import shipped
from sotay.domain.agenda import Standing
from sotay.domain.meeting import MeetingKind

IN_FORCE = "convening-2026-05"


@dataclass(frozen=True, slots=True)
class Time:
    when: Annotated[str, names("hour", "weekday", "date")]
    unknown_hour: str
    unknown_place: str
    weekdays: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    type: str
    code: str
    subject: Annotated[str, names("event")]
    opening: Annotated[str, names("cell", "event")]
    when: Annotated[str, names("when")]
    where: Annotated[str, names("place")]
    who: Annotated[str, names("people")]
    members: Annotated[str, names("cell")]
    committee: Annotated[str, names("cell")]
    with_guests: Annotated[str, names("people", "guests")]
    chair: Annotated[str, names("person")]
    content: str
    content_item: Annotated[str, names("title")]
    no_content: str
    left_out: tuple[str, ...]
    request: str
    request_papers: str
    absence: Annotated[str, names("date")]
    to_members: str
    to_committee: str
    to_overseer: Annotated[str, names("person")]
    to_overseer_titled: Annotated[str, names("person")]


@dataclass(frozen=True, slots=True)
class Invitation:
    type: str
    code: str
    subject: Annotated[str, names("event")]
    opening: Annotated[str, names("cell")]
    event: Annotated[str, names("event")]
    when: Annotated[str, names("when")]
    where: Annotated[str, names("place")]
    content: Annotated[str, names("titles")]
    content_join: str
    chair: Annotated[str, names("person")]
    closing: str
    closing_honoured: Annotated[str, names("person")]
    comrades: tuple[str, ...]
    to_guest: str
    invited_pt: float


@dataclass(frozen=True, slots=True)
class Programme:
    type: str
    columns: tuple[str, ...]
    columns_mm: tuple[float, ...]
    chair: Annotated[str, names("person")]
    recorder: Annotated[str, names("person")]
    minutes: Annotated[str, names("count")]
    vote: str
    paper: str
    note_join: str
    when: Annotated[str, names("when", "place")]
    total: Annotated[str, names("count")]


@dataclass(frozen=True, slots=True)
class SignIn:
    type: str
    columns: tuple[str, ...]
    columns_mm: tuple[float, ...]
    row_mm: float
    no_group: str
    guests: str
    elsewhere: str
    probationary: str
    exempt: str
    away: str
    excused: str
    excused_for: Annotated[str, names("reason")]
    note_join: str
    blank_guests: int
    total: Annotated[str, names("count", "official", "probationary")]


@dataclass(frozen=True, slots=True)
class Script:
    type: str
    text_pt: float
    line_pt: float
    step: Annotated[str, names("number", "title")]
    step_minutes: Annotated[str, names("number", "title", "count")]
    greeting: str
    greeting_guests: str
    presents: Annotated[str, names("person")]
    presents_self: str
    presents_nobody: str
    task: Annotated[str, names("person", "text")]
    task_of_none: Annotated[str, names("text")]
    programme_item: Annotated[str, names("number", "title")]
    vote: str
    vote_counts: str
    vote_needed: Annotated[str, names("base", "needed")]
    vote_result: str
    closing: str
    lines: int
    line_mm: float
    words: Annotated[
        Mapping[Standing, str],
        names(
            *("greeting", "date", "cell", "event", "guests", "recorder", "total", "excused", "month"),
            *("presents", "programme", "tasks", "vote", "lines"),
        ),
    ]


@dataclass(frozen=True, slots=True)
class Hand:
    type: str
    code: str
    note: str
    opening: Annotated[str, names("date", "place", "cell", "event")]
    total: Annotated[str, names("total", "official", "probationary")]
    present: str
    excused: str
    excused_known: Annotated[str, names("names")]
    unexcused: str
    guests: Annotated[str, names("names")]
    chair: Annotated[str, names("person")]
    recorder: Annotated[str, names("person")]
    somebody: str
    fee: Annotated[str, names("month")]
    course_part: str
    conclusions_part: str
    tasks_part: str
    tasks_columns: tuple[str, ...]
    tasks_columns_mm: tuple[float, ...]
    tasks_rows: int
    closing_part: str
    vote: str
    resolution: str
    score: str
    adopted: str
    closed: str
    lines_least: int
    lines_most: int
    minutes_a_line: int
    lines_absent: int
    lines_conclusion: int
    line_mm: float


@dataclass(frozen=True, slots=True)
class Message:
    heading: Annotated[str, names("cell")]
    subject: Annotated[str, names("event")]
    when: Annotated[str, names("when")]
    where: Annotated[str, names("place")]
    content: str
    content_item: Annotated[str, names("title")]
    chair: Annotated[str, names("person")]
    members: Annotated[str, names("people")]
    absence: Annotated[str, names("date")]


@dataclass(frozen=True, slots=True)
class Calendar:
    summary: Annotated[str, names("event")]
    description: Annotated[str, names("titles")]
    title_join: str
    minutes_usual: int
    remind_minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Posting:
    """Names of the files for the national app, and the texts for its fields."""

    notice: str
    programme: str
    title: Annotated[str, names("event")]
    when: Annotated[str, names("when")]
    where: Annotated[str, names("place")]
    content_item: Annotated[str, names("number", "title")]
    longest: int


@dataclass(frozen=True, slots=True)
class Pack:
    """Names of the files for the printer."""

    papers: Annotated[str, names("copies")]
    large: Annotated[str, names("copies")]
    programme: Annotated[str, names("copies")]
    sign_in: str


@dataclass(frozen=True, slots=True, eq=False)
class ConveningRules:
    """One dated file, checked as :class:`sotay.documents.rules.Rules` is."""

    id: str
    in_force_from: date
    citation: str
    time: Time
    events: Annotated[Mapping[MeetingKind, str], names("month")]
    notice: Notice
    invitation: Invitation
    programme: Programme
    sign_in: SignIn
    script: Script
    hand: Hand
    message: Message
    calendar: Calendar
    posting: Posting
    pack: Pack


@cache
def convening_rules(rules_id: str = IN_FORCE) -> ConveningRules:
    """The rules of that id, as shipped. Raises NotFound, or RulesBroken naming the key."""
    return shipped(ConveningRules, rules_id)
