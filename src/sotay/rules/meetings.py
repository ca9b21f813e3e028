"""Reads the dated rules of meetings."""

import tomllib
from importlib import resources
from typing import Any

from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.meeting import MeetingKind
from sotay.domain.meeting_rules import Duration, MeetingRules, StandingItem

IN_FORCE = "meetings-2025-10"


def meeting_rules(rules_id: str = IN_FORCE) -> MeetingRules:
    """The rules of that id. A key that is missing or unknown is a mistake of the file and raises KeyError."""
    file = resources.files("sotay_resources") / "rules" / f"{rules_id}.toml"
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> MeetingRules:
    """The rules written in that TOML text."""
    facts = tomllib.loads(text)
    agendas = {MeetingKind(kind): tuple(map(_item, items)) for kind, items in facts["agenda"].items()}
    agendas[MeetingKind.COMBINED] = _combined(agendas[MeetingKind.REGULAR], facts["combined"])
    return MeetingRules(
        id=facts["id"],
        citation=facts["citation"],
        durations=tuple(map(_duration, facts["duration"])),
        attendance_goal=facts["attendance"]["goal_percent"],
        subtract_excused=facts["vote"]["subtract_excused"],
        papers_days_before=facts["deadlines"]["papers_days_before"],
        record_days_after=facts["deadlines"]["record_days_after"],
        score_classes=tuple((name, least) for name, least in facts["score"]["classes"]),
        titles={MeetingKind(kind): title for kind, title in facts["titles"].items()},
        agendas=agendas,
    )


def _item(facts: dict[str, Any]) -> StandingItem:
    return StandingItem(
        section=Section(facts["section"]),
        standing=Standing(facts["standing"]),
        title=facts["title"],
        minutes=facts["minutes"],
        threshold=Threshold(facts.get("threshold", "")),
    )


def _duration(facts: dict[str, Any]) -> Duration:
    kinds = tuple(MeetingKind(kind) for kind in facts["kinds"])
    return Duration(kinds=kinds, minutes=facts["minutes"], up_to_members=facts.get("up_to_members"))


def _combined(regular: tuple[StandingItem, ...], facts: dict[str, Any]) -> tuple[StandingItem, ...]:
    theme = StandingItem(
        section=Section.CONDUCT, standing=Standing.THEME, title=facts["theme_title"], minutes=facts["theme_minutes"]
    )
    before = tuple(item for item in regular if item.section is not Section.CLOSING)
    return (*before, theme, *regular[len(before) :])
