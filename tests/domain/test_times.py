"""Wall time, moments, partial dates, and days and hours as documents print them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import MOMENTS, WALL_TIMES

from sotay.domain import times


@settings(deadline=None)
@given(WALL_TIMES)
def test_wall_time_comes_back_as_it_was_written(time: datetime) -> None:
    assert times.parse_wall(times.wall_text(time)) == time


@settings(deadline=None)
@given(MOMENTS)
def test_a_moment_comes_back_as_it_was_written(moment: datetime) -> None:
    text = times.moment_text(moment)
    assert text.endswith("Z")
    assert times.parse_moment(text) == moment


def test_a_moment_of_another_zone_is_written_in_utc() -> None:
    there = datetime(2026, 11, 5, 8, tzinfo=timezone(timedelta(hours=7)))
    assert times.moment_text(there) == "2026-11-05T01:00:00Z"


def test_wall_time_is_cut_to_minutes() -> None:
    seconds = datetime(2026, 11, 5, 8, 0, 59, 999999)  # noqa: DTZ001 - wall time
    assert times.wall_text(seconds) == "2026-11-05T08:00"


def test_the_two_kinds_of_time_are_not_taken_for_one_another() -> None:
    with pytest.raises(ValueError, match="no zone"):
        times.wall_text(datetime(2026, 11, 5, 8, tzinfo=UTC))
    with pytest.raises(ValueError, match="has a zone"):
        times.moment_text(datetime(2026, 11, 5, 8))  # noqa: DTZ001 - the mistake that is refused


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-05",
        "2026-11-05T08",
        "2026-11-05 08:00",
        "2026-11-05T08:00:00",
        "2026-11-05T08:00Z",
        "2026-11-05T08:00+07:00",
        "2026-02-30T08:00",
        "2026-11-05T24:01",
        "2026-11-05T08:60",
        " 2026-11-05T08:00",
        "2026-11-05T08:00\n",
        "٢٠٢٦-11-05T08:00",
    ],
)
def test_no_other_form_is_wall_time(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        times.parse_wall(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Z",
        "2026-11-05T08:00",
        "2026-11-05T08:00:00",
        "2026-11-05T08:00:00+00:00",
        "2026-11-05T08:00:00z",
        "2026-11-05Z",
        "2026-13-05T08:00:00Z",
        "2026-11-05T08:00:00+07:00Z",
    ],
)
def test_no_other_form_is_a_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        times.parse_moment(text)


@pytest.mark.parametrize("text", ["1961", "1961-02", "1961-02-03", "2024-02-29"])
def test_a_partial_date_says_what_is_known(text: str) -> None:
    assert times.partial_date(text) == text


@pytest.mark.parametrize("text", ["", "61", "1961-2-3", "1961-13", "1961-02-30", "2023-02-29", "03/02/1961", "0000"])
def test_an_impossible_partial_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        times.partial_date(text)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 2, 3), "ngày 03 tháng 02 năm 2026", "03/02/2026"),
        (date(2026, 5, 27), "ngày 27 tháng 5 năm 2026", "27/5/2026"),
        (date(2026, 9, 5), "ngày 05 tháng 9 năm 2026", "05/9/2026"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026", "10/01/2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026", "31/12/2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded(day: date, long: str, short: str) -> None:
    assert times.long_date(day) == long
    assert times.short_date(day) == short
    assert long.endswith(times.month_words(day))


@given(st.dates())
def test_a_printed_day_is_that_day(day: date) -> None:
    numbers = [int(word) for word in times.long_date(day).split() if word.isdigit()]
    assert numbers == [day.day, day.month, day.year]
    assert [int(part) for part in times.short_date(day).split("/")] == numbers
    assert times.month_number(day) == times.short_date(day).split("/")[1]


def test_hours_are_padded_and_the_full_hour_names_no_minutes() -> None:
    assert times.hour_words(datetime(2026, 11, 5, 8)) == "08 giờ"  # noqa: DTZ001 - wall time
    assert times.hour_words(datetime(2026, 11, 5, 19, 5)) == "19 giờ 05"  # noqa: DTZ001 - wall time


@pytest.mark.parametrize(
    ("hour", "not_before", "day"),
    [
        (time(19, 30), None, 5),
        (time(21), time(19, 30), 5),
        (time(19, 30), time(19, 30), 5),
        (time(0, 20), time(22), 6),
    ],
)
def test_an_hour_before_the_start_is_after_midnight(hour: time, not_before: time | None, day: int) -> None:
    on = date(2026, 11, 5)
    start = datetime.combine(on, not_before) if not_before else None
    assert times.hour_of(on, hour, start) == datetime.combine(date(2026, 11, day), hour)
