"""Puts what is made for a meeting into its folder and offers to open it; elsewhere where that is asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.services import filing
from sotay.services.filing import Put
from sotay_ui.bench import Bench
from sotay_ui.outside import documents_folder, show_outside
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine
from sotay_ui.tell import Link

Make = Callable[[], bytes]
"""Makes the content, on any thread; may raise a KnownError."""


class FolderLine(StateLine):
    """A row that leads to the folder of a meeting."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.desk.theme, (Action(self.tr("Open folder"), self._show),))
        self._filing = Filing(bench, self)
        self._meeting_id = ""
        self.say("folder", "text2", self.tr("All files of the meeting"))

    def draw(self, meeting_id: str) -> None:
        self._meeting_id = meeting_id

    def _show(self) -> None:
        if self._meeting_id:
            self._filing.show_folder(self._meeting_id)


class Filing(QObject):
    def __init__(self, bench: Bench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._parent = parent
        self._store = bench.desk.services.store

    def file(
        self, meeting_id: str, title: str, suffix: str, make: Make, then: Callable[[], None] | None = None
    ) -> None:
        """Make a file, put it into the folder of the meeting and say where; ``then`` is called once it is there.

        ``title`` is what the person calls it, with the day: ``Biên bản 05-11-2026``; ``suffix`` with its dot.
        """

        def done(put: Put) -> None:
            self.tell(put, elsewhere=partial(self.file_elsewhere, meeting_id, title, suffix, make, then))
            if then is not None:
                then()

        self._bench.read(self.tr("Saving the file"), lambda: self.put(meeting_id, title, suffix, make()), done)

    def file_elsewhere(
        self, meeting_id: str, title: str, suffix: str, make: Make, then: Callable[[], None] | None = None
    ) -> None:
        """Make a file and put it where the person says; ``then`` is called once it is there."""
        name, kinds = f"{title}{suffix}", f"*{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, self.tr("Save elsewhere"), str(documents_folder() / name), kinds
        )
        if not chosen:
            return
        to = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{suffix}")

        def done(_none: None) -> None:
            self.tell(Put(to))
            if then is not None:
                then()

        self._bench.read(
            self.tr("Saving the file"),
            lambda: filing.put_at(self._store, meeting_id, to, make()),
            done,
        )

    def put(self, meeting_id: str, title: str, suffix: str, content: bytes) -> Put:
        """For what takes long: put it into the folder, on any thread but the first; :meth:`tell` says so afterwards."""
        return filing.put(self._store, documents_folder(), meeting_id, title, suffix, content)

    def folder(self, meeting_id: str) -> Path:
        """The folder of the meeting, made now, for what makes folders of its own in it; on any thread but the first."""
        return filing.made_folder(self._store, documents_folder(), meeting_id)

    def tell(self, put: Put, *, elsewhere: Callable[[], None] | None = None) -> None:
        """Say where the file lies, with the ways to it."""
        others = [Link(self.tr("Open folder"), partial(show_outside, put.path.parent))]
        if elsewhere is not None:
            others.append(Link(self.tr("Save elsewhere …"), elsewhere))
        link = Link(self.tr("Open file"), partial(show_outside, put.path), tuple(others))
        tell, file, folder = self._bench.desk.tell, put.path.name, put.path.parent.name
        if put.left:
            tell.warning("file-made-beside", link=link, left=put.left, file=file, folder=folder)
        else:
            tell.info("file-made", link=link, file=file, folder=folder)

    def show_folder(self, meeting_id: str) -> None:
        """Open the folder of the meeting in the computer's window of files."""
        self._bench.read(self.tr("Opening the folder"), lambda: self.folder(meeting_id), show_outside)
