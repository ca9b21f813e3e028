"""Member lists as offices keep them, from the bytes of the file to the plan of the import."""

import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.fakes import RowsInMemory

from sotay.domain.findings import Weight
from sotay.domain.member import Member, MemberKind, MemberState
from sotay.domain.member_list import read_members
from sotay.services.member_import import ImportPlan, Outcome, plan_import
from sotay.spreadsheets.reading import read_tables

TODAY = date(2026, 11, 24)
DATA = Path(__file__).parents[3] / "shared" / "data"
beside = pytest.mark.skipif(not DATA.is_dir(), reason="no folder ../shared/data with real input beside the clone")


def plan(name: str, *known: Member) -> ImportPlan:
    with RowsInMemory(*known).reading() as reading:
        return plan_import(reading.find(Member), read_tables((DATA / name).read_bytes()), TODAY)


def members(name: str) -> list[Member]:
    found = plan(name)
    assert not found.of(Outcome.REFUSED)
    return [row.member for row in found.rows if row.member]


def without_ids(found: list[Member]) -> list[Member]:
    return [replace(member, id="") for member in found]


@beside
@pytest.mark.parametrize("name", ["dang-vien.xlsx", "dang-vien.csv", "dang-vien-vntime.xls"])
def test_the_cell_of_27_is_read(name: str) -> None:
    found = members(name)
    assert len(found) == 27
    assert Counter(member.state for member in found) == {
        MemberState.ACTIVE: 23,
        MemberState.EXEMPT: 2,
        MemberState.AWAY: 1,
        MemberState.GUEST: 1,
    }
    assert Counter(member.kind for member in found) == {MemberKind.OFFICIAL: 26, MemberKind.PROBATIONARY: 1}
    assert [row.findings for row in plan(name).rows] == [()] * 27


@beside
def test_the_formats_say_the_same() -> None:
    first, *others = (
        without_ids(members(name)) for name in ("dang-vien.xlsx", "dang-vien.csv", "dang-vien-vntime.xls")
    )
    assert all(other == first for other in others)


@beside
def test_text_in_tcvn3_is_marked_as_converted() -> None:
    assert Counter(row.converted for row in plan("dang-vien-vntime.xls").rows) == {True: 27}
    assert Counter(row.converted for row in plan("dang-vien.xlsx").rows) == {False: 27}


@beside
@pytest.mark.parametrize("name", ["dang-vien-120.xlsx", "dang-vien-120.csv"])
def test_the_cell_of_120_has_four_groups(name: str) -> None:
    assert Counter(member.group for member in members(name)) == {f"Tổ {number}": 30 for number in (1, 2, 3, 4)}


@beside
@pytest.mark.parametrize(("name", "above"), [("dang-vien-loi.xlsx", 4), ("dang-vien-loi.csv", 1)])
def test_the_faults_are_found_in_their_rows(name: str, above: int) -> None:
    found = plan(name)
    faults = {
        (row.number - above, finding.weight.value, finding.code) for row in found.rows for finding in row.findings
    }
    assert faults == {
        (2, Weight.ERROR, "row-date-unreadable"),
        (3, Weight.ODD, "row-joined-too-young"),
        (5, Weight.ERROR, "row-joined-before-birth"),
        (7, Weight.ERROR, "row-no-name"),
        (8, Weight.ODD, "row-person-twice"),
        (8, Weight.ODD, "row-joined-too-young"),
        (9, Weight.ODD, "row-person-twice"),
        (13, Weight.ODD, "row-confirmed-too-early"),
        (14, Weight.ERROR, "row-card-twice"),
        (15, Weight.ERROR, "row-card-twice"),
        (16, Weight.ODD, "row-name-capitals"),
        (17, Weight.ODD, "row-birth-date-partial"),
        (19, Weight.ERROR, "row-name-unreadable"),
    }
    assert [row.number - above for row in found.of(Outcome.REFUSED)] == [2, 5, 7, 14, 15, 19]
    assert len(found.of(Outcome.ADDED)) == 21


@beside
def test_a_faulty_list_makes_nobody_another_person() -> None:
    found = plan("dang-vien-loi.csv", *members("dang-vien.csv"))
    assert [row.number - 1 for row in found.of(Outcome.REFUSED)] == [2, 5, 7, 8, 14, 15, 19]
    questions = {row.number - 1: row.findings[-1].code for row in found.of(Outcome.REFUSED)}
    assert questions[8] == "row-other-person"
    changed = {row.number - 1: [change.name for change in row.changes] for row in found.of(Outcome.CHANGED)}
    assert changed == {3: ["born"], 13: ["confirmed_on"], 16: ["full_name"]}
    assert {row.number for row in found.of(Outcome.CHANGED)} <= {row.number for row in found.odd}


@beside
def test_what_looks_like_a_fault_and_is_none_is_read() -> None:
    by_row = {row.number: row.member for row in plan("dang-vien-loi.xlsx").rows}
    short_year, short_kind, year_only = by_row[7], by_row[15], by_row[21]
    assert short_year is not None
    assert short_kind is not None
    assert year_only is not None
    assert short_year.born == "1962-03-01"
    assert short_kind.kind is MemberKind.OFFICIAL
    assert year_only.born == "1961"


@beside
def test_the_same_list_again_changes_nothing() -> None:
    known = members("dang-vien.xlsx")
    for name in ("dang-vien.csv", "dang-vien-vntime.xls"):
        assert Counter(row.outcome for row in plan(name, *known).rows) == {Outcome.UNCHANGED: 27}


def test_a_list_of_excel_97_in_tcvn3_becomes_members() -> None:
    content = (Path(__file__).parent / "files" / "tcvn3.xls").read_bytes()
    found = read_members(read_tables(content), TODAY)
    assert [entry.values for entry in found.entries] == [
        {
            "full_name": name,
            "born": born,
            "card_no": card,
            "admitted_on": admitted,
            "confirmed_on": admitted.replace(year=admitted.year + 1),
            "group": "Tổ 1",
        }
        for name, born, card, admitted in (
            ("Nguyễn Văn Ước", "1961-02-03", "12345678", date(1985, 5, 19)),
            ("Trần Thị Hường", "1970", "87654321", date(1999, 9, 2)),
            ("Đỗ Quý Thưởng", "1958-12-31", "01234567", date(1980, 1, 1)),
        )
    ]
    assert [entry.converted for entry in found.entries] == [True] * 3
    assert [(line.number, line.text) for line in found.passed_over] == [(8, "Người lập danh sách")]


def test_a_list_of_vietnamese_windows_becomes_members() -> None:
    text = "STT;Họ và tên;Năm sinh\n1;Đặng Thị Thuỳ;1961\n"
    decomposed = "".join(_for_cp1258(letter) for letter in text)
    (entry,) = read_members(read_tables(decomposed.encode("cp1258")), TODAY).entries
    assert entry.values == {"full_name": "Đặng Thị Thuỳ", "born": "1961"}


def _for_cp1258(letter: str) -> str:
    """The code page keeps hats and horns on the letter and puts the tone behind it."""
    parts = unicodedata.normalize("NFD", letter)
    tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + "".join(tones)
