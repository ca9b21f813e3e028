"""A list of the office before anything of it is written: what would become of each row, and why."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.services.member_import import ImportPlan, Outcome
from sotay_ui.labels import wrapped
from sotay_ui.members.plan_lines import NUMBER, REASON, PlanLines
from sotay_ui.members.sheet import Sheet
from sotay_ui.page import Action, Head, Key
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

_PADDING = (12, 5)
"""Left or right of the text of a cell, above or below it, with the room of the ring."""
_HIGHEST = 10_000
_ADVICE_FOLDS_UNDER = 420
"""Logical height."""


class ImportPreview(Sheet):
    """``take`` writes the rows that are ticked, ``choose`` another file; ``back`` leaves all as it is."""

    def __init__(
        self,
        theme: Theme,
        plan: ImportPlan,
        file: str,
        language: str,
        *,
        take: Callable[[ImportPlan], None],
        choose: Action,
        back: Action,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._plan = plan
        self._file = file
        self._language = language
        self._take, self._choose, self._back = take, choose, back
        self._lines = PlanLines(theme, plan, language)
        self._lines.ticked.connect(self.head_changed)
        self._table = _TickTable(theme, self._lines, stretched=(REASON,))
        self._table.turned.connect(self._lines.turn)
        self._table.setWordWrap(True)
        self._table.setTextElideMode(Qt.TextElideMode.ElideNone)
        column = QVBoxLayout(self)
        theme.space(column, 10, (20, 12, 20, 12))
        column.addWidget(wrapped(self._summary(), "strong"))
        column.addWidget(self._table, 1)
        for sentence in self._found():
            column.addWidget(wrapped(sentence, "hint"))
        self._advice = wrapped(self._advised(), "hint")
        column.addWidget(self._advice)
        self._table.setItemDelegateForColumn(REASON, _Wrapping(theme, self._table))
        self._fit = QTimer(self, singleShot=True, interval=0)
        """Once all columns have their width."""
        self._fit.timeout.connect(self._table.resizeRowsToContents)
        self._table.horizontalHeader().sectionResized.connect(lambda *_widths: self._fit.start())
        self._table.selectRow(0)
        self.lead_focus(self._table)

    @override
    def head(self) -> Head:
        sub = self.tr("{file} · {count} rows · nothing written yet").format(file=self._file, count=len(self._plan.rows))
        ticked = self._ticked
        count = len(ticked.of(Outcome.ADDED)) + len(ticked.of(Outcome.CHANGED))
        words = self.tr("Import {count} rows").format(count=count)
        main = Action(words, lambda: self._take(ticked), "check", "F8") if count else self._choose
        return Head(self.tr("Import list of members"), sub, main, (self._back,))

    @override
    def keys(self) -> tuple[Key, ...]:
        space = QKeySequence(Qt.Key.Key_Space).toString(QKeySequence.SequenceFormat.NativeText)
        return (Key("F8", self.tr("Import")), Key(space, self.tr("Take or leave out")), Key("Esc", self.tr("Back")))

    @property
    def _ticked(self) -> ImportPlan:
        return self._plan.without(self._lines.left_out)

    def _summary(self) -> str:
        words = self.tr("{added} added, {changed} changed, {unchanged} kept as they are, {refused} not taken.")
        counts = {outcome.value: len(self._plan.of(outcome)) for outcome in Outcome}
        sentence = words.format(**counts)
        written = (*self._plan.of(Outcome.ADDED), *self._plan.of(Outcome.CHANGED))
        if odd := sum(row.is_odd and not row.is_asked for row in written):
            sentence += " " + self.tr("{odd} of the rows taken deserve a second look.").format(odd=odd)
        if asked := sum(row.is_asked for row in written):
            words = self.tr("{asked} say something else than the handbook: tick those that are right.")
            sentence += " " + words.format(asked=asked)
        return sentence

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows come before the advice."""
        super().resizeEvent(event)
        self._advice.setHidden(self.height() * 100 / self._theme.text_scale < _ADVICE_FOLDS_UNDER)

    def _found(self) -> list[str]:
        found = [wording.phrase(one.code, self._language, **one.facts) for one in self._plan.findings]
        if self._plan.other_sheets:
            sheets = ", ".join(self._plan.other_sheets)
            found.append(
                self.tr("Not read: the sheets {sheets}. Import each as a file of its own.").format(sheets=sheets)
            )
        return found

    def _advised(self) -> str:
        advice = self.tr("A row without its tick is left out. The whole import can be taken back afterwards.")
        if self._plan.of(Outcome.REFUSED):
            mend = self.tr("Rows not taken: mend them in Excel and import again; nobody is added twice.")
            return f"{mend} {advice}"
        return advice


class _TickTable(RowTable):
    """Space, Enter, a double click, or a click on the box turns the tick of a row."""

    turned = Signal(int)

    def __init__(self, theme: Theme, model: PlanLines, *, stretched: tuple[int, ...]) -> None:
        super().__init__(theme, model, stretched=stretched)
        self.opened.connect(self.turned)
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turned.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == NUMBER:
            self.turned.emit(index.row())


class _Wrapping(QStyledItemDelegate):
    """Gives a row the height of its wrapped text: Qt's own measure leaves out the padding of the sheet."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        beside, above = (self._theme.px(padding) for padding in _PADDING)
        width = self._table.columnWidth(index.column()) - 2 * beside
        room = QRect(0, 0, width, _HIGHEST)
        text = str(index.data())
        needed = self._table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(width, max(needed.height() + 2 * above, self._theme.px(36)))
