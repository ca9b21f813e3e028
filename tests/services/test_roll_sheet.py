"""The roll laid out by tổ, and found by letters."""

from hypothesis import given
from hypothesis import strategies as st
from tests.cells import plain_row

from sotay.domain.holding import Mark, RollCallEntry
from sotay.domain.registry import kind_of
from sotay.services import roll_sheet

LINE = kind_of(RollCallEntry)


def line(name: str, group: str = "", mark: Mark = Mark.PRESENT) -> RollCallEntry:
    row = plain_row(LINE, name=name, group=group, mark=mark)
    assert isinstance(row, RollCallEntry)
    return row


def test_groups_stand_by_their_numbers_and_those_in_none_last() -> None:
    roll = [line("a", "Tổ 10"), line("b"), line("c", "Tổ 2"), line("d", "Tổ Bắc"), line("e", "Tổ 2")]
    assert [group.name for group in roll_sheet.in_groups(roll)] == ["Tổ 2", "Tổ 10", "Tổ Bắc", ""]
    assert [one.name for one in roll_sheet.in_groups(roll)[0].lines] == ["c", "e"]


def test_a_group_counts_those_present_of_its_own() -> None:
    (group,) = roll_sheet.in_groups([line("a", "1"), line("b", "1", Mark.EXCUSED), line("c", "1", Mark.UNEXCUSED)])
    assert (group.present, group.total) == (1, 3)


def test_the_absent_are_named_in_the_order_of_the_roll() -> None:
    roll = [line("b", mark=Mark.EXCUSED), line("a", mark=Mark.EXCUSED), line("c")]
    assert roll_sheet.absent(roll, Mark.EXCUSED) == ("b", "a")
    assert roll_sheet.absent(roll, Mark.UNEXCUSED) == ()


def test_letters_answer_to_the_name_without_its_birth_year() -> None:
    roll = [line("Trần Văn Long (1961)"), line("Nguyễn Thị An"), line("Nguyễn Tất Anh")]
    assert [one.name for one in roll_sheet.answering_to(roll, "nta")] == ["Nguyễn Thị An", "Nguyễn Tất Anh"]
    assert [one.name for one in roll_sheet.answering_to(roll, "long")] == ["Trần Văn Long (1961)"]
    assert roll_sheet.answering_to(roll, "1961") == []


@given(st.lists(st.sampled_from(["", "Tổ 1", "Tổ 2", "tổ 2", "Tổ 10", "10", "Tổ dân phố 3A"]), max_size=40))
def test_nobody_is_lost_between_groups(groups: list[str]) -> None:
    roll = [line(str(at), group) for at, group in enumerate(groups)]
    shown = [one for group in roll_sheet.in_groups(roll) for one in group.lines]
    assert sorted(one.id for one in shown) == sorted(one.id for one in roll)
    assert len({group.name for group in roll_sheet.in_groups(roll)}) == len(roll_sheet.in_groups(roll))
