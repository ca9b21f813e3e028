"""Has the book of papers made: shows how far it is, says where it lies and what is missing in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay import wording
from sotay.services.binding import Book
from sotay.services.filing import Put
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.filing import Filing
from sotay_ui.outside import show_outside
from sotay_ui.tell import Link
from sotay_ui.work import Step


def make_book(
    bench: Bench,
    parent: QWidget,
    view: WorkspaceView,
    paper_ids: Sequence[str],
    made: Callable[[Sequence[str]], None],
) -> None:
    """``made`` gets a sentence for each paper that is not in the book."""
    title = QCoreApplication.translate("Binding", "Papers {day}").format(day=f"{view.meeting.on:%d-%m-%Y}")
    services, tell, filing = bench.desk.services, bench.desk.tell, Filing(bench, parent)

    def bind(step: Step) -> tuple[Book, Put]:
        book = services.papers.bind(view.meeting.id, paper_ids, step)
        return book, filing.put(view.meeting.id, title, ".pdf", book.content)

    def done(bound: tuple[Book, Put]) -> None:
        book, put = bound
        filing.tell(put)
        if book.left_out:
            link = Link(QCoreApplication.translate("Binding", "Open"), lambda: show_outside(put.path))
            tell.warning("book-made-without", link=link, file=put.path.name, left=len(book.left_out))
        made([_sentence(one.title, wording.of_error(one.reason, tell.language).text) for one in book.left_out])

    def _sentence(title: str, reason: str) -> str:
        return wording.phrase("book-line-left-out", tell.language, title=title, reason=reason)

    bench.take_long(
        QCoreApplication.translate("Binding", "Making the book of papers"),
        bind,
        done,
        tell.error,
        lambda: tell.info("book-stopped"),
        services.papers.give_up_binding,
    )
