"""A list of the office before anything of it is written: what would become of each row, and why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.services.member_import import ImportPlan, Outcome
from sotay_ui.labels import wrapped
from sotay_ui.members.plan_lines import REASON, PlanLines
from sotay_ui.members.sheet import Sheet
from sotay_ui.page import Action, Head, Key
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

_PADDING = (12, 5)
"""Left or right of the text of a cell, above or below it, with the room of the ring."""
_HIGHEST = 10_000


class ImportPreview(Sheet):
    """``main`` writes the plan, ``back`` leaves all as it is."""

    def __init__(self, theme: Theme, plan: ImportPlan, file: str, language: str, *, main: Action, back: Action) -> None:
        super().__init__()
        self._plan = plan
        self._file = file
        self._language = language
        self._main, self._back = main, back
        self._table = RowTable(theme, PlanLines(theme, plan, language), stretched=(REASON,))
        self._table.setWordWrap(True)
        self._table.setTextElideMode(Qt.TextElideMode.ElideNone)
        column = QVBoxLayout(self)
        theme.space(column, 10, (20, 12, 20, 12))
        column.addWidget(wrapped(self._summary(), "strong"))
        column.addWidget(self._table, 1)
        for sentence in self._further():
            column.addWidget(wrapped(sentence, "hint"))
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
        return Head(self.tr("Import list of members"), sub, self._main, (self._back,))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Import")), Key("Esc", self.tr("Back")))

    def _summary(self) -> str:
        words = self.tr("{added} added, {changed} changed, {unchanged} kept as they are, {refused} not taken.")
        counts = {outcome.value: len(self._plan.of(outcome)) for outcome in Outcome}
        sentence = words.format(**counts)
        if self._plan.odd:
            sentence += " " + self.tr("{odd} of the rows taken deserve a second look.").format(odd=len(self._plan.odd))
        return sentence

    def _further(self) -> list[str]:
        found = [wording.phrase(one.code, self._language, **one.facts) for one in self._plan.findings]
        if self._plan.of(Outcome.REFUSED):
            found.append(self.tr("Rows not taken: mend them in Excel and import again; nobody is added twice."))
        if self._plan.other_sheets:
            sheets = ", ".join(self._plan.other_sheets)
            found.append(
                self.tr("Not read: the sheets {sheets}. Import each as a file of its own.").format(sheets=sheets)
            )
        found.append(self.tr("The whole import can be taken back afterwards."))
        return found


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
