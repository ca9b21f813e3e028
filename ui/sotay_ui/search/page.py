"""Tìm kiếm: words anywhere in the handbook, in open and sealed meetings alike."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.times import short_date
from sotay.services import finding
from sotay.services.changes import Change
from sotay.services.finding import Findings, Found, Group
from sotay_ui.bench import Bench
from sotay_ui.desk import Desk
from sotay_ui.fields import Box
from sotay_ui.labels import wrapped
from sotay_ui.page import Head, Key, Page, PaperPlace, meeting_place
from sotay_ui.search.results import Results
from sotay_ui.years import YearBox

_MOST, _MOST_OF_ONE = 8, 40
"""Places shown of each kind, and where one kind is asked for."""


class SearchPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._bench = Bench(desk, self)
        self._is_looking = self._is_asked_again = False
        self._line = _SearchLine()
        self._kind, self._year = Box(desk.theme), YearBox(desk.theme)
        self._kind.addItem(self.tr("Everything"), None)
        for kind in finding.KINDS:
            self._kind.addItem(kinds_words(kind), kind)
        self._results = Results(desk.theme)
        self._nothing = wrapped(role="hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._listen()
        self.lead_focus(self._line)
        self._say_nothing()

    @override
    def head(self) -> Head:
        return Head(self.tr("Search"), self.tr("Members, meetings, minutes, tasks, papers"))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("Enter", self.tr("Open the place")), Key("Esc", self.tr("Clear")))

    @override
    def arrive(self, subject_id: str) -> None:
        self._line.selectAll()
        self._look()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Find"))
        label.setBuddy(self._line)
        self._line.setAccessibleName(label.text())
        self._line.setPlaceholderText(self.tr("de tai nuoc sach, nguyen van a, 05-NQ/CB"))
        self._line.setClearButtonEnabled(True)
        self._kind.setAccessibleName(self.tr("Kind"))
        column = QVBoxLayout(self)
        self.theme.space(column, 12, (20, 12, 20, 12))
        top = QHBoxLayout()
        column.addLayout(top)
        self.theme.space(top, 8)
        top.addWidget(label)
        top.addWidget(self._line, 1)
        top.addWidget(self._kind)
        top.addWidget(self._year)
        self._stack = QStackedWidget()
        empty = QScrollArea(widgetResizable=True)
        empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        empty.setWidget(self._nothing)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._results)
        column.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._line.textChanged.connect(self._look)
        self._line.returnPressed.connect(self._results.open_current)
        self._line.went_down.connect(self._results.setFocus)
        for box in (self._kind, self._year):
            box.activated.connect(self._look)
        self._results.opened.connect(self._open)
        self._results.left.connect(self._line.setFocus)
        self._results.typed.connect(self._on_typed)
        self._desk.changes.listen(self, finding.KINDS, self._on_change)
        self.theme.changed.connect(self._look)

    def _look(self, *_asked: object) -> None:
        """One look at a time: what is typed meanwhile is looked for once it is over."""
        if self._is_looking:
            self._is_asked_again = True
            return
        self._is_looking = True
        store, query = self._desk.services.store, self._query
        kind, year = self._kind.currentData(), self._year.chosen

        def look() -> Findings:
            with store.reading() as rows:
                most = _MOST if kind is None else _MOST_OF_ONE
                return finding.look(rows, query, most=most, kinds=() if kind is None else (kind,), year=year)

        self._bench.read(self.tr("Searching"), look, self._show, self._refused)

    @property
    def _query(self) -> str:
        """Nothing for a letter: half of all that was ever written begins with it."""
        typed = self._line.text().strip()
        return typed if len(typed) > 1 else ""

    def _show(self, findings: Findings) -> None:
        self._year.show_years(findings.years)
        self._results.show_groups(findings.groups, self._heading, self._about)
        if findings.groups:
            self._stack.setCurrentWidget(self._results)
        else:
            self._say_nothing()
        self._over()

    def _refused(self, error: KnownError) -> None:
        self._desk.tell.error(error)
        self._over()

    def _over(self) -> None:
        self._is_looking = False
        if self._is_asked_again:
            self._is_asked_again = False
            self._look()

    def _say_nothing(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._query:
            self._nothing.setText(
                self.tr("Nothing is written so. Try fewer letters, or choose everything and all years.")
            )
        else:
            self._nothing.setText(
                self.tr(
                    "Type some words, with marks or without: they are found in names, agendas, minutes, tasks, "
                    "proposals, resolutions, numbers of documents and papers, the text inside them too."
                )
            )

    def _heading(self, group: Group) -> str:
        words = kinds_words(group.kind)
        if group.total <= len(group.found):
            return f"{words} ({group.total})"
        return self.tr("{kind} ({total}, the newest {shown})").format(
            kind=words, total=group.total, shown=len(group.found)
        )

    def _about(self, found: Found) -> str:
        if found.meeting is None:
            return found.person
        title = found.meeting.title
        page = self.tr("page {page}").format(page=found.page) if found.page else ""
        parts = (found.person, found.within, page, f"{title[:1].upper()}{title[1:]}", short_date(found.meeting.on))
        return " · ".join(filter(None, parts))

    def _open(self, found: Found) -> None:
        if found.kind == "member":
            self._desk.go("members", found.id)
        elif found.meeting is not None:
            paper = PaperPlace(found.id, found.page, found.words) if found.page else None
            self._desk.go("meetings", meeting_place(found.meeting.id, found.step, found.item_id, paper))
        else:
            self._desk.go("settings", "terms")

    def _on_typed(self, letters: str) -> None:
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.end(False)
        self._line.insert(letters)

    def _on_change(self, _change: Change) -> None:
        if self.isVisible():
            self._look()


class _SearchLine(QLineEdit):
    """Down goes to what was found, Esc clears."""

    went_down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def kinds_words(kind: str) -> str:
    """``Phát biểu``, ``Kết luận`` …, by the name of the kind."""
    return {
        "member": QCoreApplication.translate("SearchKinds", "Members"),
        "meeting": QCoreApplication.translate("SearchKinds", "Meetings"),
        "agenda_item": QCoreApplication.translate("SearchKinds", "Items of agendas"),
        "material": QCoreApplication.translate("SearchKinds", "Papers"),
        "resolution": QCoreApplication.translate("SearchKinds", "Resolutions"),
        "quality_point": QCoreApplication.translate("SearchKinds", "Notes of quality sheets"),
        finding.INSIDE: QCoreApplication.translate("SearchKinds", "Inside papers"),
        "guest": QCoreApplication.translate("SearchKinds", "Guests"),
        "remark": QCoreApplication.translate("SearchKinds", "Remarks"),
        "conclusion": QCoreApplication.translate("SearchKinds", "Conclusions"),
        "vote": QCoreApplication.translate("SearchKinds", "Votes"),
        "task": QCoreApplication.translate("SearchKinds", "Tasks"),
        "proposal": QCoreApplication.translate("SearchKinds", "Proposals"),
        "document": QCoreApplication.translate("SearchKinds", "Documents issued"),
    }[kind]
