"""Pages below each other: which are wanted, what stays, where one is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from sotay.domain.pages import Box, PagePicture, PageSize
from sotay_ui.materials.sheets import Sheets, Wanted
from sotay_ui.theme.theme import Theme

A4 = PageSize(595, 842)


@pytest.fixture
def sheets(qtbot: QtBot) -> Sheets:
    made = Sheets(Theme())
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_sizes([A4] * 50)
    return made


def picture(width: int) -> PagePicture:
    return PagePicture(width, 2, bytes(width * 2 * 3))


def filled(sheets: Sheets) -> None:
    for wanted in sheets.wanted():
        sheets.put(wanted.page, picture(wanted.width))


def test_nothing_is_wanted_of_no_paper_or_out_of_sight(qtbot: QtBot, sheets: Sheets) -> None:
    assert [wanted.page for wanted in sheets.wanted()] == [1, 2, 3]
    sheets.hide()
    assert sheets.wanted() == []
    sheets.show()
    sheets.show_sizes([])
    assert (sheets.wanted(), sheets.page) == ([], 0)


def test_what_is_in_sight_is_wanted_before_what_comes_next(sheets: Sheets) -> None:
    sheets.go_to(10)
    assert [wanted.page for wanted in sheets.wanted()] == [10, 11, 12, 9]
    sheets.go_to(10, 0.9)
    assert [wanted.page for wanted in sheets.wanted()][:2] == [10, 11]
    sheets.go_to(50)
    assert [wanted.page for wanted in sheets.wanted()] == [50, 49]


def test_a_rough_picture_gives_way_to_a_sharp_one_and_never_comes_back(sheets: Sheets) -> None:
    (wanted, *_) = sheets.wanted()
    sheets.put(1, picture(100))
    assert sheets.has_any(1)
    assert not sheets.has(wanted)
    sheets.put(1, picture(wanted.width))
    assert sheets.has(wanted)
    sheets.put(1, picture(100))
    assert sheets.has(wanted)


def test_pictures_far_away_are_let_go_and_of_large_pages_more(sheets: Sheets) -> None:
    filled(sheets)
    sheets.go_to(7)
    assert sheets.has_any(1)
    sheets.go_to(30)
    assert not sheets.has_any(1)
    sheets.set_zoom(400)
    assert sheets.wanted()[0].width == 2400
    at = sheets.wanted()[0].page
    filled(sheets)
    sheets.go_to(at + 3)
    assert not sheets.has_any(at)


@given(st.lists(st.tuples(st.integers(1, 40), st.sampled_from([50, 100, 200, 400])), max_size=8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_page_in_sight_is_where_one_went_in_whatever_size(sheets: Sheets, ways: list[tuple[int, int]]) -> None:
    for page, percent in ways:
        sheets.set_zoom(percent)
        sheets.go_to(page)
        wanted = [one.page for one in sheets.wanted()]
        assert wanted[0] in {page - 1, page}
        assert page in wanted
        assert len(wanted) == len(set(wanted))


def test_a_place_found_is_brought_into_sight(sheets: Sheets) -> None:
    sheets.set_zoom(400)
    sheets.show_box(20, Box(0.8, 0.9, 0.9, 0.92))
    assert sheets.page == 20
    assert Wanted(20, 2400) in sheets.wanted()
    assert sheets.horizontalScrollBar().value() > 0
