"""The list of members, in name order, changed one by one."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.fakes import RowsInMemory

from sotay.domain.errors import NotFound
from sotay.domain.member import Member, MemberState
from sotay.services.members import (
    BirthDateImpossible,
    CardTaken,
    JoinedBeforeBirth,
    LeavingWithoutReason,
    LeftAlready,
    MemberUnnamed,
    NameUnreadable,
    change,
    leave,
    listed,
    printed_names,
)
from sotay.services.undo import take_back

NOW = datetime(2026, 11, 24, tzinfo=UTC)
AN = Member(id="an", full_name="Nguyễn Văn An", born="1965-11-13", card_no="81924865")
LONG = Member(id="long", full_name="Trần Văn Long", born="1961", card_no="39436733")
OTHER_LONG = Member(id="other", full_name="Trần Văn Long", born="1974-10-06")
DUC = Member(id="duc", full_name="Hồ Đình Đức")


def test_members_are_listed_in_name_order_and_told_apart() -> None:
    with RowsInMemory(OTHER_LONG, LONG, DUC, AN).reading() as reading:
        assert [line.display_name for line in listed(reading)] == [
            "Nguyễn Văn An",
            "Hồ Đình Đức",
            "Trần Văn Long (1961)",
            "Trần Văn Long (1974)",
        ]


def test_who_left_is_listed_only_if_asked_for() -> None:
    with RowsInMemory(AN, replace(LONG, state=MemberState.LEFT), OTHER_LONG).reading() as reading:
        assert [line.display_name for line in listed(reading)] == ["Nguyễn Văn An", "Trần Văn Long"]
        assert len(listed(reading, with_left=True)) == 3


def test_a_change_is_kept_tidied_and_can_be_taken_back() -> None:
    store = RowsInMemory(AN)
    changed = replace(AN, full_name=" Nguyễn  Văn An ", phone=" 0912 345 678", note="dòng 1\n  dòng 2")
    inverse = change(store, changed)
    assert store.rows["an"] == replace(AN, phone="0912 345 678", note="dòng 1\n  dòng 2")
    take_back(store, inverse, now=NOW)
    assert store.rows["an"] == AN


def test_a_member_has_a_name() -> None:
    with pytest.raises(MemberUnnamed):
        change(RowsInMemory(AN), replace(AN, full_name="  "))


def test_a_formula_is_no_name() -> None:
    with pytest.raises(NameUnreadable) as refusal:
        change(RowsInMemory(AN), replace(AN, full_name=" =A1"))
    assert refusal.value.values == {"name": "=A1"}


def test_nobody_joins_before_being_born() -> None:
    with pytest.raises(JoinedBeforeBirth):
        change(RowsInMemory(AN), replace(AN, admitted_on=date(1965, 11, 12)))


@pytest.mark.parametrize("card", ["39436733", "39.436733"])
def test_a_card_belongs_to_one_member(card: str) -> None:
    store = RowsInMemory(AN, LONG)
    with pytest.raises(CardTaken) as refusal:
        change(store, replace(AN, card_no=card))
    assert refusal.value.values == {"card": card, "name": "Trần Văn Long"}
    assert store.rows["an"] == AN


def test_an_impossible_birth_date_is_refused() -> None:
    with pytest.raises(BirthDateImpossible):
        change(RowsInMemory(AN), replace(AN, born="1961-02-30"))


def test_a_member_leaves_on_a_day_with_a_reason() -> None:
    store = RowsInMemory(AN)
    leave(store, "an", date(2026, 11, 1), " chuyển sinh hoạt đảng ")
    left = replace(AN, state=MemberState.LEFT, left_on=date(2026, 11, 1), left_reason="chuyển sinh hoạt đảng")
    assert store.rows["an"] == left
    with pytest.raises(LeftAlready):
        leave(store, "an", date(2026, 11, 2), "từ trần")


def test_nobody_leaves_without_a_reason() -> None:
    with pytest.raises(LeavingWithoutReason):
        leave(RowsInMemory(AN), "an", date(2026, 11, 1), " ")


def test_who_is_not_there_cannot_leave() -> None:
    with pytest.raises(NotFound):
        leave(RowsInMemory(AN), "nobody", date(2026, 11, 1), "chuyển đi")


def test_who_would_leave_leaves_on_a_day_with_a_reason_and_comes_back_without() -> None:
    store = RowsInMemory(AN)
    gone = replace(AN, state=MemberState.LEFT, left_on=date(2026, 11, 1), left_reason="chuyển đi")
    for member in (gone, replace(gone, id="new", card_no="")):
        with pytest.raises(LeavingWithoutReason):
            change(store, member)
    leave(store, "an", date(2026, 11, 1), "chuyển đi")
    change(store, replace(gone, phone="0912"))
    assert store.rows == {"an": replace(gone, phone="0912")}
    change(store, replace(gone, state=MemberState.ACTIVE))
    assert store.rows == {"an": AN}


def test_who_left_makes_no_namesake_of_who_is_there() -> None:
    left = replace(LONG, state=MemberState.LEFT)
    with RowsInMemory(left, OTHER_LONG).reading() as reading:
        assert printed_names(reading) == {"long": "Trần Văn Long (1961)", "other": "Trần Văn Long"}
