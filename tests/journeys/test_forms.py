"""The small forms under an item: nothing typed is lost, nothing is written twice."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.journeys.holding import NOT_SAVED, begin, hits, hold, rows, slow_disk, view
from tests.journeys.secretary import ALT, CTRL, Key, Secretary

from sotay.domain.agenda import Threshold
from sotay.domain.holding import Addressee, Conclusion, Proposal, Task, Vote, VoteForm, VoteMatter
from sotay_ui.votes.form import BallotForm

Limit = Callable[[int], AbstractContextManager[None]]


def ballot(secretary: Secretary) -> BallotForm:
    form: BallotForm = hold(secretary).findChild(BallotForm)  # type: ignore[assignment]
    return form


def choose(secretary: Secretary, field: str, words: str) -> None:
    """In the vote form, by the words of field and choice."""
    (box,) = (box for box in ballot(secretary).findChildren(QComboBox) if box.accessibleName() == field)
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)


def said(secretary: Secretary) -> str:
    """All words of the vote form that can be read now."""
    labels = ballot(secretary).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(secretary.window))


def test_a_second_press_before_the_disk_answers_writes_nothing_twice(secretary: Secretary) -> None:
    begin(secretary)
    counted = {kind: len(rows(secretary, kind)) for kind in (Vote, Conclusion, Task)}
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    with slow_disk(secretary):
        hits(Key.Key_S, CTRL)
        hits(Key.Key_S, CTRL)
    for key in (Key.Key_F4, Key.Key_F7):
        secretary.presses(key)
        secretary.types("mot")
        with slow_disk(secretary):
            hits(Key.Key_S, CTRL)
            hits(Key.Key_S, CTRL)
    assert {kind: len(rows(secretary, kind)) for kind in counted} == {kind: n + 1 for kind, n in counted.items()}


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F2, Key.Key_F6, Key.Key_F8])
def test_a_form_that_is_left_keeps_its_text_for_the_item(secretary: Secretary, key: Key) -> None:
    begin(secretary)
    item_id = view(secretary).items[0].id
    secretary.presses(Key.Key_F4)
    secretary.types("Ghi do dang")
    secretary.presses(key)
    assert not secretary.window.page.is_saved
    hold(secretary).show_item(item_id)
    secretary.sees("Đã gõ nhưng chưa ghi vào biên bản: Kết luận.")
    secretary.presses(Key.Key_F4)
    secretary.sees("Ghi do dang")
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Conclusion)[-1].text == "Ghi do dang"
    assert secretary.window.page.is_saved
    secretary.presses(Key.Key_F4)
    assert "Ghi do dang" not in QApplication.focusWidget().toPlainText()


def test_the_window_does_not_close_over_a_form_with_text(secretary: Secretary, qtbot: QtBot) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    secretary.types("Viec")
    secretary.sees(NOT_SAVED)
    secretary.window.close()
    assert secretary.window.isVisible()
    hits(Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not secretary.window.isVisible())
    assert rows(secretary, Task)[-1].text == "Viec"


def test_what_the_disk_refuses_stays_in_the_form(secretary: Secretary, files_no_larger_than: Limit) -> None:
    begin(secretary)
    before = len(rows(secretary, Task))
    secretary.presses(Key.Key_F7)
    secretary.types("Quet don")
    with files_no_larger_than(1):
        secretary.presses(Key.Key_S, CTRL)
        secretary.sees("Quet don")
        assert not secretary.window.page.is_saved
    secretary.presses(Key.Key_S, CTRL)
    assert len(rows(secretary, Task)) == before + 1


def test_a_vote_is_refused_under_its_figures(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("90")
    secretary.presses(Key.Key_S, CTRL)
    sentence = "Số phiếu là 90 nhưng chỉ có 22 đồng chí có quyền biểu quyết đang có mặt."
    assert sentence in said(secretary)
    assert secretary.window.strip.message is None
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("22")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("tán thành 22/22")
    assert not ballot(secretary).isVisible()


def test_the_base_follows_what_is_chosen_at_once(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    assert "cần ít nhất 12 đồng chí tán thành" in said(secretary)
    choose(secretary, "Cần", "Ít nhất hai phần ba")
    assert "cần ít nhất 15 đồng chí tán thành" in said(secretary)
    choose(secretary, "Loại", "Một vấn đề")
    choose(secretary, "Loại", "Một đồng chí")
    assert "cần ít nhất 15 đồng chí tán thành" in said(secretary)
    choose(secretary, "Loại", "Một vấn đề")
    assert "cần ít nhất 12 đồng chí tán thành" in said(secretary)


def test_a_vote_on_a_person_needs_two_thirds_and_can_be_removed(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    choose(secretary, "Loại", "Một đồng chí")
    secretary.types("14")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("Không được thông qua; cần 15 trên 22.")
    vote = rows(secretary, Vote)[-1]
    assert (vote.matter, vote.threshold) == (VoteMatter.PERSON, Threshold.TWO_THIRDS)
    before = len(rows(secretary, Vote))
    secretary.clicks("Xóa")
    assert len(rows(secretary, Vote)) == before - 1
    secretary.clicks("Hoàn tác")
    secretary.sees("Không được thông qua; cần 15 trên 22.")


def test_both_ways_of_counting_are_said_where_they_differ(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    for _ in range(4):
        secretary.presses(Key.Key_2)
        secretary.presses(Key.Key_Down)
    secretary.goes_on()
    secretary.presses(Key.Key_F6)
    assert "cần ít nhất 12 đồng chí tán thành. Theo cách tính còn lại, được tính biểu quyết 1" in said(secretary)
    secretary.types("11")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("Không được thông qua; cần 12 trên 22.")
    secretary.sees("thì kết quả ngược lại.")


def test_a_secret_ballot_says_how_many_ballots_there_were(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    choose(secretary, "Hình thức", "Bỏ phiếu kín")
    secretary.types("20")
    secretary.presses(Key.Key_S, CTRL)
    assert "Ghi số phiếu phát ra." in said(secretary)
    secretary.types("22")
    secretary.presses(Key.Key_Return)
    secretary.types("22")
    secretary.presses(Key.Key_Return)
    secretary.types("2")
    secretary.presses(Key.Key_S, CTRL)
    vote = rows(secretary, Vote)[-1]
    assert (vote.form, vote.votes_for, vote.issued, vote.returned, vote.invalid) == (VoteForm.SECRET, 20, 22, 22, 2)


def test_enter_goes_to_the_next_figure(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    for figure in ("19", "2", "1"):
        secretary.types(figure)
        secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_S, CTRL)
    vote = rows(secretary, Vote)[-1]
    assert (vote.votes_for, vote.votes_against, vote.votes_other) == (19, 2, 1)
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "tán thành 19/22 đồng chí có mặt có quyền biểu quyết; không tán thành 02; ý kiến khác 01." in printed


def test_a_proposal_to_the_committee_above_reaches_the_minutes(secretary: Secretary) -> None:
    begin(secretary)
    secretary.clicks("Kiến nghị")
    secretary.types("vtks")
    secretary.presses(Key.Key_Tab)
    secretary.types("Cap kinh phi sua duong")
    secretary.presses(Key.Key_Tab)
    secretary.presses(Key.Key_Space)
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Proposal)[-1].addressee is Addressee.SUPERIOR
    secretary.clicks("Kiến nghị")
    secretary.presses(Key.Key_Tab)
    secretary.types("Don ve sinh")
    secretary.presses(Key.Key_S, CTRL)
    assert rows(secretary, Proposal)[-1].addressee is Addressee.CELL
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "Kiến nghị của đồng chí Vũ Thị Kim Sơn với cấp trên: Cap kinh phi sua duong" in printed
    assert "với cấp trên: Don ve sinh" not in printed


def test_who_presented_reaches_the_minutes(secretary: Secretary) -> None:
    begin(secretary)
    secretary.clicks("Trình bày")
    secretary.types("vtks")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Tab)
    secretary.types("Bao cao thang")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("Vũ Thị Kim Sơn: Bao cao thang")
    assert "Bao cao thang" in secretary.makes_word_file("bien-ban.docx")


def test_a_day_that_is_none_is_said_under_its_field(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F7)
    secretary.types("Viec")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Return)
    secretary.types("31/02/2027")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("31/02/2027")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("5-1-27")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("hạn 05/01/2027")
