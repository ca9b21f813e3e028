"""A remark that was typed is on the disk, or still in sight and called not saved."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from tests.journeys.holding import NOT_SAVED, SAVED, begin, hits, hold, rows, slow_disk, view, writing
from tests.journeys.secretary import CTRL, Key, Secretary

from sotay.domain.holding import Remark

Limit = Callable[[int], AbstractContextManager[None]]
TEXT = "Đề nghị làm đường"


def typed(secretary: Secretary) -> str:
    return writing(secretary).findChild(QPlainTextEdit).toPlainText()


def types_remark(secretary: Secretary, text: str) -> None:
    secretary.presses(Key.Key_F2)
    secretary.types("vtks")
    secretary.presses(Key.Key_Return)
    secretary.types(text)


def remarks(secretary: Secretary) -> list[tuple[str, str]]:
    return [(remark.text, remark.speaker_id or "") for remark in rows(secretary, Remark)]


def test_a_closed_remark_that_the_disk_refuses_stands_where_it_was_typed(
    secretary: Secretary, files_no_larger_than: Limit
) -> None:
    begin(secretary)
    before = len(remarks(secretary))
    with files_no_larger_than(1):
        types_remark(secretary, TEXT)
        secretary.presses(Key.Key_Return, CTRL)
        assert typed(secretary) == TEXT
        assert writing(secretary).speaker.text() == "Vũ Thị Kim Sơn"
        secretary.sees(NOT_SAVED)
        assert not secretary.window.page.is_saved
    secretary.presses(Key.Key_F2)
    secretary.sees(SAVED)
    assert typed(secretary) == ""
    text, speaker = remarks(secretary)[-1]
    assert (len(remarks(secretary)), text) == (before + 1, TEXT)
    assert speaker
    assert f"Đồng chí Vũ Thị Kim Sơn: {TEXT}" in secretary.makes_word_file("bien-ban.docx")


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_F4, Key.Key_F6])
def test_no_key_throws_away_what_the_disk_refuses(secretary: Secretary, files_no_larger_than: Limit, key: Key) -> None:
    begin(secretary)
    with files_no_larger_than(1):
        types_remark(secretary, TEXT)
        secretary.presses(key)
        secretary.presses(Key.Key_Escape)
        assert typed(secretary) == TEXT
        assert not secretary.window.page.is_saved


def test_a_refused_remark_waits_at_its_item(secretary: Secretary, files_no_larger_than: Limit) -> None:
    begin(secretary)
    with files_no_larger_than(1):
        types_remark(secretary, TEXT)
        first, second = view(secretary).items[:2]
        hold(secretary).show_item(second.id)
        secretary.waits()
        assert typed(secretary) == ""
        secretary.sees("còn chữ chưa ghi")
        assert not secretary.window.page.is_saved
        hold(secretary).show_item(first.id)
        secretary.waits()
        assert typed(secretary) == TEXT
    secretary.opens_meetings()
    assert remarks(secretary)[-1][0] == TEXT
    assert rows(secretary, Remark)[-1].item_id == first.id


def test_the_refused_remark_of_another_item_is_stored_on_leaving(
    secretary: Secretary, files_no_larger_than: Limit
) -> None:
    begin(secretary)
    with files_no_larger_than(1):
        types_remark(secretary, TEXT)
        hold(secretary).show_item(view(secretary).items[1].id)
        secretary.waits()
    secretary.opens_meetings()
    assert remarks(secretary)[-1][0] == TEXT
    assert secretary.window.page.is_saved


def test_correcting_again_at_once_starts_from_what_was_typed(secretary: Secretary) -> None:
    begin(secretary)
    types_remark(secretary, TEXT)
    secretary.presses(Key.Key_Return, CTRL)
    secretary.clicks("Sửa")
    with slow_disk(secretary):
        writing(secretary).text.appendPlainText("và cầu")
        hits(Key.Key_Return, CTRL)
        row = rows(secretary, Remark)[-1]
        assert row.text == TEXT
        writing(secretary).correct(row)
        assert typed(secretary) == f"{TEXT}\nvà cầu"
        writing(secretary).close_remark()
    assert remarks(secretary)[-1][0] == f"{TEXT}\nvà cầu"


def test_the_next_remark_may_be_typed_before_the_disk_answered(secretary: Secretary) -> None:
    begin(secretary)
    with slow_disk(secretary):
        writing(secretary).speaker.setFocus()
        for text in ("một", "hai"):
            writing(secretary).text.setFocus()
            writing(secretary).text.insertPlainText(text)
            hits(Key.Key_Return, CTRL)
        secretary.sees("\nmột\n")
        secretary.sees("\nhai\n")
    assert [text for text, _ in remarks(secretary)[-2:]] == ["một", "hai"]


def test_a_remark_has_the_minute_at_which_it_was_begun(secretary: Secretary) -> None:
    begin(secretary)
    secretary.writes_remark("vtks", TEXT)
    secretary.sees("19:00")
    assert f"{rows(secretary, Remark)[-1].said:%H:%M}" == "19:00"


def test_tab_takes_the_chosen_speaker_and_goes_on_to_the_text(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F2)
    secretary.types("vtks")
    secretary.presses(Key.Key_Tab)
    secretary.types("Nhất trí.")
    secretary.presses(Key.Key_Return, CTRL)
    assert "Đồng chí Vũ Thị Kim Sơn: Nhất trí." in secretary.makes_word_file("bien-ban.docx")


def test_an_absent_speaker_is_said_to_be_absent(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_2)
    absent = view(secretary).roll[0].name
    secretary.goes_on()
    secretary.presses(Key.Key_F2)
    secretary.types("nva")
    secretary.sees(f"{absent} · vắng")
    secretary.presses(Key.Key_Return)
    assert writing(secretary).speaker.text() == absent
    secretary.sees("\nvắng\n")
