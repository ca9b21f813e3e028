"""Papers in the first step: many at once, then named, ordered, hidden, replaced, removed by the keyboard."""

import hashlib
import shutil
import zipfile
from pathlib import Path
from unittest.mock import patch

import pymupdf
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.journeys.holding import rows, services
from tests.journeys.secretary import ALT, CTRL, Key, Secretary
from tests.journeys.sitting import CLOCK, UNLOCK, sitting_at
from tests.pdf.samples import pdf, scan

from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.services import shelf
from sotay_app import bootstrap
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Tick
from sotay_ui.materials.list import PaperList
from sotay_ui.materials.panel import Papers
from sotay_ui.strip import Strip

NAMES = ("Báo cáo", "Dự thảo", "Kế hoạch")


def made(secretary: Secretary, *names: str) -> list[Path]:
    files = [secretary.desk / f"{name}.pdf" for name in names]
    for file in files:
        file.write_bytes(pdf(file.stem))
    return files


def lines(secretary: Secretary) -> list[str]:
    papers = secretary.window.findChild(PaperList)
    return [papers.item(row).text() for row in range(papers.count())]


def chosen_first(secretary: Secretary, *files: Path) -> PaperList:
    """Those files in the coming meeting, the keyboard on the first of them."""
    secretary.opens_first_meeting()
    secretary.adds_papers(*files)
    papers: PaperList = secretary.window.findChild(PaperList)  # type: ignore[assignment]
    papers.setFocus()
    papers.setCurrentRow(0)
    return papers


def of_coming(secretary: Secretary) -> tuple[Material, ...]:
    coming = next(row for row in rows(secretary, Meeting) if row.on.isoformat() > "2026-11-24")
    with services(secretary).store.reading() as reading:
        return shelf.papers_of(reading, coming.id)


def test_papers_are_ordered_by_keys_that_move_no_item(secretary: Secretary) -> None:
    papers = chosen_first(secretary, *made(secretary, *NAMES))
    assert [line.partition(" · ")[0] for line in lines(secretary)] == [*NAMES]
    agenda = secretary.screen.partition("1 | Tuyên bố")[1]
    secretary.presses(Key.Key_Down, ALT)
    assert [line.partition(" · ")[0] for line in lines(secretary)] == ["Dự thảo", "Báo cáo", "Kế hoạch"]
    assert papers.chosen is not None
    assert papers.chosen.title == "Báo cáo"
    assert secretary.screen.partition("1 | Tuyên bố")[1] == agenda
    secretary.presses(Key.Key_Z, CTRL)
    assert [line.partition(" · ")[0] for line in lines(secretary)] == [*NAMES]


def test_a_paper_is_renamed_where_it_stands(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    secretary.presses(Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    field.selectAll()  # type: ignore[attr-defined]
    secretary.types("Báo cáo tháng 11")
    secretary.presses(Key.Key_Return)
    secretary.sees("Báo cáo tháng 11 · 1 trang")
    assert of_coming(secretary)[0].title == "Báo cáo tháng 11"


def test_esc_leaves_the_title_and_a_second_drawing_leaves_what_is_typed(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    secretary.presses(Key.Key_F2)
    secretary.types("x")
    shelf.show_to_room(services(secretary).store, of_coming(secretary)[1].id, for_room=False)
    secretary.sees("Dự thảo · 1 trang · không cho chiếu")
    field = QApplication.focusWidget()
    assert field is not None
    assert "x" in field.text()  # type: ignore[attr-defined]
    secretary.presses(Key.Key_Escape)
    assert of_coming(secretary)[0].title == "Báo cáo"


def test_the_space_bar_says_what_the_room_may_see(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    secretary.presses(Key.Key_Space)
    assert lines(secretary)[0] == "Báo cáo · 1 trang · không cho chiếu"
    assert not of_coming(secretary)[0].for_room
    secretary.presses(Key.Key_Space)
    assert of_coming(secretary)[0].for_room


def test_del_removes_at_once_and_offers_the_way_back(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    secretary.presses(Key.Key_Delete)
    assert len(lines(secretary)) == 2
    secretary.sees("Đã bỏ tài liệu này khỏi cuộc họp.")
    secretary.clicks("Hoàn tác")
    assert [line.partition(" · ")[0] for line in lines(secretary)] == [*NAMES]


def test_a_paper_goes_to_another_item_and_stands_in_the_order_of_the_agenda(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    box = secretary.window.findChild(Papers)._tools._items
    box.setCurrentIndex(2)
    box.activated.emit(2)
    secretary.waits()
    assert lines(secretary)[-1] == "Báo cáo · 1 trang · mục 2"


def test_a_new_version_takes_the_place_and_the_older_one_comes_back(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    (newer,) = made(secretary, "ban-moi-2")
    newer.write_bytes(pdf("a", "b"))
    with patch.object(QFileDialog, "getOpenFileName", lambda *_: (str(newer), "")):
        secretary.clicks("Thay bản mới")
    assert lines(secretary)[0] == "Báo cáo · 2 trang · đã thay bản cũ"
    secretary.sees("Đã thay bằng bản mới; bản cũ vẫn được giữ.")
    secretary.clicks("Đọc bản cũ")
    secretary.sees("Báo cáo (bản cũ)")
    secretary.sees("/ 1")
    secretary.presses(Key.Key_Escape)
    secretary.clicks("Dùng lại bản cũ")
    assert lines(secretary)[0] == "Báo cáo · 1 trang"


def test_of_many_files_each_refused_one_has_its_sentence_and_one_press_takes_all_back(secretary: Secretary) -> None:
    good = made(secretary, *NAMES)
    broken, text, packed = (secretary.desk / name for name in ("hỏng.pdf", "thư.txt", "gói.zip"))
    broken.write_bytes(b"%PDF-1.7")
    text.write_bytes(b"x")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Tờ trình.pdf", pdf("Tờ trình"))
        archive.writestr("ghi chú.txt", b"y")
    secretary.opens_first_meeting()
    secretary.adds_papers(broken, *good, text, packed)
    assert [line.partition(" · ")[0] for line in lines(secretary)] == [*NAMES, "Tờ trình"]
    strip = secretary.window.findChild(Strip)
    assert strip.text.startswith("Đã đưa vào 4 tài liệu; 3 tệp chưa đưa vào được.")
    for name in ("hỏng.pdf: Tệp này bị hỏng", "thư.txt: Tệp này không phải", "gói.zip: ghi chú.txt: Tệp này không"):
        assert name in secretary.screen
    secretary.clicks("Đóng danh sách")
    assert "hỏng.pdf" not in secretary.screen
    secretary.window.findChild(PaperList).setFocus()
    secretary.presses(Key.Key_Z, CTRL)
    assert lines(secretary) == []


def test_scans_are_asked_about_together_each_by_its_name(secretary: Secretary) -> None:
    asked: list[str] = []

    def question(_parent: object, _title: str, text: str, *_others: object) -> object:
        asked.append(text)
        return QMessageBox.StandardButton.Yes

    files = made(secretary, *NAMES)
    for at, file in enumerate(files):
        file.write_bytes(scan() + b"\n%%%d" % at)
    secretary.opens_first_meeting()
    with patch.object(QMessageBox, "question", question):
        secretary.window.findChild(Papers).take_in(files)
        secretary._qtbot.waitUntil(lambda: len(lines(secretary)) == 3, timeout=20_000)
        secretary.waits()
    (text,) = asked
    assert text.splitlines()[:3] == [f"{name}.pdf" for name in NAMES]


def test_a_stop_keeps_what_is_in_and_says_so(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    card = secretary.window.findChild(Papers)
    card.take_in(made(secretary, *(f"Tài liệu {number}" for number in range(40))))
    secretary._qtbot.waitUntil(lambda: len(rows(secretary, Material)) > 8, timeout=20_000)
    (step,) = [step for step in secretary._work._running if step.progress.total]
    step.stop()
    secretary.sees("Đã dừng;")
    secretary.waits()
    kept = len(of_coming(secretary))
    assert 0 < kept < 40
    assert len(lines(secretary)) == kept
    assert "Tệp này mở quá lâu" not in secretary.screen


def test_the_ticked_papers_become_one_book(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    secretary.clicks("Tập tài liệu")
    ticks = [tick for tick in secretary.window.findChildren(Tick) if tick.isVisible() and "trang" in tick.text()]
    assert [tick.text().partition(" · ")[0] for tick in ticks] == [*NAMES]
    assert QApplication.focusWidget() is ticks[0]
    secretary.presses(Key.Key_Space)
    secretary.clicks("Tạo tệp PDF")
    secretary.sees("Đã lưu tệp Tai lieu hop 05-12-2026.pdf trong thư mục 12 - Thường kỳ 05-12.")
    with pymupdf.open(secretary.newest_file()) as book:
        assert book.page_count == 3
        contents = book[0].get_text()
        assert "Dự thảo" in contents
        assert "Báo cáo ..." not in contents
        assert "1. Tuyên bố lý do" in contents
        assert book[1].get_text().split()[:2] == ["Dự", "thảo"]
    assert not ticks[0].isVisible()


def test_a_book_stopped_half_way_leaves_no_file_and_can_be_made_again(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.adds_papers(*made(secretary, *(f"Tài liệu {number}" for number in range(12))))
    secretary.clicks("Tập tài liệu")
    makes = (button for button in secretary.window.findChildren(KeyButton) if button.text() == "Tạo tệp PDF")
    next(makes).click()
    secretary._qtbot.waitUntil(lambda: any(step.progress.done for step in secretary._work._running))
    (step,) = [step for step in secretary._work._running if step.progress.total]
    step.stop()
    secretary.sees("Đã dừng")
    assert not [*Path.home().rglob("*.pdf")]
    secretary.clicks("Tạo tệp PDF")
    secretary.sees("Đã lưu tệp Tai lieu hop 05-12-2026.pdf")


def test_a_paper_whose_file_is_gone_is_named_and_the_book_is_made(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    gone = of_coming(secretary)[1]
    vault = services(secretary).vault
    vault._path(gone.sha256).unlink()  # type: ignore[attr-defined]
    secretary.clicks("Tập tài liệu")
    secretary.clicks("Tạo tệp PDF")
    secretary.sees("Đã tạo Tai lieu hop 05-12-2026.pdf, nhưng thiếu 1 tài liệu chưa đóng được.")
    secretary.sees("Không có trong tập: Dự thảo.")
    with pymupdf.open(secretary.newest_file()) as book:
        assert book.page_count == 3


def test_no_book_is_made_of_nothing(secretary: Secretary) -> None:
    chosen_first(secretary, *made(secretary, *NAMES))
    secretary.clicks("Tập tài liệu")
    secretary.clicks("Bỏ chọn hết")
    secretary.clicks("Tạo tệp PDF")
    secretary.sees("Không có tài liệu nào đóng được thành tập.")


def test_a_folder_is_dropped_with_what_lies_in_it(secretary: Secretary) -> None:
    folder, empty = secretary.desk / "Tài liệu họp", secretary.desk / "trống"
    for place in (folder / "sâu hơn", empty):
        place.mkdir(parents=True)
    (folder / "b.pdf").write_bytes(pdf("b"))
    (folder / "sâu hơn" / "c.pdf").write_bytes(pdf("c"))
    for name in ("Thumbs.db", "~$b.docx", ".ẩn"):
        (folder / name).write_bytes(b"x")
    secretary.opens_first_meeting()
    secretary.window.findChild(Papers).take_in([folder, empty])
    secretary.waits()
    secretary._qtbot.waitUntil(lambda: len(lines(secretary)) == 2)
    assert [line.partition(" · ")[0] for line in lines(secretary)] == ["b", "c"]
    strip = secretary.window.findChild(Strip)
    assert strip.text.startswith("Đã đưa vào 2 tài liệu; 1 tệp chưa đưa vào được.")
    secretary.sees("trống: Thư mục này không có tệp nào.")


def test_closing_while_files_come_in_keeps_whole_papers_and_breaks_nothing(
    practice_cell: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    folder = tmp_path / "profile"
    shutil.copytree(practice_cell, folder)
    with sitting_at(folder, tmp_path, qapp, qtbot) as leaving:
        leaving.opens_first_meeting()
        leaving.window.findChild(Papers).take_in(made(leaving, *(f"Tài liệu {number}" for number in range(40))))
        qtbot.waitUntil(lambda: len(of_coming(leaving)) > 5, timeout=20_000)
    with bootstrap.opened(folder, UNLOCK, CLOCK) as handbook, handbook.store.reading() as reading:
        kept = [paper for paper in reading.find(Material) if paper.title.startswith("Tài liệu ")]
        assert 5 < len(kept) < 40
        for paper in kept:
            assert hashlib.sha256(handbook.vault.get(paper.sha256)).hexdigest() == paper.sha256
    assert not [*(tmp_path / "reports").glob("*")]
