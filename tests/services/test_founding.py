"""A new cell, whom its documents name, and what a list of the office makes of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.lists import TODAY, table
from tests.fakes import RowsInMemory

from sotay.domain.cell import Cell
from sotay.domain.member import Member, Office
from sotay.domain.names import spoken
from sotay.domain.spelling import tidy
from sotay.services.founding import Officers, with_officers
from sotay.services.member_import import ImportPlan, Outcome, carry_out, plan_import
from sotay.services.members import NameUnreadable, is_list_begun

CELL = Cell(id="c", name="Chi bộ Tổ 12", superior="", place="")
NAMED = Officers(secretary="Nguyễn Thị An", deputy="Trần Văn Bình", recorder="trần  văn bình")
HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số thẻ đảng", "Ngày vào Đảng", "Ngày chính thức", "Chức vụ")
AN = ("1", "Nguyễn Thị An", "21/02/1961", "10000001", "03/02/1990", "03/02/1991", "")
BINH = ("2", "TRẦN VĂN BÌNH", "24/05/1968", "10000002", "19/05/1995", "19/05/1996", "Phó Bí thư")
CHAU = ("3", "Lê Hữu Châu", "1955", "10000003", "02/09/1991", "02/09/1992", "")


def founded(officers: Officers = NAMED) -> RowsInMemory:
    cell, members = with_officers(CELL, officers)
    return RowsInMemory(cell, *members)


def members(store: RowsInMemory) -> dict[str, Member]:
    with store.reading() as reading:
        return {spoken(member.full_name): member for member in reading.find(Member)}


def plan(store: RowsInMemory, *lines: tuple[str, ...]) -> ImportPlan:
    with store.reading() as reading:
        return plan_import(reading.find(Member), [table(HEADINGS, *lines)], TODAY)


def test_one_person_named_twice_is_one_member() -> None:
    cell, people = with_officers(CELL, NAMED)
    assert [(member.full_name, member.office) for member in people] == [
        ("Nguyễn Thị An", Office.SECRETARY),
        ("Trần Văn Bình", Office.DEPUTY),
    ]
    assert cell.usual_recorder_id == people[1].id


def test_nobody_needs_to_be_named() -> None:
    assert with_officers(CELL, Officers(secretary=" ")) == (CELL, ())


def test_a_formula_is_nobodys_name() -> None:
    with pytest.raises(NameUnreadable):
        with_officers(CELL, Officers(deputy="=A1"))


@given(*[st.sampled_from(["", " ", "Nguyễn Thị An", "nguyễn thị  an", "Trần Văn Bình"])] * 3)
def test_every_name_is_one_member_and_the_recorder_is_the_one_named(secretary: str, deputy: str, recorder: str) -> None:
    cell, people = with_officers(CELL, Officers(secretary=secretary, deputy=deputy, recorder=recorder))
    typed = {spoken(tidy(name)) for name in (secretary, deputy, recorder) if tidy(name)}
    assert {spoken(member.full_name) for member in people} == typed
    assert len(people) == len(typed)
    named = {member.id: spoken(member.full_name) for member in people}
    assert named.get(cell.usual_recorder_id or "", "") == spoken(tidy(recorder))


def test_the_list_of_the_office_completes_who_was_named_and_doubles_nobody() -> None:
    store = founded()
    before = members(store)
    found = plan(store, AN, BINH, CHAU)
    assert [row.outcome for row in found.rows] == [Outcome.CHANGED, Outcome.CHANGED, Outcome.ADDED]
    carry_out(store, found)
    after = members(store)
    assert len(after) == 3
    an, binh = after[spoken("Nguyễn Thị An")], after[spoken("Trần Văn Bình")]
    assert (an.id, an.born, an.card_no) == (before[spoken("Nguyễn Thị An")].id, "1961-02-21", "10000001")
    assert an.office is Office.SECRETARY, "an empty cell takes no office away"
    assert (binh.full_name, binh.office) == ("Trần Văn Bình", Office.DEPUTY)
    assert [row.outcome for row in plan(store, AN, BINH, CHAU).rows] == [Outcome.UNCHANGED] * 3


def test_a_name_typed_without_marks_takes_those_of_the_list() -> None:
    store = founded(Officers(secretary="nguyen thi an"))
    carry_out(store, plan(store, AN))
    (an,) = members(store).values()
    assert (an.full_name, an.card_no) == ("Nguyễn Thị An", "10000001")


def test_another_name_of_the_same_letters_is_asked_about() -> None:
    store = founded(Officers(secretary="Nguyễn Thị Ân"))
    assert [row.outcome for row in plan(store, AN).rows] == [Outcome.REFUSED]


def test_two_of_that_name_in_the_list_are_asked_about() -> None:
    store = founded(Officers(secretary="Nguyễn Thị An"))
    other = ("2", "Nguyễn Thị An", "01/03/1985", "10000009", "03/02/2010", "03/02/2011", "")
    assert [row.outcome for row in plan(store, AN, other).rows] == [Outcome.REFUSED] * 2


def test_of_two_of_that_name_the_one_with_the_office_is_the_officer() -> None:
    store = founded(Officers(secretary="Nguyễn Thị An"))
    secretary = (*AN[:6], "Bí thư")
    other = ("2", "Nguyễn Thị An", "01/03/1985", "10000009", "03/02/2010", "03/02/2011", "")
    for lines in ((secretary, other), (other, secretary)):
        found = plan(store, *lines)
        assert {(row.member.born, row.outcome) for row in found.rows if row.member} == {
            ("1961-02-21", Outcome.CHANGED),
            ("1985-03-01", Outcome.ADDED),
        }
    deputies = [(*line[:6], "Bí thư") for line in (secretary, other)]
    assert [row.outcome for row in plan(store, *deputies).rows] == [Outcome.REFUSED] * 2


def test_a_list_has_begun_once_there_is_more_than_names() -> None:
    store = founded()
    with store.reading() as reading:
        assert not is_list_begun(reading)
        first, *_ = reading.find(Member)
    for one in (replace(first, born="1961"), replace(first, card_no="1"), replace(first, admitted_on=TODAY)):
        with RowsInMemory(one).reading() as reading:
            assert is_list_begun(reading)
