"""Has the book of papers made: asks where to, shows how far it is, says what is missing in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay import wording
from sotay.services.binding import Book
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.outside import documents_folder, show_outside
from sotay_ui.tell import Link


def make_book(
    bench: Bench,
    parent: QWidget,
    view: WorkspaceView,
    paper_ids: Sequence[str],
    made: Callable[[Sequence[str]], None],
) -> None:
    """``made`` gets a sentence for each paper that is not in the book."""
    title = QCoreApplication.translate("Binding", "Book of papers")
    name = QCoreApplication.translate("Binding", "Papers {day}.pdf").format(day=f"{view.meeting.on:%d-%m-%Y}")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents_folder() / name), "PDF (*.pdf)")
    if not chosen:
        return
    services, tell = bench.desk.services, bench.desk.tell
    to = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.pdf")

    def done(book: Book) -> None:
        link = Link(QCoreApplication.translate("Binding", "Open"), lambda: show_outside(to))
        if book.left_out:
            tell.warning("book-made-without", link=link, file=to.name, left=len(book.left_out))
        else:
            tell.info("book-made", link=link, file=to.name)
        made([_sentence(one.title, wording.of_error(one.reason, tell.language).text) for one in book.left_out])

    def _sentence(title: str, reason: str) -> str:
        return wording.phrase("book-line-left-out", tell.language, title=title, reason=reason)

    bench.take_long(
        QCoreApplication.translate("Binding", "Making the book of papers"),
        lambda step: services.papers.bind(view.meeting.id, paper_ids, to, step),
        done,
        tell.error,
        lambda: tell.info("book-stopped"),
        services.papers.give_up_binding,
    )
