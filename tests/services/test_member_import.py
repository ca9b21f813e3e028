"""The list of an office is planned, looked at and carried out whole, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.lists import TODAY, table
from tests.fakes import RowsInMemory

import sotay
from sotay.domain.errors import NotFound
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.member_match import is_same_name
from sotay.domain.times import typed_date
from sotay.services.member_import import FieldChange, ImportPlan, ListHasErrors, Outcome, carry_out, plan_import
from sotay.services.undo import take_back
from sotay.wording import LANGUAGES, entries

HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số thẻ đảng", "Ngày vào Đảng", "Ngày chính thức", "Ghi chú")
LONG = Member(
    id="long",
    full_name="Trần Văn Long",
    born="1961-10-14",
    card_no="39436733",
    admitted_on=date(1998, 6, 13),
    confirmed_on=date(1999, 6, 13),
    office=Office.SECRETARY,
    phone="0928566572",
)
LONG_LINE = ("1", "Trần Văn Long", "14/10/1961", "39436733", "13/06/1998", "13/06/1999", "")


def plan(store: RowsInMemory, *lines: Sequence[str]) -> ImportPlan:
    with store.reading() as reading:
        return plan_import(reading.find(Member), [table(HEADINGS, *lines)], TODAY)


def outcomes(found: ImportPlan) -> list[Outcome]:
    return [row.outcome for row in found.rows]


def codes(found: ImportPlan) -> list[list[str]]:
    return [[finding.code for finding in row.findings] for row in found.rows]


def test_an_unknown_member_is_added() -> None:
    store = RowsInMemory()
    found = plan(store, LONG_LINE)
    assert outcomes(found) == [Outcome.ADDED]
    carry_out(store, found)
    with store.reading() as reading:
        (kept,) = reading.find(Member)
    assert replace(kept, id="long", office=Office.SECRETARY, phone="0928566572") == LONG


def test_a_known_member_is_unchanged_by_empty_cells() -> None:
    assert outcomes(
        plan(
            RowsInMemory(LONG),
            LONG_LINE,
        )
    ) == [Outcome.UNCHANGED]
    assert outcomes(plan(RowsInMemory(LONG), ("1", "Trần Văn Long", "", "39436733"))) == [Outcome.UNCHANGED]


def test_a_change_names_its_fields_and_keeps_the_others() -> None:
    store = RowsInMemory(LONG)
    found = plan(store, (*LONG_LINE[:2], "15/10/1961", *LONG_LINE[3:6], "Miễn công tác và sinh hoạt đảng"))
    assert outcomes(found) == [Outcome.CHANGED]
    assert found.rows[0].changes == (
        FieldChange("born", "1961-10-14", "1961-10-15"),
        FieldChange("note", "", "Miễn công tác và sinh hoạt đảng"),
        FieldChange("state", MemberState.ACTIVE, MemberState.EXEMPT),
    )
    carry_out(store, found)
    note = "Miễn công tác và sinh hoạt đảng"
    assert store.rows["long"] == replace(LONG, born="1961-10-15", note=note, state=MemberState.EXEMPT)


def test_a_change_made_between_plan_and_import_is_kept() -> None:
    store = RowsInMemory(LONG)
    found = plan(store, (*LONG_LINE[:2], "15/10/1961", *LONG_LINE[3:]))
    store.rows["long"] = replace(LONG, phone="0900000000")
    carry_out(store, found)
    assert store.rows["long"] == replace(LONG, phone="0900000000", born="1961-10-15")


@pytest.mark.parametrize("name", ["TRẦN VĂN LONG", "Trần  Văn  Long"])
def test_another_spelling_of_the_name_is_no_change(name: str) -> None:
    assert outcomes(plan(RowsInMemory(LONG), ("1", name, *LONG_LINE[2:]))) == [Outcome.UNCHANGED]


def test_a_year_does_not_replace_a_whole_birth_date() -> None:
    assert outcomes(plan(RowsInMemory(LONG), ("1", "Trần Văn Long", "1961", "39436733"))) == [Outcome.UNCHANGED]


@pytest.mark.parametrize("card", ["39436733", "39 436 733", "39.436733"])
@pytest.mark.parametrize("born", ["1/1/1960", "1961", ""])
def test_a_card_of_another_person_is_refused_with_the_question(card: str, born: str) -> None:
    store = RowsInMemory(LONG)
    found = plan(store, ("1", "Trần Văn Lợi", born, card))
    assert outcomes(found) == [Outcome.REFUSED]
    question = found.rows[0].findings[-1]
    assert question.code == "row-other-person"
    assert question.facts == {"card": card, "name": "Trần Văn Long (14/10/1961)"}
    carry_out(store, found, skip_bad=True)
    assert store.rows == {"long": LONG}


NAMES = st.sampled_from(["Trần Văn Long", "TRẦN VĂN LONG", "Tran Van Long", "Trần Văn Lòng", "Lê Thị Hà"])
BORN = st.sampled_from(["", "1961", "1961-10", "1961-10-14", "1961-10-15", "1970-02-03"])


@given(NAMES, BORN, NAMES, BORN)
def test_nobody_becomes_another_person_by_a_card_number(name: str, born: str, typed_name: str, typed_born: str) -> None:
    known = replace(LONG, full_name=name, born=born)
    row = plan(RowsInMemory(known), ("1", typed_name, typed_date(typed_born), "39436733")).rows[0]
    is_of_that_name = is_same_name(name, typed_name)
    is_born_then = len(born) == len("1961-10-14") and born == typed_born
    assert (row.outcome is Outcome.REFUSED) is not (is_of_that_name or is_born_then)
    changed = {change.name for change in row.changes}
    assert not changed >= {"full_name", "born"} or is_of_that_name


def test_the_card_of_one_without_a_birth_date_does_not_carry_another_name() -> None:
    found = plan(RowsInMemory(replace(LONG, born="")), ("1", "Trần Văn Lợi", "14/10/1961", "39436733"))
    assert codes(found) == [["row-other-person"]]
    assert found.rows[0].findings[0].facts["name"] == "Trần Văn Long"


def test_another_name_with_the_same_card_and_birth_date_is_taken_and_odd() -> None:
    found = plan(RowsInMemory(LONG), (LONG_LINE[0], "Trần Văn Lòng", *LONG_LINE[2:]))
    assert found.rows[0].changes == (FieldChange("full_name", "Trần Văn Long", "Trần Văn Lòng"),)
    assert codes(found) == [["row-other-name"]]
    assert found.rows[0].findings[0].facts == {"known": "Trần Văn Long", "given": "Trần Văn Lòng"}


def test_another_birth_date_with_the_same_card_and_name_is_taken_and_odd() -> None:
    found = plan(RowsInMemory(LONG), (*LONG_LINE[:2], "15/10/1961", *LONG_LINE[3:]))
    assert found.rows[0].changes == (FieldChange("born", "1961-10-14", "1961-10-15"),)
    assert codes(found) == [["row-other-birth-date"]]
    assert found.rows[0].findings[0].facts == {"known": "14/10/1961", "given": "15/10/1961"}


def test_marks_and_a_whole_birth_date_are_added_without_a_question() -> None:
    found = plan(RowsInMemory(replace(LONG, full_name="Tran Van Long", born="1961")), LONG_LINE)
    assert [change.name for change in found.rows[0].changes] == ["full_name", "born"]
    assert codes(found) == [[]]


@pytest.mark.parametrize("known", [(), (LONG,)])
def test_who_joined_before_being_born_is_refused(known: tuple[Member, ...]) -> None:
    store = RowsInMemory(*known)
    found = plan(store, (*LONG_LINE[:4], "13/06/1960", "", ""))
    assert outcomes(found) == [Outcome.REFUSED]
    assert "row-joined-before-birth" in codes(found)[0]
    carry_out(store, found, skip_bad=True)
    assert list(store.rows.values()) == list(known)


def test_a_converted_list_is_told_once() -> None:
    lines = [("STT", "Hä vµ tªn", "Ngµy sinh"), ("1", "TrÇn V¨n Long", "1961"), ("2", "Lª V¨n §ç", "1962")]
    whole = plan_import((), [table(*lines, font=".VnTime")], TODAY)
    assert [(finding.code, finding.facts) for finding in whole.findings] == [("list-converted", {})]
    some = plan_import((), [table(*lines, ("3", "Lan", "1963"), font=".VnTime")], TODAY)
    assert [(finding.code, finding.facts) for finding in some.findings] == [("rows-converted", {"rows": "2, 3"})]
    assert plan(RowsInMemory(), LONG_LINE).findings == ()


def test_a_member_without_a_card_is_known_by_name_and_birth_date() -> None:
    found = plan(RowsInMemory(replace(LONG, card_no="")), LONG_LINE)
    assert found.rows[0].changes == (FieldChange("card_no", "", "39436733"),)


def test_a_name_without_marks_is_known_by_the_whole_birth_date_and_takes_no_marks_away() -> None:
    assert outcomes(plan(RowsInMemory(LONG), ("1", "Tran Van Long", "14/10/1961", ""))) == [Outcome.UNCHANGED]


def test_another_name_of_the_same_letters_and_year_is_not_surely_the_same_member() -> None:
    found = plan(RowsInMemory(LONG), ("1", "Trần Văn Lòng", "1961", ""))
    assert (outcomes(found), codes(found)) == ([Outcome.REFUSED], [["row-birth-date-partial", "row-unsure-member"]])


def test_another_card_is_another_member_and_odd() -> None:
    found = plan(RowsInMemory(LONG), (*LONG_LINE[:3], "11111111", *LONG_LINE[4:]))
    assert outcomes(found) == [Outcome.ADDED]
    assert codes(found) == [["row-namesake"]]


def test_a_row_that_may_mean_two_members_is_refused_with_the_question() -> None:
    store = RowsInMemory(LONG, replace(LONG, id="other", card_no="11111111"))
    found = plan(store, ("1", "Trần Văn Long", "14/10/1961", ""))
    assert outcomes(found) == [Outcome.REFUSED]
    assert found.rows[0].findings[0].facts == {
        "names": "Trần Văn Long (14/10/1961, thẻ 39436733), Trần Văn Long (14/10/1961, thẻ 11111111)"
    }


def test_a_name_alone_does_not_tell_a_member() -> None:
    found = plan(RowsInMemory(LONG), ("1", "Trần Văn Long", "", ""))
    assert (outcomes(found), codes(found)) == ([Outcome.REFUSED], [["row-unsure-member"]])


def test_what_contradicts_the_handbook_is_asked_about_and_what_only_adds_is_not() -> None:
    store = RowsInMemory(replace(LONG, phone="", born="1961"))
    (adds,) = plan(store, LONG_LINE).rows
    assert (adds.outcome, adds.is_asked) == (Outcome.CHANGED, False)
    (other,) = plan(store, ("1", "Trần Văn Long", "14/10/1962", *LONG_LINE[3:])).rows
    assert (other.outcome, other.is_asked) == (Outcome.CHANGED, True)
    (new,) = plan(store, ("2", "Lê Thị Lan", "1963", "", "", "", "")).rows
    assert not new.is_asked


def test_rows_that_the_person_left_out_are_not_written() -> None:
    store = RowsInMemory(replace(LONG, phone=""))
    found = plan(store, ("1", *LONG_LINE[1:6], "ghi chú"), ("2", "Lê Thị Lan", "1963", "", "", "", ""))
    carry_out(store, found.without({2}))
    assert store.rows["long"] == replace(LONG, phone="")
    assert len(store.rows) == 2
    assert found.without(set()) == found


def test_two_rows_that_mean_one_member_are_both_refused() -> None:
    found = plan(RowsInMemory(LONG), LONG_LINE, ("2", "Trần Văn Long", "1961", ""))
    assert outcomes(found) == [Outcome.REFUSED] * 2
    assert [row.findings[-1].facts for row in found.rows] == [{"rows": "3"}, {"rows": "2"}]


def test_a_member_who_left_is_odd_in_a_list() -> None:
    left = replace(LONG, state=MemberState.LEFT, left_on=date(2020, 1, 1))
    assert codes(plan(RowsInMemory(left), LONG_LINE)) == [["row-left-before"]]


@pytest.mark.parametrize(
    ("admitted", "kind", "found_codes"),
    [
        ("03/02/2026", MemberKind.PROBATIONARY, ["row-kind-assumed"]),
        ("03/02/2020", MemberKind.OFFICIAL, ["row-official-unconfirmed"]),
    ],
)
def test_a_kind_that_is_not_said_is_assumed_and_odd(admitted: str, kind: MemberKind, found_codes: list[str]) -> None:
    found = plan(RowsInMemory(), ("1", "Vũ Hữu Ước", "15/08/1999", "", admitted))
    assert found.rows[0].member is not None
    assert found.rows[0].member.kind is kind
    assert codes(found) == [found_codes]
    assert found.odd == found.rows


def test_errors_stop_the_import_before_anything_is_written() -> None:
    store = RowsInMemory(LONG)
    found = plan(store, ("1", "An", "30/02/1990"), ("2", "Bình", "1990", "22222222"))
    with pytest.raises(ListHasErrors) as refusal:
        carry_out(store, found)
    assert refusal.value.values == {"rows": 1}
    assert (store.commits, list(store.rows)) == ([], ["long"])


def test_bad_rows_are_left_out_if_the_person_says_so() -> None:
    store = RowsInMemory()
    found = plan(store, ("1", "An", "30/02/1990"), ("2", "Bình", "1990", "22222222"))
    carry_out(store, found, skip_bad=True)
    assert [row.full_name for row in store.rows.values() if isinstance(row, Member)] == ["Bình"]
    assert len(store.commits) == 1


def test_an_import_that_fails_half_way_leaves_nothing() -> None:
    store = RowsInMemory(LONG)
    found = plan(store, ("1", "An", "1990", "22222222"), (*LONG_LINE[:2], "15/10/1961", *LONG_LINE[3:]))
    del store.rows["long"]
    with pytest.raises(NotFound):
        carry_out(store, found)
    assert store.rows == {}


def test_an_import_can_be_taken_back() -> None:
    store = RowsInMemory(LONG)
    found = plan(store, ("1", "An", "1990", "22222222"), (*LONG_LINE[:2], "15/10/1961", *LONG_LINE[3:]))
    take_back(store, carry_out(store, found), now=datetime(2026, 11, 24, tzinfo=UTC))
    assert store.rows["long"] == LONG
    assert [row.deleted_at is not None for row in store.rows.values()] == [False, True]


def test_every_finding_has_its_sentence() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in Path(sotay.__path__[0]).rglob("member*.py"))
    found = set(re.findall(r'"(row-[a-z-]+)"', source))
    assert found
    for language in LANGUAGES:
        assert found <= entries(language).keys()
