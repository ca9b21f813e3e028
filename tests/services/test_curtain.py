"""A wrong PIN is typed again at once a few times, then it waits longer and longer, but never for ever."""

from hypothesis import given
from hypothesis import strategies as st

from sotay.services.curtain import pause_after


def test_a_few_wrong_ones_cost_nothing_and_the_next_ones_double() -> None:
    assert [pause_after(wrong) for wrong in range(8)] == [0, 0, 0, 0, 0, 30, 60, 120]


@given(st.integers(0, 10_000))
def test_nobody_waits_longer_than_a_quarter_of_an_hour(wrong: int) -> None:
    assert pause_after(wrong) <= pause_after(wrong + 1) <= 15 * 60
