"""The script of the practice cell, as values."""

from dataclasses import dataclass
from datetime import time

from sotay.domain.agenda import Standing
from sotay.domain.cell import Cell
from sotay.domain.holding import Addressee, TaskState, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that happens in a practice meeting; exactly one of the texts is filled in."""

    item: Standing | None
    """None: of the meeting as a whole."""
    by: str = ""
    guest: str = ""
    presented: str = ""
    with_report: bool = False
    remark: str = ""
    conclusion: str = ""
    proposal: str = ""
    task: str = ""
    vote: str = ""
    addressee: Addressee = Addressee.CELL
    matter: VoteMatter = VoteMatter.MATTER
    other: int = 0
    due_days: int = 0
    state: TaskState = TaskState.OPEN
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedMeeting:
    months_ago: int
    kind: MeetingKind
    started: time
    ended: time
    fee_paid: int
    score: int
    excused: tuple[tuple[str, str], ...] = ()
    unexcused: tuple[str, ...] = ()
    late: tuple[tuple[str, time], ...] = ()
    guests: tuple[tuple[str, str], ...] = ()
    with_papers: bool = False
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedPaper:
    file_name: str
    title: str
    item: Standing
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeScript:
    cell: Cell
    """Without an id that counts; the profile's own is put in its place."""
    recorder: str
    term: str
    members: tuple[Member, ...]
    meetings: tuple[ScriptedMeeting, ...]
    papers: tuple[ScriptedPaper, ...]
