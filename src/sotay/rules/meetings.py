"""Reads the dated rules of meetings."""

import tomllib
from collections.abc import Set
from importlib import resources
from typing import Any

from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.meeting import MeetingKind
from sotay.domain.meeting_rules import Duration, MeetingRules, StandingItem

IN_FORCE = "meetings-2025-10"
_TOP = frozenset(
    {"id", "citation", "duration", "frequency", "attendance", "absence", "vote"}
    | {"deadlines", "score", "titles", "agenda", "combined"}
)

_REASON_KEYS = frozenset("56789")
"""The digits below are the marks themselves."""


def meeting_rules(rules_id: str = IN_FORCE) -> MeetingRules:
    """The rules of that id. Raises as :func:`read`."""
    file = resources.files("sotay_resources") / "rules" / f"{rules_id}.toml"
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> MeetingRules:
    """The rules written in that TOML text.

    A mistake in it raises: KeyError for a key that is missing or unknown, ValueError for an unknown kind, section,
    standing or threshold, or for a reason of an absence at a key that marks otherwise.
    """
    facts = _exactly(tomllib.loads(text), _TOP)
    agendas = {
        MeetingKind(kind): tuple(map(_item, items))
        for kind, items in _exactly(facts["agenda"], set(MeetingKind) - {MeetingKind.COMBINED}).items()
    }
    agendas[MeetingKind.COMBINED] = _combined(agendas[MeetingKind.REGULAR], facts["combined"])
    deadlines = _exactly(facts["deadlines"], {"papers_days_before", "record_days_after"})
    return MeetingRules(
        id=facts["id"],
        citation=facts["citation"],
        durations=tuple(map(_duration, facts["duration"])),
        thematic_per_quarter=_exactly(facts["frequency"], {"thematic_per_quarter"})["thematic_per_quarter"],
        attendance_goal=_exactly(facts["attendance"], {"goal_percent"})["goal_percent"],
        reasons=_reasons(_exactly(facts["absence"], {"reasons"})["reasons"]),
        subtract_excused=_exactly(facts["vote"], {"subtract_excused"})["subtract_excused"],
        papers_days_before=deadlines["papers_days_before"],
        record_days_after=deadlines["record_days_after"],
        score_classes=tuple((name, least) for name, least in _exactly(facts["score"], {"classes"})["classes"]),
        titles={MeetingKind(kind): title for kind, title in _exactly(facts["titles"], set(MeetingKind)).items()},
        agendas=agendas,
    )


def _exactly(table: dict[str, Any], keys: Set[str], optional: Set[str] = frozenset()) -> dict[str, Any]:
    """The table, if it has these keys and no others."""
    mistakes = (table.keys() | keys) - (table.keys() & keys) - optional
    if mistakes:
        raise KeyError(*sorted(mistakes))
    return table


def _reasons(pairs: list[tuple[str, str]]) -> dict[str, str]:
    reasons = dict(pairs)
    if len(reasons) < len(pairs) or not reasons.keys() <= _REASON_KEYS:
        raise ValueError("a reason has a digit from 5 to 9 of its own")
    return reasons


def _item(facts: dict[str, Any]) -> StandingItem:
    _exactly(facts, {"section", "standing", "title", "minutes"}, optional={"threshold"})
    return StandingItem(
        section=Section(facts["section"]),
        standing=Standing(facts["standing"]),
        title=facts["title"],
        minutes=facts["minutes"],
        threshold=Threshold(facts.get("threshold", "")),
    )


def _duration(facts: dict[str, Any]) -> Duration:
    _exactly(facts, {"kinds", "minutes"}, optional={"up_to_members"})
    kinds = tuple(MeetingKind(kind) for kind in facts["kinds"])
    return Duration(kinds=kinds, minutes=facts["minutes"], up_to_members=facts.get("up_to_members"))


def _combined(regular: tuple[StandingItem, ...], facts: dict[str, Any]) -> tuple[StandingItem, ...]:
    _exactly(facts, {"theme_title", "theme_minutes"})
    theme = StandingItem(
        section=Section.CONDUCT, standing=Standing.THEME, title=facts["theme_title"], minutes=facts["theme_minutes"]
    )
    before = tuple(item for item in regular if item.section is not Section.CLOSING)
    return (*before, theme, *regular[len(before) :])
