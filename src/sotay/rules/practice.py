"""Reads the script of the practice cell."""

import tomllib
from datetime import date, time
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from sotay.domain.agenda import Standing
from sotay.domain.cell import Cell
from sotay.domain.holding import Addressee, TaskState, VoteMatter
from sotay.domain.ids import uuid7
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.practice import Act, PracticeScript, ScriptedMeeting, ScriptedPaper


def practice_script(today: date) -> PracticeScript:
    """The script with its members' dates laid from ``today``; a mistake in the file raises KeyError or ValueError."""
    folder = resources.files("sotay_resources") / "practice"
    facts = tomllib.loads((folder / "practice.toml").read_text(encoding="utf-8"))
    cell = dict(facts["cell"])
    recorder = cell.pop("recorder")
    return PracticeScript(
        cell=Cell(id=uuid7(), **cell),
        recorder=recorder,
        term=facts["term"]["name"],
        members=tuple(_member(member, today) for member in facts["member"]),
        meetings=tuple(map(_meeting, facts["meeting"])),
        papers=tuple(_paper(paper, folder) for paper in facts["paper"]),
    )


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


def _meeting(facts: dict[str, Any]) -> ScriptedMeeting:
    return ScriptedMeeting(
        months_ago=facts["months_ago"],
        kind=MeetingKind(facts["kind"]),
        started=time.fromisoformat(facts["started"]),
        ended=time.fromisoformat(facts["ended"]),
        fee_paid=facts["fee_paid"],
        score=facts["score"],
        excused=tuple((name, reason) for name, reason in facts.get("excused", [])),
        unexcused=tuple(facts.get("unexcused", [])),
        late=tuple((name, time.fromisoformat(at)) for name, at in facts.get("late", [])),
        guests=tuple((name, office) for name, office in facts.get("guests", [])),
        with_papers=facts.get("with_papers", False),
        acts=tuple(map(_act, facts["act"])),
    )


def _act(facts: dict[str, Any]) -> Act:
    typed = {
        "item": Standing(facts["item"]) if "item" in facts else None,
        "addressee": Addressee(facts.get("addressee", "cell")),
        "matter": VoteMatter(facts.get("matter", "matter")),
        "state": TaskState(facts.get("state", "open")),
    }
    return Act(**{**facts, **typed})


def _paper(facts: dict[str, Any], folder: Traversable) -> ScriptedPaper:
    return ScriptedPaper(
        file_name=facts["file"],
        title=facts["title"],
        item=Standing(facts["item"]),
        content=(folder / facts["file"]).read_bytes(),
    )


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28))
