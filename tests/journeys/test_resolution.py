"""The resolution at the window: proposed by the minutes, typed over beside its page, numbered once."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.journeys.holding import begin, rows, services, view
from tests.journeys.secretary import CTRL, Key, Secretary, word_text
from tests.journeys.test_finishing import meeting
from tests.journeys.test_preparing import field
from tests.journeys.test_whole_steps import narrower_than_its_text, over_each_other
from tests.ui.test_window import check_whole

from sotay.domain.agenda import Standing
from sotay.domain.document import Document
from sotay.domain.holding import VoteMatter
from sotay.domain.resolution import Resolution
from sotay.services import minutes, votes
from sotay.services.votes import Figures
from sotay_ui.minutes.panel import MinutesPanel
from sotay_ui.paper_picture import PaperPicture
from sotay_ui.resolution.panel import ResolutionPanel
from sotay_ui.resolution.texts import GrowingText


def vote_on(secretary: Secretary, votes_for: int) -> None:
    service, shown = services(secretary), view(secretary)
    item = next(item for item in shown.items if item.standing is Standing.RESOLUTION)
    votes.take(
        service.store,
        service.records.rules,
        shown.meeting.id,
        Figures(votes_for=votes_for),
        subject="nghị quyết tháng 12",
        matter=VoteMatter.RESOLUTION,
        item_id=item.id,
        taken=service.clock.wall(),
    )
    secretary.waits()


@pytest.fixture
def resolving(secretary: Secretary) -> Secretary:
    """Somebody in front of the resolution of a meeting with a conclusion, not voted on yet."""
    begin(secretary)
    shown = view(secretary)
    item = next(item for item in shown.items if item.standing is Standing.DISCUSSION)
    minutes.conclude(services(secretary).store, shown.meeting.id, "Sửa 12 bóng đèn hẻm 42", item_id=item.id)
    secretary.clicks("3. Hoàn thiện")
    secretary.presses(Key.Key_R, CTRL)
    secretary.sees("Nội dung nghị quyết")
    secretary.sees("- Sửa 12 bóng đèn hẻm 42.")
    return secretary


def on_the_page(secretary: Secretary) -> str:
    picture: PaperPicture = secretary.window.findChild(PaperPicture)  # type: ignore[assignment]
    return picture.text


def files(secretary: Secretary, key: Key, modifier: Qt.KeyboardModifier = CTRL) -> Path:
    """Make the Word file by that key; where it lies in the folder of the meeting."""
    secretary.presses(key, modifier)
    secretary.waits()
    return secretary.newest_file()


def test_the_page_shows_what_the_minutes_conclude_and_the_form_types_over_it(resolving: Secretary) -> None:
    assert "về nhiệm vụ tháng 12 năm 2026" in on_the_page(resolving)
    assert "- Sửa 12 bóng đèn hẻm 42." in on_the_page(resolving)
    duties = field(resolving, "II. Nhiệm vụ, giải pháp")
    duties.setFocus()
    resolving.presses(Key.Key_End, CTRL)
    resolving.presses(Key.Key_Return)
    resolving.types("- Trồng 40 cây xanh")
    resolving.presses(Key.Key_Tab)
    resolving.sees("Đã lưu lúc")
    [row] = rows(resolving, Resolution)
    assert row.duties == "- Sửa 12 bóng đèn hẻm 42.\n- Trồng 40 cây xanh"
    assert row.introduction is None
    resolving._qtbot.waitUntil(lambda: "- Trồng 40 cây xanh." in on_the_page(resolving))
    resolving.clicks("Lấy lại theo biên bản")
    resolving._qtbot.waitUntil(lambda: "40 cây xanh" not in on_the_page(resolving))
    assert rows(resolving, Resolution)[0].duties is None
    resolving.presses(Key.Key_Z, CTRL)


def test_before_the_vote_it_is_a_draft_and_the_number_is_refused_with_the_way_to_the_vote(
    resolving: Secretary,
) -> None:
    draft = word_text(files(resolving, Key.Key_E))
    assert "Dự thảo" in draft
    assert "Số      -NQ/CB" in draft
    resolving.goes_on()
    resolving.sees("Chưa ghi biểu quyết thông qua nghị quyết nên chưa lấy được số.")
    assert [row for row in rows(resolving, Document) if row.code == "NQ"] == []
    resolving.clicks("Đến chỗ biểu quyết")
    panel: MinutesPanel = resolving.window.findChild(MinutesPanel)  # type: ignore[assignment]
    assert panel.isVisible()


def test_a_resolution_that_fell_short_is_said_and_refused(resolving: Secretary) -> None:
    vote_on(resolving, 3)
    resolving.sees("Nghị quyết chưa được thông qua: 3/")
    resolving.goes_on()
    assert re.search(r"Nghị quyết chưa được thông qua: 3/\d+ đồng chí tán thành, cần ít nhất \d+\.", resolving.screen)
    assert [row for row in rows(resolving, Document) if row.code == "NQ"] == []


def test_issued_it_has_its_number_once_and_comes_out_the_same_again(resolving: Secretary) -> None:
    vote_on(resolving, 20)
    resolving.sees("Đã biểu quyết thông qua: 20/")
    resolving.goes_on()
    resolving.sees("Đã lưu tệp Nghi quyet 05-12-2026.docx")
    issued = resolving.newest_file()
    resolving.sees("Nghị quyết số 01-NQ/CB, ký ngày 05/12/2026.")
    first, told = issued.read_bytes(), word_text(issued)
    assert "Số 01-NQ/CB" in told
    assert "Dự thảo" not in told
    assert "Có mặt" in told
    resolving.sees("Nội dung không sửa được nữa.")
    assert field(resolving, "Trích yếu").editor.isReadOnly()  # type: ignore[attr-defined]
    item = next(item for item in view(resolving).items if item.standing is Standing.DISCUSSION)
    minutes.conclude(services(resolving).store, meeting(resolving).id, "Kết luận về sau", item_id=item.id)
    resolving.waits()
    assert files(resolving, Key.Key_E).read_bytes() == first
    assert [row.number for row in rows(resolving, Document) if row.code == "NQ"] == [1]
    assert "Kết luận về sau" not in on_the_page(resolving)


def test_half_a_day_leaves_the_one_before(resolving: Secretary) -> None:
    day = field(resolving, "Ngày ký")
    day.setFocus()
    resolving.types("12")
    resolving.presses(Key.Key_Tab)
    assert day.problem.startswith("Đề nghị ghi ngày như 05/11/2026.")
    day.setFocus()
    resolving.types("/11/2026")
    resolving.presses(Key.Key_Tab)
    resolving.sees("Đã lưu lúc")
    assert f"{rows(resolving, Resolution)[0].signed_on:%d/%m/%Y}" == "12/11/2026"


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_form_and_page_are_whole_in_every_size_of_text(resolving: Secretary, scale: int) -> None:
    resolving.window.theme.set_text_scale(scale)
    resolving.waits()
    panel: ResolutionPanel = resolving.window.findChild(ResolutionPanel)  # type: ignore[assignment]
    check_whole(resolving.window)
    assert narrower_than_its_text(panel) == []
    assert over_each_other(panel) == []
    for text in panel.findChildren(GrowingText):
        assert text.verticalScrollBar().maximum() == 0, text.accessibleName()
    picture: PaperPicture = resolving.window.findChild(PaperPicture)  # type: ignore[assignment]
    if scale == 200:
        assert not picture.isVisible()
        resolving.presses(Key.Key_1, CTRL)
        assert picture.isVisible()
        resolving.presses(Key.Key_1, CTRL)
        assert QApplication.focusWidget() is field(resolving, "Trích yếu").editor
    assert picture.width() > 0
