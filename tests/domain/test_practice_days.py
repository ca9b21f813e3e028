"""The days of the practice cell, laid from any day of any year."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.practice import meeting_days

TODAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@settings(deadline=None, max_examples=400)
@given(TODAYS, st.integers(1, 31), st.integers(1, 6))
def test_past_days_lie_behind_and_the_coming_one_ahead(today: date, usual_day: int, past: int) -> None:
    before, coming = meeting_days(today, usual_day, past)
    assert len(before) == past
    assert before == sorted(before)
    assert before[-1] < today < coming
    months = [day.year * 12 + day.month for day in before]
    assert months == list(range(months[0], months[0] + past))
    assert (coming - before[-1]).days <= 62


def test_a_usual_day_that_a_month_has_not_is_its_last_one() -> None:
    before, coming = meeting_days(date(2026, 3, 15), 31, 2)
    assert before == [date(2026, 1, 31), date(2026, 2, 28)]
    assert coming == date(2026, 3, 31)


def test_today_is_neither_past_nor_to_come() -> None:
    before, coming = meeting_days(date(2026, 11, 5), 5, 3)
    assert before == [date(2026, 8, 5), date(2026, 9, 5), date(2026, 10, 5)]
    assert coming == date(2026, 12, 5)
