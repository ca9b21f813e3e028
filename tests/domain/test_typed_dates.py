"""Dates as people type them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.typed_dates import read_end, read_hour, read_partial, read_whole_hour, with_year

TODAY = date(2026, 11, 24)
days = st.dates(date(1927, 6, 1), date(2063, 12, 31))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("03/02/1961", "1961-02-03"),
        (" 3/2/1961 ", "1961-02-03"),
        ("3-2-1961", "1961-02-03"),
        ("3.2.1961", "1961-02-03"),
        ("1/3/62", "1962-03-01"),
        ("1/3/26", "2026-03-01"),
        ("1/3/27", "1927-03-01"),
        ("29/02/2024", "2024-02-29"),
        ("1961-02-03", "1961-02-03"),
        ("1961-02-03 00:00:00", "1961-02-03"),
        ("02/1961", "1961-02"),
        ("1961", "1961"),
        ("22315", "1961-02-03"),
    ],
)
def test_a_date_is_read(typed: str, read: str) -> None:
    assert read_partial(typed, TODAY) == read


@pytest.mark.parametrize(
    "typed",
    [
        "30/02/1990",
        "29/02/2023",
        "1/13/1990",
        "0/1/1990",
        "13/1990",
        "1/2/198",
        "1/2/0198",
        "985",
        "99999",
        "không rõ",
        "",
        "-",
        "=DATE(1961,2,3)",
        "3/2/1961/4",
        "1961-02-30",
        "#N/A",
        "3500",
        "01/02/1961 và 1962",
    ],
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_partial(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "said_on", "read"),
    [
        ("cuối tháng", TODAY, date(2026, 11, 30)),
        ("Cuối  Tháng ", date(2026, 11, 30), date(2026, 11, 30)),
        ("cuoi thang", date(2028, 2, 3), date(2028, 2, 29)),
        ("cuối tháng 12", TODAY, date(2026, 12, 31)),
        ("cuối tháng 11", TODAY, date(2026, 11, 30)),
        ("cuối tháng 2", TODAY, date(2027, 2, 28)),
        ("cuối tháng 02/2028", TODAY, date(2028, 2, 29)),
        ("cuối tháng 10 năm 2026", TODAY, date(2026, 10, 31)),
        ("cuối quý", TODAY, date(2026, 12, 31)),
        ("cuối quý", date(2026, 3, 31), date(2026, 3, 31)),
        ("cuối quý", date(2026, 4, 1), date(2026, 6, 30)),
        ("cuối quý 1", TODAY, date(2027, 3, 31)),
        ("cuối quý IV", TODAY, date(2026, 12, 31)),
        ("cuối quý III/2027", TODAY, date(2027, 9, 30)),
        ("cuối quý 2 năm 2027", TODAY, date(2027, 6, 30)),
        ("cuối năm", TODAY, date(2026, 12, 31)),
        ("cuối năm 2027", TODAY, date(2027, 12, 31)),
    ],
)
def test_the_end_of_a_month_quarter_or_year_is_its_last_day(typed: str, said_on: date, read: date) -> None:
    assert read_end(typed, said_on) == read


@pytest.mark.parametrize(
    "typed",
    [
        *("", "cuối", "tháng 12", "cuối tuần", "cuối tháng 0", "cuối tháng 13", "cuối quý 0", "cuối quý 5"),
        *("cuối quý V", "cuối năm 26", "cuối năm 9999", "cuối tháng 2027", "cuối tháng 12/1", "trước cuối năm"),
    ],
)
def test_what_is_no_end_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_end(typed, TODAY)


@given(days, st.integers(1, 12))
def test_an_end_without_a_year_lies_ahead_and_within_a_year(said_on: date, month: int) -> None:
    end = read_end(f"cuối tháng {month}", said_on)
    assert end.month == month
    assert (end + timedelta(days=1)).day == 1
    assert timedelta(0) <= end - said_on <= timedelta(days=366)


@given(days, st.sampled_from(["cuối tháng", "cuối quý", "cuối năm"]))
def test_the_end_of_what_the_day_lies_in_is_never_before_it(said_on: date, typed: str) -> None:
    end = read_end(typed, said_on)
    assert end >= said_on
    assert end.year == said_on.year
    assert read_end(typed, end) == end


@given(days, st.sampled_from("/.-"), st.booleans())
def test_a_day_comes_back_however_it_is_written(day: date, between: str, padded: bool) -> None:
    parts = (f"{day.day:02}", f"{day.month:02}") if padded else (str(day.day), str(day.month))
    assert read_partial(between.join((*parts, str(day.year))), TODAY) == day.isoformat()


@given(days)
def test_a_serial_of_excel_is_its_day(day: date) -> None:
    assert read_partial(str((day - date(1899, 12, 30)).days), TODAY) == day.isoformat()


@given(st.dates(date(1927, 1, 1), TODAY))
def test_a_year_of_two_digits_is_the_latest_that_has_come(day: date) -> None:
    read = date.fromisoformat(read_partial(f"{day.day}/{day.month}/{day.year % 100:02}", date(2026, 12, 31)))
    assert read.year <= 2026 < read.year + 100


@given(st.text())
def test_any_text_is_a_date_or_refused(typed: str) -> None:
    try:
        read = read_partial(typed, TODAY)
    except ValueError:
        return
    assert timedelta(0) <= date.fromisoformat((read + "-01-01")[:10]) - date(1880, 1, 1)


@pytest.mark.parametrize("typed", ["9:30", "09:30", " 9h30", "9H30", "9 giờ 30", "9 giơ\u0300 30", "9 GIỜ 30", "9h 30"])
def test_an_hour_is_read_however_it_is_written(typed: str) -> None:
    assert read_hour(typed) == time(9, 30)


@pytest.mark.parametrize("typed", ["19h", "19 giờ", "19:00"])
def test_a_whole_hour_needs_no_minutes(typed: str) -> None:
    assert read_hour(typed) == time(19)


@pytest.mark.parametrize(
    "typed",
    ["", "9", "193", "2460", "9:3", "24:00", "9:60", "9.5", "19:30+07", "T19:30", "19:30:00", "giờ", "-1:30"],
)
def test_what_is_no_hour_of_the_clock_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_hour(typed)


@given(st.text(alphabet="0123456789:hgiờ 930", max_size=8))
def test_any_text_is_an_hour_without_a_zone_or_refused(typed: str) -> None:
    try:
        read = read_hour(typed)
    except ValueError:
        return
    assert read.tzinfo is None
    assert read.second == 0


@pytest.mark.parametrize(
    ("typed", "read"), [("1945", time(19, 45)), (" 945 ", time(9, 45)), ("19h5", None), ("2400", None)]
)
def test_an_hour_typed_to_its_end_may_be_a_number(typed: str, read: time | None) -> None:
    if read is not None:
        assert read_whole_hour(typed) == read
        return
    with pytest.raises(ValueError):  # noqa: PT011
        read_whole_hour(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("25/12", "25/12/2026"), (" 5-1 ", "5/1/2027"), ("24/11", "24/11/2026"), ("23/11", "23/11/2027")],
)
def test_a_day_without_its_year_is_the_next_one(typed: str, read: str) -> None:
    assert with_year(typed, TODAY) == read


@pytest.mark.parametrize("typed", ["", "25/12/2026", "12/2026", "2026", "cuối tháng"])
def test_what_is_no_day_without_its_year_stays_as_typed(typed: str) -> None:
    assert with_year(typed, TODAY) == typed


@given(st.times())
def test_every_hour_is_read_with_and_without_its_colon(hour: time) -> None:
    hour = time(hour.hour, hour.minute)
    assert read_whole_hour(f"{hour:%H%M}") == read_whole_hour(f"{hour:%H:%M}") == hour
    assert read_hour(f"{hour:%H%M}") == hour
