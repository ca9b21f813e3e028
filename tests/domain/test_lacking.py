"""What is missing before adopting and sealing: each lack provoked alone, and absent where nothing lacks."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.documents.samples import CHAIR, RECORDER, START, called, committee_record, item, record, remark, vote

from sotay import wording
from sotay.domain.agenda import Standing
from sotay.domain.holding import Mark, VoteForm, VoteMatter
from sotay.domain.lacking import Lack, Weight, before_adopting, before_sealing
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import MemberState
from sotay.domain.record import Adoption, ItemLine, MeetingRecord, Person, RollCallLine, TaskLine, VoteLine
from sotay.domain.voting import vote_base, voters_present
from sotay.rules.meetings import meeting_rules

RULES = meeting_rules()
ROLL = (
    called(1, name=CHAIR.name),
    called(2, name=RECORDER.name),
    *(called(number) for number in range(3, 20)),
    called(20, mark=Mark.EXCUSED, reason="ốm"),
    called(21, state=MemberState.EXEMPT, mark=Mark.EXEMPT),
)
"""19 voters in the room of a base of 20."""


def counted(voters: int = 19, **changes: object) -> VoteLine:
    """A vote that everyone in the room approves."""
    return vote(**{"base": max(20, voters), "voters_present": voters, "votes_for": voters, **changes})


def agenda(voters: int = 19) -> tuple[ItemLine, ...]:
    return (
        item("1", "Báo cáo", standing=Standing.REPORT, with_report=True),
        item("2", "Thảo luận", standing=Standing.DISCUSSION, entries=(remark(1, "Nhất trí"),)),
        item("3", "Nghị quyết", standing=Standing.RESOLUTION, entries=(counted(voters, matter=VoteMatter.RESOLUTION),)),
    )


SECRET = {"form": VoteForm.SECRET, "issued": 19, "returned": 19}
TASK = TaskLine(id="t", text="việc", assignee=CHAIR, due_on=START.date(), carried_from_id=None)
STRANGER = Person(id="elsewhere", name="Người vắng")


def whole(roll_call: tuple[RollCallLine, ...] = ROLL, **changes: object) -> MeetingRecord:
    """A record that lacks nothing whoever came, but for the changes."""
    voters = voters_present(roll_call, None)
    usual = {
        "roll_call": roll_call,
        "fee_paid": 19,
        "vote_base": vote_base(roll_call).strict,
        "items": agenda(voters),
        "closing": (),
        "adoption": Adoption(at_wall=None, votes_for=voters, voters_present=voters),
    }
    return record(**{**usual, **changes})


def missing(changes: dict[str, Any]) -> tuple[Lack, ...]:
    """Of a record so changed; ``unprinted``, ``counted`` and ``is_as_printed`` stand beside the record."""
    beside = {name: value for name, value in changes.items() if name in {"unprinted", "counted", "is_as_printed"}}
    of_record = {name: value for name, value in changes.items() if name not in beside}
    return before_sealing(whole(**of_record), RULES, **beside)


def lacks(meeting: MeetingRecord) -> dict[str, Weight]:
    return {lack.code: lack.weight for lack in before_sealing(meeting, RULES)}


def with_item(**changes: Any) -> dict[str, Any]:
    return {"items": (*agenda(), item("4", "Việc khác", **changes))}


def with_line(*lines: object) -> dict[str, Any]:
    return {"roll_call": (*ROLL, *lines)}


FORBIDDEN: dict[str, list[dict[str, Any]]] = {
    "lack-chair": [{"chair": None}],
    "lack-recorder": [{"recorder": None}],
    "lack-roll-call": [{"roll_call": ()}],
    "lack-adoption": [{"adoption": None}],
    "lack-sum": [with_line(called(30, mark=Mark.GUEST))],
    "lack-times-order": [{"ended": START - timedelta(minutes=1)}],
    "lack-hands": [
        with_item(entries=(counted(votes_for=20),)),
        with_item(entries=(counted(votes_for=18, votes_against=1, votes_other=1),)),
        {"closing": (counted(votes_for=20),)},
        {"adoption": Adoption(at_wall=None, votes_for=20, voters_present=19)},
    ],
    "lack-base": [
        with_item(entries=(counted(base=18),)),
        {"closing": (counted(base=18),)},
        {"adoption": Adoption(at_wall=None, votes_for=1000, voters_present=1000)},
    ],
    "lack-voters": [
        with_item(entries=(counted(voters_present=20),)),
        {"adoption": Adoption(at_wall=None, votes_for=20, voters_present=20)},
        {
            "roll_call": (*ROLL[:2], replace(ROLL[2], arrived=START + timedelta(minutes=9)), *ROLL[3:]),
            "closing": (counted(taken=START),),
        },
    ],
    "lack-figures": [with_item(entries=(counted(votes_for=-1),))],
    "lack-ballots": [
        with_item(entries=(counted(issued=19),)),
        with_item(entries=(counted(invalid=1, votes_for=18),)),
        with_item(entries=(counted(form=VoteForm.SECRET, issued=19, returned=18),)),
        with_item(entries=(counted(form=VoteForm.SECRET),)),
    ],
    "lack-carried": [
        {"adoption": Adoption(at_wall=None, votes_for=0, voters_present=19)},
        {"adoption": Adoption(at_wall=None, votes_for=9, voters_present=18)},
    ],
    "lack-item": [{"unprinted": 2}],
    "lack-line-times": [
        with_line(called(30, arrived=START + timedelta(minutes=9), departed=START + timedelta(minutes=8)))
    ],
    "lack-base-reason": [{"vote_base": 19}, {"vote_base": 21}],
}
WARNED: dict[str, list[dict[str, Any]]] = {
    "lack-chair-absent": [{"chair": STRANGER}],
    "lack-recorder-absent": [{"recorder": STRANGER}],
    "lack-counted": [{"counted": 1}, {"counted": 0}],
    "lack-printed": [{"is_as_printed": False}],
    "lack-times": [{"started": None}, {"ended": None}],
    "lack-hours": [{"ended": START + timedelta(hours=12, minutes=1)}, {"ended": START + timedelta(hours=23)}],
    "lack-minutes": [{"ended": START + timedelta(minutes=89)}],
    "lack-attendance": [with_line(*(called(number, mark=Mark.UNEXCUSED) for number in (30, 31)))],
    "lack-voters-fewer": [
        with_item(entries=(counted(voters_present=18, votes_for=18),)),
        {"adoption": Adoption(at_wall=None, votes_for=18, voters_present=18)},
    ],
    "lack-vote-day": [
        {"closing": (counted(taken=START - timedelta(days=2)),)},
        {"adoption": Adoption(at_wall=START + timedelta(days=2), votes_for=19, voters_present=19)},
    ],
    "lack-reasons": [with_line(called(30, mark=Mark.EXCUSED))],
    "lack-fee": [{"fee_paid": None}],
    "lack-fee-more": [{"fee_paid": 22}, {**with_line(called(30, state=MemberState.GUEST)), "fee_paid": 22}],
    "lack-text": [
        with_item(standing=standing)
        for standing in (Standing.REPORT, Standing.DISCUSSION, Standing.THEME, Standing.INFORMATION)
    ],
    "lack-speaker": [with_item(entries=(remark(2, "Nhất trí", None),))],
    "lack-resolution": [
        with_item(standing=Standing.RESOLUTION),
        with_item(standing=Standing.RESOLUTION, entries=(counted(),)),
    ],
    "lack-due": [
        {"closing": (replace(TASK, due_on=None),)},
        with_item(entries=(replace(TASK, assignee=None),)),
    ],
    "lack-number": [{"doc_number": None}],
    "lack-score": [{"score": None}],
}
PROVOKED = [
    (code, weight, changes)
    for weight, by_code in ((Weight.FORBIDS, FORBIDDEN), (Weight.WARNS, WARNED))
    for code, all_changes in by_code.items()
    for changes in all_changes
]


def test_a_meeting_with_everything_lacks_nothing() -> None:
    assert before_sealing(whole(), RULES) == ()
    assert before_adopting(whole(adoption=None, doc_number=None, score=None), RULES) == ()


@pytest.mark.parametrize(("code", "weight", "changes"), PROVOKED, ids=[code for code, _, _ in PROVOKED])
def test_what_is_taken_away_is_missed(code: str, weight: Weight, changes: dict[str, Any]) -> None:
    assert {lack.code: lack.weight for lack in missing(changes)}.get(code) is weight


@pytest.mark.parametrize(("code", "changes"), [(code, changes) for code, _, changes in PROVOKED])
def test_each_lack_can_be_said_in_words(code: str, changes: dict[str, Any]) -> None:
    found = next(lack for lack in missing(changes) if lack.code == code)
    for language in wording.LANGUAGES:
        assert "{" not in wording.phrase(found.code, language, **dict(found.facts))


def test_adoption_number_and_score_are_missed_before_sealing_alone() -> None:
    bare = whole(adoption=None, doc_number=None, score=None)
    assert before_adopting(bare, RULES) == ()
    assert set(lacks(bare)) == {"lack-adoption", "lack-number", "lack-score"}


def test_what_forbids_is_told_first() -> None:
    found = before_sealing(whole(chair=None, fee_paid=None, adoption=None, score=None), RULES)
    assert [lack.weight for lack in found] == sorted(lack.weight for lack in found)
    assert found[0].weight is Weight.FORBIDS
    assert found[-1].weight is Weight.WARNS


def test_every_code_of_the_wording_is_provoked_here() -> None:
    assert {code for code in wording.entries("vi") if code.startswith("lack-")} == {*FORBIDDEN, *WARNED}


def test_a_secret_vote_in_order_lacks_nothing() -> None:
    assert lacks(whole(closing=(counted(**SECRET), counted(**SECRET, votes_for=18, invalid=1)))) == {}


def test_another_base_with_its_reason_lacks_nothing() -> None:
    assert lacks(whole(vote_base=19, vote_base_reason="một đồng chí mới chuyển đi")) == {}
    excused_out = replace(RULES, subtract_excused=True)
    assert before_sealing(whole(vote_base=19), excused_out) == ()


def test_nobody_expects_who_is_suspended_and_asks_for_no_reason() -> None:
    suspended = [called(number, state=MemberState.SUSPENDED, mark=Mark.EXCUSED) for number in range(30, 40)]
    assert lacks(whole(**with_line(*suspended))) == {}


def test_the_goal_of_attendance_leaves_out_who_is_exempt_or_away() -> None:
    absent = [
        *(called(number, state=MemberState.EXEMPT, mark=Mark.EXEMPT) for number in range(30, 40)),
        *(called(number, state=MemberState.AWAY, mark=Mark.AWAY) for number in range(40, 50)),
        *(called(number, state=MemberState.GUEST, mark=Mark.GUEST) for number in range(50, 60)),
    ]
    assert lacks(whole(**with_line(*absent))) == {}


def test_ninety_per_cent_is_enough_and_one_fewer_is_not() -> None:
    nine_of_ten = [called(number) for number in range(1, 10)]
    reason = {"mark": Mark.EXCUSED, "reason": "ốm"}
    assert lacks(whole(roll_call=(*nine_of_ten, called(10, **reason)), fee_paid=10)) == {}
    assert "lack-attendance" in lacks(whole(roll_call=(*nine_of_ten[:8], called(9, **reason), called(10, **reason))))


def test_the_committee_needs_neither_score_nor_fee_nor_a_length() -> None:
    meeting = committee_record(ended=START - timedelta(days=2) + timedelta(minutes=10), fee_paid=None, score=None)
    assert not {"lack-score", "lack-fee", "lack-minutes"} & set(lacks(meeting))


@pytest.mark.parametrize(
    ("kind", "minutes", "is_enough"),
    [
        (MeetingKind.REGULAR, 90, True),
        (MeetingKind.THEMATIC, 89, False),
        (MeetingKind.COMBINED, 119, False),
        (MeetingKind.COMBINED, 120, True),
        (MeetingKind.EXTRAORDINARY, 5, True),
    ],
)
def test_how_long_a_meeting_has_to_be(kind: MeetingKind, minutes: int, *, is_enough: bool) -> None:
    meeting = whole(kind=kind, ended=START + timedelta(minutes=minutes))
    assert ("lack-minutes" not in lacks(meeting)) is is_enough


def test_a_meeting_that_ended_at_the_minute_it_began_is_short_and_not_in_the_wrong_order() -> None:
    assert lacks(whole(ended=START)) == {"lack-minutes": Weight.WARNS}
