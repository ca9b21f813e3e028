"""How far a meeting to come is prepared."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.calling import Deadline
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.readiness import Point, Preparation, Standing, points
from sotay.wording import entries

NOW = datetime(2026, 11, 24, 19, 0)  # noqa: DTZ001 - wall time
AT = datetime(2026, 12, 5, 19, 30)  # noqa: DTZ001 - wall time
READY = Preparation(
    meeting=Meeting(
        id="m",
        kind=MeetingKind.REGULAR,
        title="sinh hoạt",
        on=AT.date(),
        planned_at=AT,
        place="Nhà văn hóa",
        notified=NOW,
        posted=NOW,
        projector_tried=NOW,
    ),
    chair="Nguyễn Văn An",
    recorder="Dương Quang Lân",
    items=15,
    minutes=94,
    least_minutes=90,
    deadline=Deadline(date(2026, 12, 4), 10),
    papers=3,
    unopened=0,
    broken=(),
    foreign=(),
    now=NOW,
    free_mb=20_000,
    last_backup=NOW,
)
TIMES = st.none() | st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 31))  # noqa: DTZ001 - wall time
PREPARATIONS = st.builds(
    replace,
    st.just(READY),
    meeting=st.builds(
        replace,
        st.just(READY.meeting),
        kind=st.sampled_from(MeetingKind),
        planned_at=TIMES,
        notified=TIMES,
        posted=TIMES,
        projector_tried=TIMES,
        without_projector=st.booleans(),
    ),
    chair=st.sampled_from(["", "An"]),
    recorder=st.sampled_from(["", "Lân"]),
    items=st.integers(0, 20),
    minutes=st.integers(0, 200),
    papers=st.integers(0, 60),
    unopened=st.integers(0, 60),
    broken=st.sampled_from([(), ("báo cáo",), ("a", "b")]),
    foreign=st.sampled_from([(), ("bảng.xlsx",)]),
    now=st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 31)),  # noqa: DTZ001 - wall time
    free_mb=st.integers(0, 100_000),
    last_backup=TIMES,
)


def found(**changes: object) -> dict[str, Point]:
    """By code."""
    return {point.code: point for point in points(replace(READY, **changes))}


def told(**changes: object) -> dict[str, Point]:
    return found(meeting=replace(READY.meeting, **changes))


def test_a_meeting_that_lacks_nothing_is_ready() -> None:
    assert {point.standing for point in points(READY)} == {Standing.READY}
    assert [point.subject for point in points(READY)] == [
        *("chair", "recorder", "agenda", "notice", "posted", "papers", "projector", "disk", "clock", "backup")
    ]


@pytest.mark.parametrize(
    ("changes", "code", "standing"),
    [
        ({"chair": ""}, "ready-chair-open", Standing.OPEN),
        ({"recorder": ""}, "ready-recorder-open", Standing.OPEN),
        ({"items": 0}, "ready-agenda-empty", Standing.OPEN),
        ({"minutes": 89}, "ready-agenda-short", Standing.OPEN),
        ({"unopened": 1}, "ready-papers-open", Standing.OPEN),
        ({"papers": 0}, "ready-papers-none", Standing.OPEN),
        ({"broken": ("báo cáo",)}, "ready-papers-broken", Standing.LATE),
        ({"foreign": ("bảng",)}, "ready-papers-foreign", Standing.OPEN),
        ({"free_mb": 499}, "ready-disk-full", Standing.LATE),
        ({"last_backup": None}, "ready-backup-none", Standing.OPEN),
        ({"last_backup": NOW - timedelta(days=36)}, "ready-backup-old", Standing.OPEN),
        ({"last_backup": NOW + timedelta(minutes=1)}, "ready-clock-behind", Standing.LATE),
    ],
)
def test_each_thing_missing_has_its_line(changes: dict[str, object], code: str, standing: Standing) -> None:
    assert found(**changes)[code].standing is standing


@pytest.mark.parametrize("subject", ["notified", "posted"])
def test_the_members_are_told_a_day_before(subject: str) -> None:
    name = "notice" if subject == "notified" else subject
    assert told(**{subject: None})[f"ready-{name}-open"].facts == (("due", "04/12/2026"),)
    last_minute = datetime(2026, 12, 4, 23, 59)  # noqa: DTZ001 - wall time
    assert f"ready-{name}" in told(**{subject: last_minute})
    assert f"ready-{name}-tardy" in told(**{subject: last_minute + timedelta(minutes=1)})
    meeting = replace(READY.meeting, **{subject: None})
    assert f"ready-{name}-open" in found(meeting=meeting, now=last_minute)
    late = found(meeting=meeting, now=last_minute + timedelta(minutes=1))
    assert late[f"ready-{name}-late"].standing is Standing.LATE


def test_papers_that_are_not_there_are_not_asked_to_be_posted() -> None:
    assert "posted" not in {point.subject for point in found(papers=0).values()}


def test_a_committee_is_told_by_word_of_mouth() -> None:
    subjects = {point.subject for point in told(kind=MeetingKind.COMMITTEE).values()}
    assert not subjects & {"notice", "posted"}


def test_a_projector_is_tried_or_not_used() -> None:
    assert told(projector_tried=None)["ready-projector-open"].standing is Standing.OPEN
    assert "ready-projector-none" in told(projector_tried=None, without_projector=True)


def test_hour_and_place_are_asked_for_only_where_they_are_missing() -> None:
    assert "ready-when-open" in told(planned_at=None)
    assert "ready-when-open" in told(place=" ")


@given(PREPARATIONS)
def test_what_is_late_comes_first_and_every_line_has_words(known: Preparation) -> None:
    lines = points(known)
    order = [list(Standing).index(point.standing) for point in lines]
    assert order == sorted(order)
    assert len({point.code for point in lines}) == len(lines)
    for point in lines:
        for language in ("vi", "en"):
            words = entries(language)[point.code]
            assert "{" not in words.sentence.format(**dict(point.facts))
            words.advice.format(**dict(point.facts))
