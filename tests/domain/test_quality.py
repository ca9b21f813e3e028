"""The points of the sheet: by what happened, each with its reason; what is not known earns nothing by itself."""

from dataclasses import fields, replace
from datetime import date
from string import Formatter
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.quality import (
    Criterion,
    Measure,
    QualityGroupWrong,
    QualityLineWrong,
    QualitySumWrong,
    Rung,
    Weights,
    check,
)
from sotay.domain.quality_points import Absence, Basis, Held, Prepared, propose
from sotay.rules.quality import frame, shipped_weights

FRAME, WEIGHTS = frame(), shipped_weights()
LINES = {line.key: line for line in WEIGHTS.lines}
FULL = Held(
    prepared=Prepared(
        items=15,
        papers=3,
        draft="Dự thảo nghị quyết tháng 11",
        has_committee=True,
        committee_on=date(2026, 11, 2),
        is_told=True,
        is_posted=True,
        posted_on=date(2026, 11, 3),
    ),
    minutes=100,
    is_over=True,
    least_minutes=90,
    present=21,
    expected=23,
    unexcused=0,
    absences=(),
    steps=15,
    steps_left_out=(),
    theme_on=date(2026, 10, 20),
    quarter=4,
    criticism=2,
    criticism_minutes=20,
    speakers=12,
    has_remarks=True,
    recorder="Trần Văn Long",
    entries=30,
    tasks=10,
    tasks_done=9,
    conclusions=3,
    tasks_given=4,
    is_adopted=True,
    last_day_to_report=date(2026, 11, 7),
    is_report_due=False,
)
JUDGED = {"regular-content", "chairing", "principles"}
"""What nothing written can tell."""


def points(key: str, **changes: object) -> int | None:
    before = {name: value for name, value in changes.items() if name in get_type_hints(Prepared)}
    after = {name: value for name, value in changes.items() if name not in before}
    return propose(LINES[key], replace(FULL, prepared=replace(FULL.prepared, **before), **after)).points


def test_a_meeting_held_by_the_book_earns_all_but_what_a_person_judges() -> None:
    proposed = {line.key: propose(line, FULL) for line in WEIGHTS.lines}
    assert {key for key, proposal in proposed.items() if proposal.basis is Basis.OPEN} == JUDGED
    earned = sum(proposal.points or 0 for proposal in proposed.values())
    assert earned == 100 - sum(LINES[key].points for key in JUDGED)


@pytest.mark.parametrize(
    ("minutes", "least", "expected"),
    [
        (90, 90, 5),
        (200, 90, 5),
        (89, 90, 4),
        (75, 90, 4),
        (74, 90, 3),
        (60, 90, 3),
        (59, 90, 2),
        (45, 90, 2),
        (44, 90, 1),
        (0, 90, 1),
        (119, 120, 4),
        (60, 120, 2),
        (59, 120, 1),
        (10, 0, 5),
    ],
)
def test_the_length_is_measured_against_the_least(minutes: int, least: int, expected: int) -> None:
    assert points("duration", minutes=minutes, least_minutes=least) == expected


def test_a_meeting_still_held_is_counted_as_if_it_will_be_long_enough() -> None:
    ahead = propose(LINES["duration"], replace(FULL, minutes=40, is_over=False))
    assert (ahead.points, ahead.basis) == (5, Basis.AHEAD)
    enough = propose(LINES["duration"], replace(FULL, minutes=95, is_over=False))
    assert (enough.points, enough.basis) == (5, Basis.KNOWN)
    assert points("duration", minutes=None) is None


@pytest.mark.parametrize(
    ("present", "expected", "unexcused", "earned"),
    [
        (23, 23, 0, 4),
        (18, 20, 0, 4),
        (179, 200, 0, 3),
        (15, 20, 0, 3),
        (149, 200, 0, 2),
        (13, 20, 0, 2),
        (129, 200, 0, 1),
        (0, 20, 0, 1),
        (22, 23, 1, 1),
        (0, 0, 0, None),
    ],
)
def test_attendance_falls_by_steps_and_to_one_point_for_anyone_absent_without_a_reason(
    present: int, expected: int, unexcused: int, earned: int | None
) -> None:
    assert points("attendance", present=present, expected=expected, unexcused=unexcused) == earned


@pytest.mark.parametrize(
    ("absences", "earned"),
    [
        ((), 1),
        ([("An", 3, True)], 1),
        ([("An", 4, True)], 0),
        ([("An", 4, False)], 0),
        ([("An", 2, False)], None),
        ([("An", 1, True), ("Bình", 5, False)], 0),
    ],
)
def test_nobody_absent_more_than_three_times_running(absences: list[tuple[str, int, bool]], earned: int | None) -> None:
    found = tuple(Absence(name=name, running=running, is_whole=is_whole) for name, running, is_whole in absences)
    assert points("absent-running", absences=found) == earned


@pytest.mark.parametrize(
    ("speakers", "present", "earned"),
    [(11, 20, 5), (10, 20, 4), (8, 20, 4), (79, 200, 3), (6, 20, 3), (59, 200, 2), (0, 20, 2), (0, 0, None)],
)
def test_more_than_half_speak_for_all_points(speakers: int, present: int, earned: int | None) -> None:
    assert points("speakers", speakers=speakers, present=present) == earned


@pytest.mark.parametrize(
    ("done", "of", "earned"),
    [
        (9, 10, 30),
        (89, 100, 27),
        (8, 10, 27),
        (7, 10, 24),
        (6, 10, 20),
        (5, 10, 15),
        (4, 10, 10),
        (0, 3, 10),
        (0, 0, None),
    ],
)
def test_last_months_tasks_by_the_share_that_is_done(done: int, of: int, earned: int | None) -> None:
    assert points("tasks", tasks_done=done, tasks=of) == earned


@pytest.mark.parametrize(
    ("key", "changes", "earned"),
    [
        ("posted", {"is_posted": False}, 0),
        ("posted", {"is_posted": None, "posted_on": None}, None),
        ("committee", {"has_committee": False, "committee_on": None}, 2),
        ("committee", {"committee_on": None}, None),
        ("ideology", {"criticism_minutes": 14}, 0),
        ("ideology", {"criticism_minutes": 31}, 0),
        ("ideology", {"criticism_minutes": None}, None),
        ("steps", {"steps_left_out": ("Cử thư ký",)}, None),
        ("adoption", {"is_adopted": False}, 2),
        ("adoption", {"tasks_given": 0}, None),
        ("reported", {"is_report_due": True}, None),
        ("notice", {"is_told": False}, None),
        ("minutes-book", {"entries": 0}, None),
    ],
)
def test_what_is_not_there_is_left_open_and_what_was_late_earns_nothing(
    key: str, changes: dict[str, object], earned: int | None
) -> None:
    assert points(key, **changes) == earned


def _values(hint: Any) -> st.SearchStrategy[Any]:
    counts = st.integers(0, 300)
    day = st.dates()
    known = {
        int: counts,
        bool: st.booleans(),
        str: st.sampled_from(["", "Dự thảo"]),
        date: day,
        int | None: st.none() | counts,
        bool | None: st.none() | st.booleans(),
        date | None: st.none() | day,
        tuple[str, ...]: st.lists(st.just("Điểm danh"), max_size=2).map(tuple),
    }
    if hint in known:
        return known[hint]
    if hint is Prepared:
        return st.builds(Prepared, **{name: _values(part) for name, part in get_type_hints(Prepared).items()})
    absence = st.builds(Absence, name=st.just("An"), running=st.integers(1, 9), is_whole=st.booleans())
    return st.lists(absence, max_size=3).map(tuple)


HELD = st.builds(Held, **{name: _values(hint) for name, hint in get_type_hints(Held).items()})


@given(held=HELD)
def test_whatever_happened_no_line_has_more_than_it_can_and_each_has_its_sentence(held: Held) -> None:
    for line in WEIGHTS.lines:
        proposal = propose(line, held)
        assert (proposal.points is None) is (proposal.basis is Basis.OPEN)
        assert proposal.points is None or 0 <= proposal.points <= line.points
        assert FRAME.reasons[proposal.code].format(**proposal.facts)


@given(held=HELD, more=st.integers(1, 50))
def test_more_of_what_is_asked_never_costs_a_point(held: Held, more: int) -> None:
    for key, name in (("duration", "minutes"), ("attendance", "present"), ("tasks", "tasks_done")):
        before = propose(LINES[key], held).points
        value = getattr(held, name)
        if before is not None and value is not None:
            after = propose(LINES[key], replace(held, is_over=True, **{name: value + more})).points
            sooner = propose(LINES[key], replace(held, is_over=True)).points
            assert after is not None
            assert sooner is not None
            assert after >= sooner


def test_every_measure_is_known_and_every_sentence_is_used() -> None:
    assert {line.measure for line in WEIGHTS.lines} == set(Measure)
    assert {field.name for field in fields(Held)} == {field.name for field in fields(FULL)}
    for text in FRAME.reasons.values():
        assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(text))


def replaced(of: str, /, **changes: Any) -> Weights:
    return replace(WEIGHTS, lines=tuple(replace(line, **changes) if line.key == of else line for line in WEIGHTS.lines))


def test_the_shipped_weights_fit_the_frame() -> None:
    check(WEIGHTS, FRAME)
    assert [group.points for group in FRAME.groups] == [5, 5, 10, 40, 5, 30, 5]


def test_weights_that_do_not_add_up_are_refused_by_what_they_add_up_to() -> None:
    with pytest.raises(QualitySumWrong) as all_wrong:
        check(replaced("chairing", points=12), FRAME)
    assert all_wrong.value.values == {"total": 102}
    moved = replaced("chairing", points=8)
    moved = replace(
        moved, lines=tuple(replace(line, points=7) if line.key == "principles" else line for line in moved.lines)
    )
    with pytest.raises(QualityGroupWrong) as wrong:
        check(moved, FRAME)
    assert wrong.value.values == {"group": "4. Tổ chức sinh hoạt", "total": 38, "asked": 40}


RUNGS = LINES["speakers"].rungs


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("chairing", {"group": 8}),
        ("chairing", {"group": 0}),
        ("chairing", {"points": 0}),
        ("chairing", {"key": "principles"}),
        ("chairing", {"title": " "}),
        ("chairing", {"rungs": RUNGS}),
        ("speakers", {"rungs": ()}),
        ("speakers", {"rungs": RUNGS[:-1]}),
        ("speakers", {"rungs": RUNGS[::-1]}),
        ("speakers", {"rungs": (replace(RUNGS[0], points=6), *RUNGS[1:])}),
        ("speakers", {"rungs": (*RUNGS[:-1], Rung(points=-1))}),
        ("attendance", {"unexcused": 5}),
        ("ideology", {"least_minutes": 31}),
    ],
)
def test_a_line_that_cannot_be_scored_is_refused_by_its_title(key: str, changes: dict[str, Any]) -> None:
    weights = replaced(key, **changes)
    with pytest.raises(QualityLineWrong):
        check(weights, FRAME)


@given(st.lists(st.integers(1, 100), min_size=1, max_size=5))
def test_only_a_hundred_is_a_hundred(amounts: list[int]) -> None:
    lines = tuple(
        Criterion(key=str(place), group=1, title="Tiêu chí", points=amount) for place, amount in enumerate(amounts)
    )
    if sum(amounts) != 100:
        with pytest.raises(QualitySumWrong):
            check(replace(WEIGHTS, lines=lines), FRAME)
