"""What is found is shown with the words around it, and the marks stand on the words."""

from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.document import Document
from sotay.domain.material import Material
from sotay.domain.registry import kind_named
from sotay.domain.resolution import Resolution
from sotay.domain.searched import SEARCHED, Excerpt, excerpt, findable, text_of
from sotay.domain.spelling import fold

TEXTS = st.text("aáàảđoòhHĐ nư\u0323\u0301 -_.🙂ß", max_size=200) | st.text(max_size=200)
LONG = "Chi bộ thống nhất " + "rất " * 60 + "xây đường nước sạch cho tổ 3 " + "và " * 60


def marked(found: Excerpt) -> list[str]:
    return [found.text[low:high] for low, high in found.marks]


def test_words_are_marked_where_they_stand_whatever_their_marks_and_case() -> None:
    assert marked(excerpt("Đại hội; ĐẠI  hội và đai-hội", "dai hoi", 80)) == ["Đại", "hội", "ĐẠI", "hội", "đai", "hội"]


def test_the_last_word_is_marked_as_far_as_it_was_typed() -> None:
    assert marked(excerpt("Nước sạch, nướng", "sach nuo", 80)) == ["Nướ", "sạch"[:4], "nướ"]


def test_an_excerpt_begins_a_little_before_the_first_word_found() -> None:
    found = excerpt(LONG, "nuoc sach", 120)
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert "xây đường nước sạch cho tổ 3" in found.text
    assert marked(found) == ["nước", "sạch"]


def test_an_excerpt_begins_where_the_words_stand_together() -> None:
    found = excerpt(f"Hướng dẫn tổ chức phối hợp; {'rồi ' * 60}{LONG} ở tổ dân phố 3", "to dan pho", 120)
    assert marked(found) == ["tổ", "dân", "phố"]
    assert found.text.endswith("ở tổ dân phố 3")


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt("Nước sạch", "xyz", 80) == Excerpt("Nước sạch", ())


@given(text=TEXTS, query=TEXTS)
def test_marks_stand_in_the_text_in_their_order_on_words_of_the_query(text: str, query: str) -> None:
    found = excerpt(" ".join(text.split()), query, 60)
    ends = [0, *(place for mark in found.marks for place in mark), len(found.text)]
    assert ends == sorted(ends)
    for low, high in found.marks:
        assert low < high
        assert fold(found.text[low:high]) in fold(query) or high == len(found.text) - 2


@given(text=st.text(max_size=500), query=st.text(max_size=20))
def test_no_excerpt_is_much_longer_than_asked_for(text: str, query: str) -> None:
    assert len(excerpt(text, query, 60).text) <= 60 + 45 + len("… ") + len(" …")


def test_a_name_that_says_the_title_again_is_left_out() -> None:
    paper = Material(
        id="1",
        meeting_id="m",
        order="1",
        title="Báo cáo tháng 11",
        file_name="Báo cáo tháng 11",
        sha256="",
        media_type="application/pdf",
        size=1,
    )
    assert text_of("material", paper) == "Báo cáo tháng 11"


def test_a_document_is_searched_by_its_number() -> None:
    paper = Document(id="1", meeting_id=None, term_id="t", code="NQ", number=5, subject="Nghị quyết tháng 11")
    assert text_of("document", paper) == "05-NQ/CB · Nghị quyết tháng 11"


def test_texts_of_a_resolution_that_follow_the_minutes_are_not_said() -> None:
    assert text_of("resolution", Resolution(id="1", meeting_id="m", duties="- Nước sạch", limits="")) == "- Nước sạch"


def test_a_page_is_searched_for_the_query_where_it_stands_so_and_for_its_longest_word_elsewhere() -> None:
    assert findable("Đường nước sạch", "duong nuoc sa") == "duong nuoc sa"
    assert findable("Đường nước sạch", "sach duong") == "duong"
    assert findable("", "") == ""


@given(text=TEXTS, query=TEXTS)
def test_what_is_looked_for_on_a_page_is_of_the_query(text: str, query: str) -> None:
    assert findable(text, query) in {query, *query.split(), ""}


def test_every_kind_that_is_searched_is_one() -> None:
    assert all(kind_named(kind) for kind in SEARCHED)
