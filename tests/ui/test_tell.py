"""Messages: kept until there is a window, worded by sotay.wording, standing in the strip until they are closed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sotay.domain.errors import SealedAlready
from sotay.domain.voting import MoreHandsThanPeople
from sotay_ui.buttons import KeyButton
from sotay_ui.strip import Strip
from sotay_ui.tell import Kind, Link, Message, Progress, Tell
from sotay_ui.theme.theme import Theme


@pytest.fixture
def strip(qapp: QApplication) -> Iterator[Strip]:
    window = QWidget()
    theme = Theme()
    theme.dress(window)
    strip = Strip(theme, window)
    strip.resize(1200, 60)
    window.show()
    yield strip
    delete(window)


def press(strip: Strip, words: str) -> None:
    button = next(b for b in strip.findChildren(KeyButton) if b.text() == words and b.isVisibleTo(strip))
    button.click()


def test_what_is_said_before_the_window_exists_is_said_when_it_does(heard) -> None:
    tell = Tell()
    tell.error(SealedAlready())
    tell.info("details-copied")
    tell.attach(heard)
    assert [message.kind for message in heard.messages] == [Kind.ERROR, Kind.INFO]


def test_an_error_has_sentence_advice_and_its_facts_in_the_language_of_the_window(heard) -> None:
    for language, words in (("vi", "Số phiếu là 25 nhưng chỉ có 23"), ("en", "There are 25 votes but only 23")):
        tell = Tell(language)
        tell.attach(heard)
        tell.error(MoreHandsThanPeople(hands=25, people=23))
        assert heard.messages[-1].sentence.startswith(words)
        assert heard.messages[-1].advice


def test_a_word_unknown_to_wording_is_a_bug(tell: Tell) -> None:
    with pytest.raises(KeyError):
        tell.info("no-such-words")


def test_closing_a_message_shows_the_one_before_and_an_error_is_never_pushed_out(strip: Strip) -> None:
    strip.show_message(Message(Kind.ERROR, "Đĩa đã đầy."))
    strip.show_message(Message(Kind.INFO, "Đã chép."))
    strip.show_message(Message(Kind.INFO, "Đã xóa."))
    assert strip.text == "Đã xóa."
    press(strip, "Close")
    assert strip.text == "Đĩa đã đầy."
    press(strip, "Close")
    assert strip.isHidden()


def test_the_same_sentence_twice_stands_once(strip: Strip) -> None:
    for _ in range(3):
        strip.show_message(Message(Kind.ERROR, "Đĩa đã đầy."))
    press(strip, "Close")
    assert strip.isHidden()


def test_the_link_of_a_message_is_followed_once_and_closes_it(strip: Strip) -> None:
    followed = []
    strip.show_message(Message(Kind.INFO, "Đã xóa.", link=Link("Hoàn tác", lambda: followed.append(1))))
    press(strip, "Hoàn tác")
    assert followed == [1]
    assert strip.isHidden()


def test_an_offer_to_undo_goes_by_itself_and_an_error_stays(strip: Strip, qtbot: QtBot) -> None:
    strip._timer.setInterval(1)
    strip.show_message(Message(Kind.ERROR, "Đĩa đã đầy.", link=Link("Thử lại", lambda: None)))
    strip.show_message(Message(Kind.INFO, "Đã xóa.", link=Link("Hoàn tác", lambda: None)))
    qtbot.waitUntil(lambda: strip.text == "Đĩa đã đầy.")
    assert not strip._timer.isActive()


def test_details_are_copied_on_wish_and_not_shown(strip: Strip) -> None:
    strip.show_message(Message(Kind.WARNING, "Lần trước dừng đột ngột.", "", "sotay_ui.window:12 f"))
    assert "sotay_ui" not in strip.text
    press(strip, "Copy details")
    assert "sotay_ui.window:12 f" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


def test_letters_that_mean_something_in_markup_are_shown_as_they_are(strip: Strip) -> None:
    strip.show_message(Message(Kind.INFO, "<b>A & B</b>"))
    shown = [label.text() for label in strip.findChildren(QLabel)]
    assert any("&lt;b&gt;A &amp; B&lt;/b&gt;" in text for text in shown)


def test_progress_stands_above_a_message_and_leaves_it(strip: Strip) -> None:
    stopped = []
    strip.show_message(Message(Kind.ERROR, "Đĩa đã đầy."))
    strip.show_progress(Progress("Đang xuất biên bản", 3, 10), lambda: stopped.append(1))
    press(strip, "Stop")
    assert stopped == [1]
    strip.hide_progress()
    assert strip.isVisible()
    press(strip, "Close")
    assert strip.isHidden()


def test_closing_a_message_with_the_mouse_leaves_the_keyboard_where_one_types(strip: Strip, qtbot: QtBot) -> None:
    window = strip.window()
    line = QLineEdit(window)
    line.show()
    window.activateWindow()
    line.setFocus()
    strip.show_message(Message(Kind.WARNING, "Lần trước chương trình dừng đột ngột."))
    qtbot.waitUntil(line.hasFocus)
    (close,) = (button for button in strip.findChildren(KeyButton) if button.isVisibleTo(strip))
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert strip.message is None
    assert line.hasFocus()
