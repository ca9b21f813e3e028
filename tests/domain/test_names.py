"""Names in Vietnamese order, found by a few letters, printed so that nobody is mixed up."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.member import Member
from sotay.domain.names import display_names, initials, is_readable, matches, name_key, spoken

ALPHABET = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
WORDS = ["An", "Ăn", "Ân", "Bình", "Đức", "Dũng", "Hà", "Hạ", "Hạnh", "Hoà", "Hòa", "Nguyễn", "Thị", "Văn", "Ước", "Y"]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def test_letters_follow_the_vietnamese_alphabet() -> None:
    assert sorted(set(ALPHABET), key=name_key) == ALPHABET


def test_tones_follow_each_other() -> None:
    tones = ["Ma", "Mà", "Mả", "Mã", "Má", "Mạ"]
    assert sorted(set(tones), key=name_key) == tones


def test_letters_weigh_more_than_tones() -> None:
    assert sorted(["Hạnh", "Hà", "Hạ", "Hăng"], key=name_key) == ["Hà", "Hạ", "Hạnh", "Hăng"]


def test_the_last_word_comes_first_then_the_family_name_then_the_middle() -> None:
    ordered = [
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Vũ An",
        "Vũ Ăn",
        "Trần Văn Bình",
        "Bùi Dũng",
        "Phạm Đức",
        "Frank Zorn",
    ]
    assert sorted(set(ordered), key=name_key) == ordered


@given(names)
def test_order_does_not_depend_on_the_form_of_unicode(name: str) -> None:
    assert name_key(unicodedata.normalize("NFD", name))[:3] == name_key(name)[:3]


@given(st.text(), st.text())
def test_any_two_names_can_be_ordered(one: str, other: str) -> None:
    assert (name_key(one) < name_key(other)) or (name_key(other) <= name_key(one))


@pytest.mark.parametrize(("name", "letters"), [("Nguyễn Thị An", "nta"), ("Đỗ  Ước", "du"), ("", "")])
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    "query", ["An", "an", "nguyen thi an", "NGUYỄN THỊ AN", "nta", "nt", "ta", "na", "ng t a", "thị an"]
)
def test_a_few_letters_find_a_person(query: str) -> None:
    assert "Nguyễn Thị An" in matches(query, ["Trần Văn Bình", "Nguyễn Thị An"], str)


@pytest.mark.parametrize("query", ["", "  ", "xyz", "an nguyen thi"])
def test_other_letters_find_nobody(query: str) -> None:
    assert matches(query, ["Nguyễn Thị An", "Trần Văn Bình"], str) == []


def test_a_given_name_is_found_before_initials_and_parts() -> None:
    people = ["Ánh Nguyệt", "Bùi Hoàng Anh", "Lê Thị An", "Trần Hanh", "Vũ Ân"]
    assert matches("an", people, str) == ["Lê Thị An", "Vũ Ân", "Ánh Nguyệt", "Bùi Hoàng Anh", "Trần Hanh"]


def test_letters_typed_with_marks_put_the_same_marks_first() -> None:
    assert matches("hạnh", ["Lê Hanh", "Lê Hạnh", "Lê Hãnh"], str) == ["Lê Hạnh", "Lê Hanh", "Lê Hãnh"]


@given(names, st.lists(names))
def test_a_person_is_found_by_the_whole_name_and_by_its_initials(name: str, others: list[str]) -> None:
    people = [name, *others]
    assert spoken(matches(name, people, str)[0]) == spoken(name)
    assert name in matches(initials(name), people, str)


@pytest.mark.parametrize(("one", "other"), [("Phan Hữu Hoà", "PHAN  HỮU HÒA"), ("Chi Ủy", "chi uỷ"), ("Thuý", "Thúy")])
def test_spellings_of_one_name_are_spoken_alike(one: str, other: str) -> None:
    assert spoken(one) == spoken(other)


@pytest.mark.parametrize(("one", "other"), [("Hoa", "Hoà"), ("Dung", "Đung"), ("Hà", "Hạ"), ("An", "Ân")])
def test_other_names_are_not_spoken_alike(one: str, other: str) -> None:
    assert spoken(one) != spoken(other)


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+A1", "@SUM(A1)", "#NAME?", "'=A1", "1961", "...", ""])
def test_a_formula_or_a_figure_is_no_name(text: str) -> None:
    assert not is_readable(text)


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "H'Wen Niê", "An", "Ước 2", "- Lê Thị Hà"])
def test_names_are_readable(name: str) -> None:
    assert is_readable(name)


def member(number: int, name: str, born: str = "", card_no: str = "") -> Member:
    return Member(id=str(number), full_name=name, born=born, card_no=card_no)


def test_a_shared_name_is_told_apart_by_the_birth_year() -> None:
    shown = display_names(
        [member(1, "Trần Văn Long", "1961-10-14"), member(2, "Trần Văn Long", "1974"), member(3, "Lý Văn Long", "1961")]
    )
    assert shown == {"1": "Trần Văn Long (1961)", "2": "Trần Văn Long (1974)", "3": "Lý Văn Long"}


def test_a_shared_name_and_year_are_told_apart_by_the_birth_date() -> None:
    shown = display_names([member(1, "Hoà", "1961-10-14"), member(2, "Hòa", "1961-02-03"), member(3, "Hoà")])
    assert shown == {"1": "Hoà (14/10/1961)", "2": "Hòa (03/02/1961)", "3": "Hoà"}


def test_a_shared_birth_date_is_told_apart_by_the_card() -> None:
    born = "1961-10-14"
    shown = display_names(
        [member(1, "Hoà", born, "39436733"), member(2, "Hoà", born, "11111111"), member(3, "Hoà", born)]
    )
    assert shown == {
        "1": "Hoà (14/10/1961, thẻ 39436733)",
        "2": "Hoà (14/10/1961, thẻ 11111111)",
        "3": "Hoà (14/10/1961)",
    }
    assert display_names([member(1, "Hoà"), member(2, "Hoà", card_no="2")]) == {"1": "Hoà", "2": "Hoà (thẻ 2)"}
