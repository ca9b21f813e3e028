"""Biểu quyết by keyboard: checked while it is typed, kept only when right, printed in the words that were shown."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QRadioButton
from tests.journeys.holding import begin, hold, rows, view
from tests.journeys.secretary import ALT, CTRL, Key, Secretary

from sotay.domain.agenda import Threshold
from sotay.domain.holding import Vote, VoteForm, VoteMatter
from sotay_ui.votes.form import BallotForm

PRESENT = "Có mặt được biểu quyết"


def ballot(secretary: Secretary) -> BallotForm:
    form: BallotForm = hold(secretary).findChild(BallotForm)  # type: ignore[assignment]
    return form


def choose(secretary: Secretary, field: str, words: str) -> None:
    """In the vote form, by the words of field and choice."""
    (box,) = (box for box in ballot(secretary).findChildren(QComboBox) if box.accessibleName() == field)
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)


def by_ballots(secretary: Secretary) -> None:
    (secret,) = (one for one in ballot(secretary).findChildren(QRadioButton) if one.text() == "Bỏ phiếu kín")
    secret.click()


def figure(secretary: Secretary, name: str) -> QLineEdit:
    (line,) = (line for line in ballot(secretary).findChildren(QLineEdit) if line.accessibleName() == name)
    return line


def said(secretary: Secretary) -> str:
    """All words of the vote form that can be read now."""
    labels = ballot(secretary).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(secretary.window))


def votes(secretary: Secretary) -> tuple[Vote, ...]:
    """Those of the meeting that is held, the oldest first."""
    return tuple(vote for vote in rows(secretary, Vote) if vote.meeting_id == view(secretary).meeting.id)


def test_everyone_for_it_takes_three_keys_and_prints_what_was_shown(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    assert "Tổng 22, bằng số đồng chí có quyền biểu quyết đang có mặt." in said(secretary)
    assert "Thông qua" in said(secretary).splitlines()
    (shown,) = (line for line in said(secretary).splitlines() if line.startswith("Chi bộ biểu quyết"))
    secretary.presses(Key.Key_F8)
    (vote,) = votes(secretary)
    assert (vote.votes_for, vote.votes_against, vote.votes_other, vote.not_voting) == (22, 0, 0, 0)
    assert not ballot(secretary).isVisible()
    assert shown in secretary.makes_word_file("bien-ban.docx")


def test_a_wrong_sum_is_said_while_it_is_typed_and_keeps_nothing(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("22")
    secretary.presses(Key.Key_Return)
    secretary.types("1")
    sentence = "Số phiếu là 23 nhưng chỉ có 22 đồng chí có quyền biểu quyết đang có mặt."
    assert sentence in said(secretary)
    secretary.presses(Key.Key_F8)
    secretary.presses(Key.Key_S, CTRL)
    assert votes(secretary) == ()
    assert secretary.window.strip.message is None
    assert ballot(secretary).isVisible()
    figure(secretary, "Không tán thành").setFocus()
    secretary.presses(Key.Key_Backspace)
    secretary.types("0")
    assert sentence not in said(secretary)
    secretary.presses(Key.Key_F8)
    assert [vote.votes_for for vote in votes(secretary)] == [22]


def test_a_vote_without_figures_asks_for_them(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_F8)
    assert "Ghi số tán thành." in said(secretary)
    assert QApplication.focusWidget() is figure(secretary, "Tán thành")
    assert votes(secretary) == ()


def test_enter_goes_to_the_next_figure_and_who_raised_no_hand_is_told(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    for count in ("17", "2", "1"):
        secretary.types(count)
        secretary.presses(Key.Key_Return)
    assert "Tổng 20 trên 22 đồng chí có quyền biểu quyết đang có mặt; không biểu quyết 2." in said(secretary)
    secretary.presses(Key.Key_S, CTRL)
    (vote,) = votes(secretary)
    assert (vote.votes_for, vote.votes_against, vote.votes_other, vote.not_voting) == (17, 2, 1, 2)
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "không tán thành 02; ý kiến khác 01; không biểu quyết 02." in printed


def test_escape_closes_and_keeps_the_figures(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("19")
    assert "Ghi kết quả" in secretary.screen
    secretary.presses(Key.Key_Escape)
    assert "Ghi kết quả" not in secretary.screen
    assert "Sang mục 2" in secretary.screen
    secretary.presses(Key.Key_F6)
    assert figure(secretary, "Tán thành").text() == "19"


def test_a_turn_of_the_wheel_changes_nothing(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("19")
    before = [box.currentIndex() for box in ballot(secretary).findChildren(QComboBox)]
    for target in (*ballot(secretary).findChildren(QComboBox), figure(secretary, "Tán thành")):
        turn = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, turn)
    assert [box.currentIndex() for box in ballot(secretary).findChildren(QComboBox)] == before
    assert figure(secretary, "Tán thành").text() == "19"


def test_voters_who_are_out_of_the_room_do_not_count_as_present(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    figure(secretary, PRESENT).setFocus()
    secretary.types("23")
    figure(secretary, "Tán thành").setFocus()
    secretary.types("20")
    assert "Có 23 đồng chí có quyền biểu quyết đang có mặt, nhiều hơn 22 đồng chí" in said(secretary)
    figure(secretary, PRESENT).setFocus()
    secretary.presses(Key.Key_Backspace)
    secretary.types("0")
    assert "Tổng 20, bằng số đồng chí" in said(secretary)
    secretary.presses(Key.Key_F8)
    assert [(vote.voters_present, vote.base) for vote in votes(secretary)] == [(20, 22)]


def test_the_base_is_told_with_its_reasons_and_follows_what_is_chosen(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    told = said(secretary)
    assert "25 đảng viên chính thức, trừ 2 được miễn sinh hoạt, vắng (" in told
    assert "1 sinh hoạt tạm thời nơi khác (" in told
    assert "tính trên 22 đồng chí. Cần ít nhất 12 đồng chí tán thành." in told
    choose(secretary, "Cần", "Ít nhất hai phần ba")
    assert "Cần ít nhất 15 đồng chí tán thành." in said(secretary)
    choose(secretary, "Loại", "Nghị quyết")
    assert "Cần ít nhất 12 đồng chí tán thành." in said(secretary)
    assert figure(secretary, "Biểu quyết về").text() == "thông qua nghị quyết tháng 12 năm 2026"


def test_both_ways_of_counting_are_said_where_they_differ(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F3)
    for _ in range(4):
        secretary.presses(Key.Key_2)
        secretary.presses(Key.Key_Down)
    secretary.goes_on()
    secretary.presses(Key.Key_F6)
    assert "Cần ít nhất 12 đồng chí tán thành." in said(secretary)
    assert "Theo cách tính còn lại, trừ cả đồng chí vắng có lý do (" in said(secretary)
    secretary.types("11")
    assert "Không thông qua (cần ít nhất 12)" in said(secretary)
    assert "thì kết quả khác: thông qua." in said(secretary)
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("Không được thông qua; cần 12 trên 22.")
    secretary.sees("thì kết quả ngược lại.")


def test_a_secret_ballot_says_how_many_ballots_there_were(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    by_ballots(secretary)
    figure(secretary, "Tán thành").setFocus()
    secretary.types("20")
    secretary.presses(Key.Key_S, CTRL)
    assert "Ghi số phiếu phát ra." in said(secretary)
    secretary.types("22")
    secretary.presses(Key.Key_Return)
    secretary.types("21")
    secretary.presses(Key.Key_Return)
    secretary.types("2")
    assert "Số phiếu phát ra 22, thu về 21, kiểm được 22 không khớp nhau." in said(secretary)
    secretary.presses(Key.Key_S, CTRL)
    assert votes(secretary) == ()
    secretary.presses(Key.Key_Backspace)
    secretary.types("1")
    secretary.presses(Key.Key_S, CTRL)
    (vote,) = votes(secretary)
    assert (vote.form, vote.votes_for, vote.issued, vote.returned, vote.invalid) == (VoteForm.SECRET, 20, 22, 21, 1)


def test_two_persons_are_voted_on_one_by_one_and_one_falls_short(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    choose(secretary, "Loại", "Từng đồng chí")
    figure(secretary, "Họ và tên 1").setFocus()
    for text in ("Hồ Thị Xuyến", "20", "2", "0", "Lý Văn Thìn", "14", "8"):
        secretary.types(text)
        secretary.presses(Key.Key_Return)
    assert "Thông qua. Có 20/22 đồng chí" in said(secretary)
    assert "Không thông qua (cần ít nhất 15)" in said(secretary)
    secretary.presses(Key.Key_F8)
    first, second = votes(secretary)
    assert (first.votes_for, first.votes_against, second.votes_for, second.votes_against) == (20, 2, 14, 8)
    assert {first.matter, second.matter} == {VoteMatter.PERSON}
    assert {first.threshold, second.threshold} == {Threshold.TWO_THIRDS}
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "về đề nghị kết nạp quần chúng Hồ Thị Xuyến vào Đảng: tán thành 20/22" in printed
    assert "Kết quả: không được thông qua, vì cần ít nhất 15 đồng chí tán thành." in printed
    secretary.presses(Key.Key_Z, CTRL)
    assert votes(secretary) == ()


def test_of_several_persons_none_is_kept_while_one_is_wrong(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    choose(secretary, "Loại", "Từng đồng chí")
    figure(secretary, "Họ và tên 1").setFocus()
    for text in ("Hồ Thị Xuyến", "20", "2", "0", "Lý Văn Thìn", "20", "8"):
        secretary.types(text)
        secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_F8)
    assert votes(secretary) == ()
    assert "Số phiếu là 28 nhưng chỉ có 22 đồng chí" in said(secretary)


def test_a_kept_vote_is_corrected_removed_and_brought_back(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("14")
    secretary.presses(Key.Key_S, CTRL)
    secretary.clicks("Sửa")
    assert "Sửa lần biểu quyết đã ghi" in said(secretary)
    assert figure(secretary, "Tán thành").text() == "14"
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("15")
    figure(secretary, "Biểu quyết về").setFocus()
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("lam duong")
    secretary.presses(Key.Key_F8)
    (vote,) = votes(secretary)
    assert (vote.votes_for, vote.subject, vote.not_voting) == (15, "lam duong", 7)
    secretary.presses(Key.Key_Z, CTRL)
    assert [vote.votes_for for vote in votes(secretary)] == [14]
    secretary.clicks("Xóa")
    assert votes(secretary) == ()
    secretary.clicks("Hoàn tác")
    assert [vote.votes_for for vote in votes(secretary)] == [14]


def test_a_correction_that_is_put_away_makes_no_second_vote(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("14")
    secretary.presses(Key.Key_S, CTRL)
    secretary.clicks("Sửa")
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("16")
    secretary.presses(Key.Key_Escape)
    secretary.presses(Key.Key_F6)
    assert "Sửa lần biểu quyết đã ghi" in said(secretary)
    secretary.presses(Key.Key_F8)
    assert [vote.votes_for for vote in votes(secretary)] == [16]
    secretary.presses(Key.Key_F6)
    assert figure(secretary, "Tán thành").text() == ""


def test_an_opinion_that_was_outvoted_is_reserved_with_the_vote(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_F6)
    secretary.types("21")
    figure(secretary, "Nội dung xin bảo lưu").setFocus()
    secretary.types("chua du co so")
    secretary.presses(Key.Key_F8)
    assert "Chọn đồng chí bằng chữ đầu họ tên." in said(secretary)
    assert votes(secretary) == ()
    secretary.types("vtks")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_F8)
    (vote,) = votes(secretary)
    assert vote.not_voting == 1
    printed = secretary.makes_word_file("bien-ban.docx")
    assert "Đồng chí Vũ Thị Kim Sơn bảo lưu ý kiến: chua du co so." in printed
