"""A member as on a day."""

from dataclasses import replace
from datetime import date

import pytest

from sotay.domain.member import Member, MemberKind, MemberState, as_on

ADMITTED, CONFIRMED, LEFT = date(2024, 3, 3), date(2025, 3, 3), date(2026, 3, 3)
MEMBER = Member(id="a", full_name="An", admitted_on=ADMITTED, confirmed_on=CONFIRMED)
GONE = replace(MEMBER, state=MemberState.LEFT, left_on=LEFT, left_reason="chuyển đi")


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2024, 3, 2), None),
        (ADMITTED, MemberKind.PROBATIONARY),
        (date(2025, 3, 2), MemberKind.PROBATIONARY),
        (CONFIRMED, MemberKind.OFFICIAL),
    ],
)
def test_a_member_is_admitted_then_confirmed(day: date, kind: MemberKind | None) -> None:
    found = as_on(MEMBER, day)
    assert (found.kind if found else None) is kind


def test_who_left_was_active_until_that_day() -> None:
    before = as_on(GONE, date(2026, 3, 2))
    assert before
    assert before.state is MemberState.ACTIVE
    assert as_on(GONE, LEFT) is None
    assert as_on(replace(GONE, left_on=None), CONFIRMED) is None


def test_without_dates_a_member_is_as_listed() -> None:
    plain = Member(id="a", full_name="An", kind=MemberKind.PROBATIONARY, state=MemberState.EXEMPT)
    assert as_on(plain, date(1990, 1, 1)) == plain
