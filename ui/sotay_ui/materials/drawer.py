"""Has the pages drawn that are in sight: one at a time, so that the newest wish comes next and old ones never queue."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import KnownError
from sotay.domain.material import Material
from sotay.domain.pages import PagePicture
from sotay_ui.desk import Desk
from sotay_ui.materials.sheets import Sheets, Wanted
from sotay_ui.work import Operation

_DRAFT_OVER = 400
"""Pixels of width from which a rough picture comes before the sharp one."""


class Drawer:
    """Fills sheets of one paper, the first sheets before the others. A page that fails keeps the picture it has."""

    def __init__(self, desk: Desk, owner: QWidget, sheets: Sequence[Sheets]) -> None:
        self._desk = desk
        self._owner = owner
        self._sheets = sheets
        self._paper: Material | None = None
        self._is_drawing = False
        self._given_up: set[Wanted] = set()
        """Pages that could not be drawn: told once, not asked for again until the paper is opened anew."""
        for one in sheets:
            one.moved.connect(self.look)

    def open(self, paper: Material | None) -> None:
        """Draw pages of this paper from now on; None: of none."""
        self._paper = paper
        self._given_up.clear()
        self.look()

    def look(self) -> None:
        """Have the next page drawn that is wanted and not there."""
        paper = self._paper
        if self._is_drawing or paper is None:
            return
        for sheets, wanted in self._missing(paper):
            is_draft = wanted.width > _DRAFT_OVER and not sheets.has_any(wanted.page)
            self._draw(paper, sheets, wanted, is_draft=is_draft)
            return

    def _missing(self, paper: Material) -> Iterator[tuple[Sheets, Wanted]]:
        """What is wanted and drawn nowhere; what the source of pages still has is put in place on the way."""
        for sheets in self._sheets:
            for wanted in sheets.wanted():
                if sheets.has(wanted) or wanted in self._given_up:
                    continue
                kept = self._desk.services.papers.pages.kept(paper, wanted.page, wanted.width)
                if kept is not None:
                    sheets.put(wanted.page, kept)
                else:
                    yield sheets, wanted

    def _draw(self, paper: Material, sheets: Sheets, wanted: Wanted, *, is_draft: bool) -> None:
        pages = self._desk.services.papers.pages

        def done(picture: PagePicture) -> None:
            self._is_drawing = False
            if self._paper is paper:
                sheets.put(wanted.page, picture)
                if not is_draft and not sheets.has(wanted):
                    self._given_up.add(wanted)  # as wide as it can be drawn
            self.look()

        def failed(error: KnownError) -> None:
            self._is_drawing = False
            if self._paper is paper:
                self._given_up.add(wanted)
                self._desk.tell.error(error)
            self.look()

        self._is_drawing = True
        title = QCoreApplication.translate("Drawer", "Drawing page {page}").format(page=wanted.page)
        operation = Operation(
            title, lambda _step: pages.draw(paper, wanted.page, wanted.width, draft=is_draft), can_stop=False
        )
        self._desk.work.run(operation, owner=self._owner, then=done, failed=failed)
