"""The papers of the item that is held: by their names, read by one key, and back to the same letter."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import begin, services, view
from tests.journeys.secretary import Key, Secretary
from tests.journeys.test_running_text import CTRL, writing
from tests.pdf.samples import pdf

from sotay.domain.ids import uuid7
from sotay.domain.material import Material
from sotay_ui.buttons import KeyButton
from sotay_ui.materials.reader import Reader

PAPER = "Dự thảo nghị quyết"


def begins_with_papers(secretary: Secretary, *titles: str) -> None:
    """The first item of a meeting that was begun has these papers."""
    begin(secretary)
    content = pdf("Dự thảo nghị quyết")
    sha256 = services(secretary).vault.put(content)
    item = view(secretary).items[0]
    with services(secretary).store.writing() as tx:
        for title in titles:
            tx.save(
                Material(
                    id=uuid7(), meeting_id=item.meeting_id, item_id=item.id, order=title, title=title, pages=1,
                    file_name=f"{title}.pdf", sha256=sha256, media_type="application/pdf", size=len(content),
                )
            )  # fmt: skip
    secretary.sees(titles[-1])


def test_the_only_paper_is_read_by_a_key_and_left_for_the_same_letter(secretary: Secretary) -> None:
    begins_with_papers(secretary, PAPER)
    writing(secretary).text.setFocus()
    secretary.types("Nhất trí với dự thảo")
    writing(secretary).text.moveCursor(QTextCursor.MoveOperation.PreviousWord)
    at = writing(secretary).text.textCursor().position()
    secretary.presses(Key.Key_R, CTRL)
    reader: Reader = secretary.window.findChild(Reader)  # type: ignore[assignment]
    assert reader.isVisible()
    secretary.presses(Key.Key_Escape)
    assert not reader.isVisible()
    assert QApplication.focusWidget() is writing(secretary).text
    assert writing(secretary).text.textCursor().position() == at
    assert writing(secretary).text.toPlainText() == "Nhất trí với dự thảo"


def test_a_paper_is_read_by_its_button_and_a_form_is_as_it_was_behind_it(secretary: Secretary) -> None:
    begins_with_papers(secretary, PAPER)
    secretary.presses(Key.Key_F4)
    secretary.types("Thống nhất.")
    secretary.clicks(PAPER)
    secretary.presses(Key.Key_Escape)
    secretary.types(" Giao việc.")
    secretary.sees("Thống nhất. Giao việc.")


def test_of_several_papers_the_key_goes_to_the_first_and_enter_reads_it(secretary: Secretary) -> None:
    begins_with_papers(secretary, PAPER, "Tờ trình")
    secretary.presses(Key.Key_R, CTRL)
    button = QApplication.focusWidget()
    assert isinstance(button, KeyButton)
    assert button.text() == PAPER
    secretary.presses(Key.Key_Space)
    assert secretary.window.findChild(Reader).isVisible()


def test_an_item_without_papers_offers_none(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_R, CTRL)
    assert not secretary.window.findChild(Reader).isVisible()
