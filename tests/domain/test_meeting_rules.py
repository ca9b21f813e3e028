"""What a dated rules file says of meetings."""

from dataclasses import replace

import pytest

from sotay.domain.meeting import MeetingKind
from sotay.domain.meeting_rules import Duration, MeetingRules, PointsOutOfBounds

RULES = MeetingRules(
    id="r",
    citation="",
    durations=(
        Duration(kinds=(MeetingKind.REGULAR, MeetingKind.THEMATIC), minutes=90),
        Duration(kinds=(MeetingKind.REGULAR,), minutes=60, up_to_members=20),
        Duration(kinds=(MeetingKind.REGULAR,), minutes=45, up_to_members=9),
        Duration(kinds=(MeetingKind.COMBINED,), minutes=120),
    ),
    thematic_per_quarter=1,
    attendance_goal=90,
    reasons={"5": "ốm"},
    subtract_excused=False,
    papers_days_before=1,
    record_days_after=2,
    score_classes=(("Tốt", 90), ("Khá", 70), ("Trung bình", 50), ("Kém", 0)),
    titles={},
    agendas={},
)


@pytest.mark.parametrize(
    ("kind", "members", "minutes"),
    [
        (MeetingKind.REGULAR, 3, 45),
        (MeetingKind.REGULAR, 9, 45),
        (MeetingKind.REGULAR, 10, 60),
        (MeetingKind.REGULAR, 20, 60),
        (MeetingKind.REGULAR, 21, 90),
        (MeetingKind.REGULAR, 150, 90),
        (MeetingKind.THEMATIC, 3, 90),
        (MeetingKind.COMBINED, 3, 120),
        (MeetingKind.COMMITTEE, 3, 0),
    ],
)
def test_the_narrowest_line_for_a_cell_of_that_size_wins(kind: MeetingKind, members: int, minutes: int) -> None:
    assert RULES.least_minutes(kind, members) == minutes
    backwards = replace(RULES, durations=RULES.durations[::-1])
    assert backwards.least_minutes(kind, members) == minutes


@pytest.mark.parametrize(
    ("points", "name"),
    [
        (100, "Tốt"),
        (90, "Tốt"),
        (89, "Khá"),
        (70, "Khá"),
        (69, "Trung bình"),
        (50, "Trung bình"),
        (49, "Kém"),
        (0, "Kém"),
    ],
)
def test_classes_begin_at_their_points(points: int, name: str) -> None:
    assert RULES.score_class(points) == name


@pytest.mark.parametrize("points", [-1, 101])
def test_points_run_from_0_to_100(points: int) -> None:
    with pytest.raises(PointsOutOfBounds):
        RULES.score_class(points)
