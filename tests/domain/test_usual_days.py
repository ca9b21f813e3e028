"""The days a cell usually meets on, laid from any day of any year."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.times import usual_days

TODAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@settings(deadline=None, max_examples=400)
@given(TODAYS, st.integers(1, 31), st.integers(0, 6), st.integers(0, 6))
def test_past_days_lie_behind_today_and_coming_ones_do_not(today: date, usual: int, past: int, coming: int) -> None:
    days = usual_days(today, usual, past=past, coming=coming)
    assert len(days) == past + coming
    assert all(day < today for day in days[:past])
    assert all(day >= today for day in days[past:])
    months = [day.year * 12 + day.month for day in days]
    assert months == list(range(min(months, default=0), min(months, default=0) + past + coming))


def test_a_month_too_short_has_its_last_day() -> None:
    days = usual_days(date(2026, 3, 15), 31, past=2, coming=2)
    assert days == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


def test_today_is_a_coming_day() -> None:
    assert usual_days(date(2026, 11, 5), 5, past=1, coming=1) == [date(2026, 10, 5), date(2026, 11, 5)]
