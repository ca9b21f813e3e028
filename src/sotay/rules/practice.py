"""Reads the script of the practice cell."""

import tomllib
from datetime import date
from importlib import resources
from typing import Any

from sotay.domain.cell import Cell
from sotay.domain.ids import uuid7
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.practice import PracticeScript
from sotay.domain.times import usual_days
from sotay.rules.notes import notes_of

_FOLDER = resources.files("sotay_resources") / "practice"


def practice_script(today: date) -> PracticeScript:
    """The script with its dates laid from ``today``; a mistake in the file raises KeyError or NotesUnreadable."""
    facts = tomllib.loads((_FOLDER / "practice.toml").read_text(encoding="utf-8"))
    cell = dict(facts["cell"])
    recorder = cell.pop("recorder")
    meetings = facts["meeting"]
    days = usual_days(today, cell["usual_day"], past=len(meetings), coming=0)
    return PracticeScript(
        cell=Cell(id=uuid7(), **cell),
        recorder=recorder,
        term=facts["term"]["name"],
        members=tuple(_member(member, today) for member in facts["member"]),
        past=tuple(notes_of({**notes, "on": day}) for day, notes in zip(days, meetings, strict=True)),
    )


def practice_paper(file_name: str) -> bytes:
    """A paper of the script."""
    return (_FOLDER / file_name).read_bytes()


def _member(facts: dict[str, Any], today: date) -> Member:
    kind = MemberKind(facts.get("kind", "official"))
    admitted: date = facts.get("admitted") or _months_before(today, facts["admitted_months_ago"])
    return Member(
        id=uuid7(),
        full_name=facts["name"],
        born=facts["born"],
        card_no=facts.get("card", ""),
        admitted_on=admitted,
        confirmed_on=admitted.replace(year=admitted.year + 1) if kind is MemberKind.OFFICIAL else None,
        kind=kind,
        state=MemberState(facts.get("state", "active")),
        office=Office(facts.get("office", "none")),
        wants_paper=facts.get("paper", False),
    )


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28))
