"""The wording of resolutions: what a dated file of rules holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated

from sotay.documents.braces import names
from sotay.documents.rules_file import shipped
from sotay.domain.meeting import MeetingKind

IN_FORCE = "resolution-2026-05"


@dataclass(frozen=True, slots=True, eq=False)
class ResolutionWords:
    """One dated file, checked as :class:`sotay.documents.rules.Rules` is. ``propose_…``: what stands in the form
    before a person writes otherwise.
    """

    id: str
    in_force_from: date
    citation: str
    type: str
    code: str
    last_day_of_previous: int
    assessment_part: Annotated[str, names("month")]
    duties_part: Annotated[str, names("month")]
    assessment_part_other: str
    duties_part_other: str
    organisation_part: str
    tasks_heading: str
    columns: tuple[str, ...]
    columns_mm: tuple[float, ...]
    task: Annotated[str, names("text", "person")]
    begun_new: str
    begun_carried: str
    begun_due: Annotated[str, names("begun", "date")]
    result: Annotated[str, names("state", "outcome")]
    limits_heading: str
    vote: Annotated[str, names("cell", "date", "votes_for", "base", "percent")]
    vote_open: Annotated[str, names("cell", "date")]
    vote_lost: Annotated[str, names("cell", "date", "votes_for", "base", "needed")]
    propose_opening: Annotated[str, names("when", "where", "cell", "event")]
    propose_attendance: Annotated[str, names("present", "total", "excused", "unexcused")]
    propose_exempt: Annotated[str, names("count")]
    propose_away: Annotated[str, names("count")]
    propose_attendance_join: str
    propose_officers: Annotated[str, names("chair", "recorder")]
    propose_agreed: Annotated[str, names("cell")]
    propose_duty: Annotated[str, names("text")]
    propose_task: Annotated[str, names("person", "text")]
    propose_task_carried: Annotated[str, names("person", "text")]
    propose_task_of_none: Annotated[str, names("text")]
    propose_task_due: Annotated[str, names("task", "date")]
    propose_watch: str
    body_above: tuple[str, ...]
    propose_above: Annotated[str, names("committee")]
    propose_members: str
    propose_subjects: Annotated[Mapping[MeetingKind, str], names("month", "year", "title")]


@cache
def resolution_words(rules_id: str = IN_FORCE) -> ResolutionWords:
    """The words of that id, as shipped. Raises NotFound, or RulesBroken naming the key."""
    return shipped(ResolutionWords, rules_id)
