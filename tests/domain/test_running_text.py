"""A line ``Đ/c An:`` begins what An said; nothing else of what was typed ever changes."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.running_text import Part, Question, is_addressed, parts, question, without_address


@dataclass(frozen=True)
class Somebody:
    id: str
    name: str
    office: str = ""
    is_present: bool = True


AN, CHAU, SON = Somebody("an", "Nguyễn Thị An"), Somebody("chau", "Lê Hữu Châu"), Somebody("son", "Vũ Thị Kim Sơn")
AN2, AN_BREVE = Somebody("an2", "Trần Văn An"), Somebody("an3", "Vũ Ăn")
HOA = Somebody("hoa", "Phan Hữu Hoà")
LONG61, LONG70 = Somebody("l61", "Trần Văn Long (1961)"), Somebody("l70", "Trần Văn Long (1970)")
GUEST = Somebody("khach", "Đỗ Mạnh Hùng", office="Phó Bí thư Đảng ủy")
PEOPLE = (AN, CHAU, SON, HOA, LONG61, LONG70, GUEST)


@pytest.mark.parametrize(
    "address",
    [
        "Đ/c An:", "đ/c An:", "ĐC An:", "Đ/C An :", "đc An:", "Đ/c. An:", "đ.c An:", "Đồng chí An:", "đồng chí An:",
        "ĐỒNG CHÍ AN:", "Đồng  chí Thị An:", "Đ/c Nguyễn Thị An:", "Đ/c nguyễn thị an:", "An:", "AN:", "Thị An:",
        "- Đ/c An:", "  – An:", "+ Đồng chí An:", "• Đ/c An:", "Bà An:", "D/c An:", "Dong chi An:",
        "Đ / c An:",
    ],
)  # fmt: skip
def test_whoever_is_addressed_alone_said_it(address: str) -> None:
    assert parts(f"{address} Nhất trí cao.", PEOPLE) == (Part("Nhất trí cao.", "an"),)


@pytest.mark.parametrize(
    "line",
    [
        "Thứ nhất: làm đường.", "Đề nghị: An phụ trách.", "an: chữ thường không phải là tên.", "An nhất trí.", "An",
        "Ăn: không có ai.", "Nhất trí: đ/c An nói đúng.", "12: An", ": An", "", "   ", "http://an",
        "Ý kiến của đồng chí trong buổi họp hôm nay về việc làm đường: tốt.",
        "Phó Bí thư Đảng ủy: chức vụ đứng một mình không phải là người nói.",
    ],
)  # fmt: skip
def test_other_lines_address_nobody(line: str) -> None:
    assert parts(line, PEOPLE, "chau") == (Part(line, "chau"),)
    assert question(line, PEOPLE) is None


def test_running_text_is_a_part_for_each_who_spoke() -> None:
    text = (
        "Tổ 3 đã xong.\n\nĐ/c An: Nhất trí.\nĐề nghị làm sớm: trước 15/12.\n\n"
        "- Đồng chí Châu: Ý kiến khác.\nKim Sơn: Nhất trí."
    )
    assert parts(text, PEOPLE, "hoa") == (
        Part("Tổ 3 đã xong.", "hoa"),
        Part("Nhất trí.\nĐề nghị làm sớm: trước 15/12.", "an"),
        Part("Ý kiến khác.", "chau"),
        Part("Nhất trí.", "son"),
    )


def test_the_text_may_stand_on_the_lines_below_the_name() -> None:
    assert parts("Đ/c An:\nNhất trí.\nĐ/c Châu:\n\nThêm một ý.", PEOPLE) == (
        Part("Nhất trí.", "an"),
        Part("Thêm một ý.", "chau"),
    )


def test_several_of_that_name_are_asked_about_and_the_line_stays_as_typed() -> None:
    people = (*PEOPLE, AN2)
    text = "Đ/c Châu: Đồng ý.\nĐ/c An: Nhất trí.\nCả hai ý.\nAn: Thêm."
    assert parts(text, people) == (
        Part("Đồng ý.", "chau"),
        Part("Đ/c An: Nhất trí.\nCả hai ý.", None),
        Part("An: Thêm.", None),
    )
    assert question("Đ/c An: Nhất trí.", people) == Question("An", ("an", "an2"))
    assert question("An: Thêm.", people) == Question("An", ("an", "an2"))
    assert without_address("Đ/c An: Nhất trí.\nCả hai ý.") == "Nhất trí.\nCả hai ý."


def test_more_of_the_name_tells_them_apart() -> None:
    people = (*PEOPLE, AN2)
    assert parts("Đ/c Văn An: A\nĐ/c Nguyễn Thị An: B", people) == (Part("A", "an2"), Part("B", "an"))


def test_namesakes_are_told_apart_by_what_is_printed_behind_them() -> None:
    assert parts("Đ/c Long (1970): A", PEOPLE) == (Part("A", "l70"),)
    assert parts("Đ/c Long: A", PEOPLE) == (Part("Đ/c Long: A", None),)
    assert question("Đ/c Long: A", PEOPLE) == Question("Long", ("l61", "l70"))


def test_the_person_chosen_by_hand_is_meant_where_the_name_may_be_theirs() -> None:
    people = (*PEOPLE, AN2)
    assert parts("Đ/c An: Nhất trí.", people, "an2") == (Part("Nhất trí.", "an2"),)
    assert parts("Đ/c Châu: Nhất trí.", people, "an2") == (Part("Nhất trí.", "chau"),)


def test_who_is_absent_is_meant_only_where_nobody_there_has_the_name() -> None:
    absent = Somebody("an2", "Trần Văn An", is_present=False)
    assert parts("Đ/c An: Nhất trí.", (AN, absent)) == (Part("Nhất trí.", "an"),)
    assert parts("Đ/c An: Nhất trí.", (CHAU, absent)) == (Part("Nhất trí.", "an2"),)


def test_marks_decide_unless_the_line_has_none() -> None:
    people = (CHAU, AN_BREVE)
    assert parts("Đ/c An: Nhất trí.", people) == (Part("Đ/c An: Nhất trí.", None),)
    assert question("Đ/c An: Nhất trí.", people) == Question("An", ("an3",))
    assert parts("D/c Chau: nhat tri", people) == (Part("nhat tri", "chau"),)
    assert parts("Đ/c Hòa: dấu đặt chỗ khác", PEOPLE) == (Part("dấu đặt chỗ khác", "hoa"),)


def test_nobody_of_that_name_is_asked_about_where_a_comrade_was_said() -> None:
    text = "Đ/c An: Một.\nĐ/c Thắng: Hai."
    assert parts(text, PEOPLE) == (Part("Một.", "an"), Part("Đ/c Thắng: Hai.", None))
    assert question("Đ/c Thắng: Hai.", PEOPLE) == Question("Thắng", ())


def test_a_guest_is_addressed_by_name_or_office() -> None:
    text = "Đ/c Phó Bí thư Đảng ủy: Ghi nhận.\nÔng Hùng: Cảm ơn."
    assert parts(text, PEOPLE) == (Part("Ghi nhận.", "khach"), Part("Cảm ơn.", "khach"))


def test_a_name_with_nothing_behind_it_stays() -> None:
    assert parts("Đ/c An: ", PEOPLE) == (Part("Đ/c An: ", None),)
    assert parts("Đ/c An:\nĐ/c Châu: Nhất trí.", PEOPLE) == (Part("Đ/c An:", None), Part("Nhất trí.", "chau"))


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["Đ/c An: ", "Đ/c Châu: nhất trí", "Đồng chí Long: hai người", "Đ/c Thắng: không có", "An:", ""]
        ),
        st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs", "Zs", "Zl", "Zp"]), max_size=40),
    ),
    max_size=12,
)


@given(LINES, st.sampled_from([None, "an", "son"]))
def test_nothing_typed_is_lost_or_comes_out_of_order(lines: list[str], speaker_id: str | None) -> None:
    text = "\n".join(lines)
    found = parts(text, PEOPLE, speaker_id)
    rest = text
    for part in found if text else ():
        before, said, rest = rest.partition(part.text)
        assert said == part.text
        address = re.fullmatch(r"\n*(.*?:)?\s*", before)
        assert address is not None, before
        assert not address[1] or part.speaker_id is not None
    assert not rest.strip("\n")


@given(LINES)
def test_what_was_told_apart_once_is_told_apart_the_same_way_again(lines: list[str]) -> None:
    for part in parts("\n".join(lines), PEOPLE):
        if part.speaker_id is None:
            assert parts(part.text, PEOPLE) == (part,)


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert parts(text, PEOPLE)
    question(text, PEOPLE)


def test_a_text_says_itself_who_spoke() -> None:
    assert is_addressed("Đ/c An: Nhất trí.\nThêm.")
    assert not is_addressed("Nhất trí.\nĐ/c An: Thêm.")
