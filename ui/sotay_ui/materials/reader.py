"""A paper read in the window: its pages below each other, small ones at the left, search, links as text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.material import Material, Secrecy
from sotay.domain.pages import Box, Found, PageSize
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import ElidedLabel, wrapped
from sotay_ui.materials.drawer import Drawer
from sotay_ui.materials.search import SearchBar
from sotay_ui.materials.sheets import Sheets
from sotay_ui.materials.thumbnails import Thumbnails
from sotay_ui.outside import show_outside
from sotay_ui.page import Action, Key
from sotay_ui.work import Step

_ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)
_NARROW_UNDER = 910
"""Logical width under which the small pages give their room to the page that is read."""
_REST_MS = 200
"""A page that is read so long has its links looked up."""


class Reader(FocusLeading):
    closed = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._paper: Material | None = None
        self._zoom = 100
        self._found: Sequence[Found] = ()
        theme = bench.desk.theme
        self._sheets, self._index = Sheets(theme), Thumbnails(theme)
        self._sheets.setAccessibleName(self.tr("Pages of the paper"))
        self._index.setAccessibleName(self.tr("Small pages"))
        self._drawer = Drawer(bench.desk, self, (self._sheets, self._index))
        self._search = SearchBar(theme)
        self._title = ElidedLabel("strong")
        self._page, self._of, self._page_words = QLineEdit(), QLabel(), QLabel(self.tr("Page"))
        self._links = wrapped("", "hint")
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._connect()
        self.lead_focus(self._sheets)
        theme.changed.connect(self._space)
        self._space()

    @property
    def is_drawn(self) -> bool:
        """Whether the page in sight is there, sharp."""
        wanted = self._sheets.wanted()
        return bool(wanted) and self._sheets.has(wanted[0])

    def keys(self) -> tuple[Key, ...]:
        return (
            Key("Esc", self.tr("Back to the meeting")),
            Key("Ctrl+F", self.tr("Search in this paper")),
            Key("PageUp, PageDown", self.tr("Read on or back")),
            Key("Ctrl+PageUp, Ctrl+PageDown", self.tr("The page before or behind")),
            Key("Ctrl++, Ctrl+-", self.tr("Larger, smaller")),
            Key("Ctrl+0", self.tr("As wide as the window")),
            Key("F3, Shift+F3", self.tr("Next place, previous place")),
        )

    def read(self, paper: Material, page: int = 1, words: str = "") -> None:
        """Show this paper at a page, with these words found; where it cannot be opened that is said and it closes."""
        self._paper, self._found = paper, ()
        self._title.setText(paper.title)
        self._search.clear()
        self._say_links(())
        self._set_zoom(100)
        for sheets in (self._sheets, self._index):
            sheets.show_sizes(())
        pages = self._bench.desk.services.papers.pages

        def show(sizes: tuple[PageSize, ...]) -> None:
            if self._paper is paper:
                for sheets in (self._sheets, self._index):
                    sheets.show_sizes(sizes)
                self._of.setText(f"/ {len(sizes)}")
                self._drawer.open(paper)
                self._sheets.go_to(page)
                self._on_moved()
                if words:
                    self._search.begin(words)
                    self._find(words, page)

        def failed(error: KnownError) -> None:
            self._bench.desk.tell.error(error)
            if self._paper is paper:
                self.close_paper()

        title = self.tr("Opening {name}").format(name=paper.title)
        self._bench.read(title, lambda: pages.sizes(paper), show, failed)

    def close_paper(self) -> None:
        """Nothing is read any more; nothing of it is drawn."""
        self._paper = None
        self._drawer.open(None)
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_paper()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        is_narrow = self.width() * 100 / self._bench.desk.theme.text_scale < _NARROW_UNDER
        self._index.setHidden(is_narrow)
        self._page_words.setHidden(is_narrow)
        self._search.fold(is_narrow=is_narrow)

    def _lay_out(self) -> None:
        theme = self._bench.desk.theme
        self._page.setValidator(QIntValidator(1, 99_999, self._page))
        self._page.setAccessibleName(self.tr("Page"))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._links.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        turning = self._beside(
            KeyButton(theme, Action(self.tr("The page before"), lambda: self._turn(-1), "up", "Ctrl+PgUp"), "icon"),
            self._page_words,
            self._page,
            self._of,
            KeyButton(theme, Action(self.tr("The page behind"), lambda: self._turn(1), "down", "Ctrl+PgDown"), "icon"),
        )
        smaller = Action(self.tr("Smaller"), lambda: self._step_zoom(-1), "minus", "Ctrl+-")
        full = Action(self.tr("Full width"), lambda: self._set_zoom(100), "fit", "Ctrl+0")
        larger = Action(self.tr("Larger"), lambda: self._step_zoom(1), "add", "Ctrl++")
        zooming = self._beside(*(KeyButton(theme, action, "icon") for action in (smaller, full, larger)))
        self._column = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._column.addLayout(self._top)
        self._top.addWidget(KeyButton(theme, Action(self.tr("Back"), self.close_paper, "arrow-back")))
        self._top.addWidget(self._title, 1)
        self._top.addWidget(KeyButton(theme, Action(self.tr("Open elsewhere"), self._open_outside)))
        tools = QWidget()
        flow = Flow(theme, 10)
        tools.setLayout(flow)
        for part in (turning, zooming, self._search):
            flow.addWidget(part)
        self._column.addWidget(tools)
        self._body = QHBoxLayout()
        self._column.addLayout(self._body, 1)
        self._body.addWidget(self._index)
        self._body.addWidget(self._sheets, 1)
        self._column.addWidget(self._links)

    def _beside(self, *parts: QWidget) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        for part in parts:
            row.addWidget(part)
        self._bench.desk.theme.space(row, 6)
        return group

    def _connect(self) -> None:
        self._sheets.moved.connect(self._on_moved)
        self._sheets.zoomed.connect(self._step_zoom)
        self._index.picked.connect(self._sheets.go_to)
        self._page.returnPressed.connect(self._on_page_typed)
        self._search.asked.connect(self._find)
        self._search.went_to.connect(self._show_place)
        self._search.left.connect(self._sheets.setFocus)
        self._rest.timeout.connect(self._look_for_links)
        QShortcut(QKeySequence.StandardKey.Find, self, self._to_search)
        QShortcut(QKeySequence("Ctrl+="), self, lambda: self._step_zoom(1))

    def _to_search(self) -> None:
        self._search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.line.selectAll()

    def _on_moved(self) -> None:
        page = self._sheets.page
        if page:
            self._index.show_current(page)
            if not self._page.hasFocus():
                self._page.setText(str(page))
            self._rest.start()

    def _on_page_typed(self) -> None:
        self._sheets.go_to(int(self._page.text()))
        self._sheets.setFocus()

    def _turn(self, by: int) -> None:
        self._sheets.go_to(self._sheets.page + by)

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._sheets.set_zoom(percent)

    def _step_zoom(self, by: int) -> None:
        at = _ZOOMS.index(self._zoom) + by
        if 0 <= at < len(_ZOOMS):
            self._set_zoom(_ZOOMS[at])

    def _find(self, words: str, page: int = 0) -> None:
        """Mark these words and go to the first of them at that page or behind it, 0: the page in sight."""
        paper, pages = self._paper, self._bench.desk.services.papers.pages
        if paper is None:
            return

        def find(step: Step) -> tuple[Found, ...]:
            return pages.find(paper, words, step)

        def show(found: tuple[Found, ...]) -> None:
            if self._paper is not paper:
                return
            self._found = found
            self._search.show_found(found, page or self._sheets.page)
            if not found:
                self._sheets.show_marks({}, (0, ()))
                if words and paper.secrecy is Secrecy.UNREADABLE:
                    self._bench.desk.tell.info("paper-without-words")

        def failed(error: KnownError) -> None:
            self._search.forget()
            self._bench.desk.tell.error(error)

        title = self.tr("Searching {name}").format(name=paper.title)
        self._bench.take_long(title, find, show, failed, self._search.forget)

    def _show_place(self, at: int) -> None:
        place = self._found[at]
        marks: dict[int, list[Box]] = {}
        for found in self._found:
            marks.setdefault(found.page, []).extend(found.boxes)
        self._sheets.show_marks(marks, (place.page, place.boxes))
        self._sheets.show_box(place.page, place.boxes[0])

    def _look_for_links(self) -> None:
        paper, page, pages = self._paper, self._sheets.page, self._bench.desk.services.papers.pages
        if paper is None or not page:
            return

        def show(links: tuple[str, ...]) -> None:
            if self._paper is paper and self._sheets.page == page:
                self._say_links(links)

        self._bench.read(self.tr("Reading the page"), lambda: pages.links(paper, page), show)

    def _say_links(self, links: Sequence[str]) -> None:
        self._links.setText(self.tr("Links on this page: {links}").format(links="  ·  ".join(links)) if links else "")
        self._links.setVisible(bool(links))

    def _open_outside(self) -> None:
        paper, services = self._paper, self._bench.desk.services
        if paper is not None:
            title = self.tr("Opening {name}").format(name=paper.title)
            self._bench.read(title, lambda: services.papers.readable_copy(paper), show_outside)

    def _space(self) -> None:
        theme = self._bench.desk.theme
        theme.space(self._column, 8, (20, 10, 20, 8))
        theme.space(self._top, 12)
        theme.space(self._body, 12)
        self._page.setFixedWidth(theme.px(64))
        self._fold()
