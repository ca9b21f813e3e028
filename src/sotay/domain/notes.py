"""The notes of one meeting that was held: what a file says of it, before it is entered into the handbook."""

from dataclasses import dataclass
from datetime import date, time

from sotay.domain.errors import Refused
from sotay.domain.holding import Addressee, TaskState, VoteForm, VoteMatter
from sotay.domain.meeting import MeetingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that happened; exactly one of its texts is filled in."""

    item: str = ""
    """Of the agenda: its number, its title, or what standing item it is (``discussion``); empty: the whole meeting."""
    by: str = ""
    """A member or guest, by name or by letters of it."""
    presented: str = ""
    with_report: bool = False
    remark: str = ""
    conclusion: str = ""
    proposal: str = ""
    task: str = ""
    vote: str = ""
    addressee: Addressee = Addressee.CELL
    matter: VoteMatter = VoteMatter.MATTER
    form: VoteForm = VoteForm.HANDS
    votes_for: int | None = None
    """None: every voter present who is not counted otherwise."""
    votes_against: int = 0
    votes_other: int = 0
    invalid: int = 0
    issued: int | None = None
    """Ballots given out and returned; a secret vote has them."""
    returned: int | None = None
    due_on: date | None = None
    due_days: int | None = None
    """Days after the meeting, in place of ``due_on``."""
    state: TaskState = TaskState.OPEN
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedPaper:
    file: str
    """Beside the notes."""
    title: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotes:
    """One meeting; names as in the list of members, or letters that mean one person only."""

    kind: MeetingKind = MeetingKind.REGULAR
    on: date
    title: str = ""
    """Empty: as the rules name such a meeting."""
    place: str = ""
    """Empty: where the cell usually meets."""
    started: time | None = None
    ended: time | None = None
    chair: str = ""
    """Empty: the secretary of the cell."""
    recorder: str = ""
    """Empty: the usual recorder."""
    excused: tuple[tuple[str, str], ...] = ()
    """Name and reason."""
    unexcused: tuple[str, ...] = ()
    late: tuple[tuple[str, time], ...] = ()
    guests: tuple[tuple[str, str], ...] = ()
    """Name and office."""
    fee_paid: int | None = None
    score: int | None = None
    acts: tuple[Act, ...] = ()
    papers: tuple[NotedPaper, ...] = ()
    adopted_for: int | None = None
    """How many approved the minutes read back; None: they are not adopted yet."""
    adopted_of: int | None = None
    """Of how many voters present; None: of all who were."""


class PersonUnknown(Refused):
    """No member and no guest of this meeting answers to that name."""

    code = "person-unknown"
    facts = ("name",)


class PersonUnclear(Refused):
    """Several people answer to that name."""

    code = "person-unclear"
    facts = ("name", "names")


class ItemUnknown(Refused):
    """The agenda of such a meeting has no such item."""

    code = "item-unknown"
    facts = ("item",)
