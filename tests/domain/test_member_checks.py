"""What is odd about a member."""

from datetime import date

import pytest
from tests.domain.lists import TODAY

from sotay.domain.findings import Weight
from sotay.domain.member import Member, MemberKind
from sotay.domain.member_checks import assumed_kind, months_between, of_member


def odd(
    full_name: str = "Trần Văn Long",
    born: str = "1961-10-14",
    admitted_on: date | None = date(1998, 6, 13),
    confirmed_on: date | None = date(1999, 6, 13),
    kind: MemberKind = MemberKind.OFFICIAL,
) -> list[str]:
    member = Member(
        id="1", full_name=full_name, born=born, admitted_on=admitted_on, confirmed_on=confirmed_on, kind=kind
    )
    return [finding.code for finding in of_member(member, TODAY)]


def test_an_ordinary_member_is_not_odd() -> None:
    assert odd() == []


@pytest.mark.parametrize(
    ("born", "admitted", "codes"),
    [
        ("1961-06-13", date(1979, 6, 13), []),
        ("1961-06-14", date(1979, 6, 13), ["row-joined-too-young"]),
        ("1961", date(1979, 1, 1), []),
        ("1961", date(1978, 12, 31), ["row-joined-too-young"]),
        ("1961-06", date(1979, 6, 1), []),
        ("1961-06", date(1979, 5, 31), ["row-joined-too-young"]),
        ("1961-06-13", date(1961, 6, 13), ["row-joined-too-young"]),
        ("", date(1979, 6, 13), []),
    ],
)
def test_nobody_joins_under_18(born: str, admitted: date, codes: list[str]) -> None:
    assert odd(born=born, admitted_on=admitted) == codes


@pytest.mark.parametrize(
    ("born", "admitted", "confirmed"),
    [
        ("1981-01-01", date(1979, 6, 13), date(1999, 6, 13)),
        ("1981", date(1980, 12, 31), None),
        ("1999-06-14", None, date(1999, 6, 13)),
    ],
)
def test_nobody_joins_before_being_born(born: str, admitted: date | None, confirmed: date | None) -> None:
    member = Member(id="1", full_name="An", born=born, admitted_on=admitted, confirmed_on=confirmed)
    found = {finding.code: finding.weight for finding in of_member(member, TODAY)}
    assert found["row-joined-before-birth"] is Weight.ERROR
    assert "row-joined-too-young" not in found


@pytest.mark.parametrize("confirmed", [date(1998, 6, 13), date(1990, 1, 1)])
def test_confirmation_comes_after_admission(confirmed: date) -> None:
    assert odd(confirmed_on=confirmed) == ["row-confirmed-too-early"]


@pytest.mark.parametrize(
    ("admitted", "codes"),
    [(date(2025, 5, 24), []), (date(2025, 5, 23), ["row-probation-too-long"]), (date(2026, 2, 3), [])],
)
def test_probation_lasts_18_months_at_most(admitted: date, codes: list[str]) -> None:
    assert odd(admitted_on=admitted, confirmed_on=None, kind=MemberKind.PROBATIONARY) == codes


def test_an_official_member_has_a_day_of_confirmation() -> None:
    assert odd(confirmed_on=None) == ["row-official-unconfirmed"]


def test_nothing_lies_after_today() -> None:
    assert odd(confirmed_on=date(2026, 11, 25)) == ["row-date-to-come"]
    assert odd(born="2027", admitted_on=None, confirmed_on=None)[0] == "row-date-to-come"


@pytest.mark.parametrize("name", ["Nguyễn Thị An 2", "=A1", "An (phó)", "Nguyễn_An", "An; Bình", "An@x", "Ng. An"])
def test_a_name_has_no_digits_and_signs(name: str) -> None:
    assert odd(full_name=name) == ["row-name-signs"]


@pytest.mark.parametrize("name", ["H'Wen Niê", "Y Bhăm Êban", "Ksor H’Bơ̆", "Lê Thị Thanh-Hà"])
def test_a_name_may_have_the_marks_names_have(name: str) -> None:
    assert odd(full_name=name) == []


def test_a_name_in_capitals_is_odd() -> None:
    assert odd(full_name="NGUYỄN VĂN LONG") == ["row-name-capitals"]


def test_months_are_whole_months() -> None:
    assert months_between(date(2025, 5, 24), date(2026, 11, 24)) == 18
    assert months_between(date(2025, 5, 25), date(2026, 11, 24)) == 17


@pytest.mark.parametrize(
    ("admitted", "confirmed", "kind"),
    [
        (date(2026, 2, 3), None, MemberKind.PROBATIONARY),
        (date(2020, 2, 3), None, MemberKind.OFFICIAL),
        (date(2026, 2, 3), date(2026, 10, 3), MemberKind.OFFICIAL),
        (None, None, MemberKind.OFFICIAL),
    ],
)
def test_the_kind_is_assumed_from_the_dates(admitted: date | None, confirmed: date | None, kind: MemberKind) -> None:
    assert assumed_kind(admitted, confirmed, TODAY) is kind
