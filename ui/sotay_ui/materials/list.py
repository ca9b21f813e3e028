"""The papers of a meeting as lines, as high as they are; what the keyboard asks of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from sotay.domain.material import Material
from sotay_ui.offered_keys import offered
from sotay_ui.scrolling import show_line

_PAPER = Qt.ItemDataRole.UserRole
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_PLAIN, _EDITABLE = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled,
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable,
)


class PaperList(QListWidget):
    """Enter reads, F2 renames in place, Alt+arrows move, the space bar hides from the room, Del removes."""

    read = Signal()
    renamed = Signal(str, str)
    """Id of the paper and its new title."""
    shifted = Signal(int)
    toggled = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_open = False
        self._does: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]] = {
            (Qt.Key.Key_F2, _NONE): self.rename,
            (Qt.Key.Key_Up, _ALT): lambda: self.shifted.emit(-1),
            (Qt.Key.Key_Down, _ALT): lambda: self.shifted.emit(1),
            (Qt.Key.Key_Space, _NONE): self.toggled.emit,
            (Qt.Key.Key_Delete, _NONE): self.removed.emit,
        }
        self.setItemDelegate(_Titles(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.itemActivated.connect(lambda _entry: self.read.emit())

    @property
    def chosen(self) -> Material | None:
        paper: Material | None = self.currentIndex().data(_PAPER)
        return paper

    def show_lines(self, lines: Sequence[tuple[str, Material]], *, is_open: bool) -> None:
        """Show these, the same paper chosen as before, wherever it stands now."""
        chosen, row = self.chosen, max(self.currentRow(), 0)
        self._is_open = is_open
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for place, (text, paper) in enumerate(lines):
            entry = self.item(place) if place < self.count() else QListWidgetItem(self)
            entry.setText(text)
            entry.setToolTip(paper.file_name)
            entry.setData(_PAPER, paper)
            entry.setFlags(_EDITABLE if is_open else _PLAIN)
        ids = [paper.id for _, paper in lines]
        place = ids.index(chosen.id) if chosen is not None and chosen.id in ids else min(row, len(ids) - 1)
        if self.currentRow() != place:
            self.setCurrentRow(place)
        self.updateGeometry()

    def rename(self) -> None:
        """Open the editor of the chosen paper's title."""
        if self._is_open and self.chosen is not None:
            self.editItem(self.currentItem())

    @override
    def event(self, event: QEvent) -> bool:
        """Its keys come before those of the buttons that move items of the agenda."""
        key = offered(event)
        if key is None or self._asked(key) not in self._does:
            return super().event(event)
        key.accept()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does.get(self._asked(event))
        if does is None:
            super().keyPressEvent(event)
        elif self._is_open and self.chosen is not None:
            does()

    @override
    def sizeHint(self) -> QSize:
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(super().sizeHint().width(), lines + 2 * self.frameWidth())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height that was laid out may be older than the sheet by which rows have theirs."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            show_line(self, current)

    def _asked(self, event: QKeyEvent) -> tuple[int, Qt.KeyboardModifier]:
        return event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class _Titles(QStyledItemDelegate):
    """Edits the title alone of what a line says."""

    def __init__(self, papers: PaperList) -> None:
        super().__init__(papers)
        self._papers = papers

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("paper", index.data(_PAPER).id)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Once: what is typed stays while the lines are drawn anew."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(_PAPER).title)

    @override
    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QLineEdit):
            self._papers.renamed.emit(editor.property("paper"), editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = self._papers.visualItemRect(self._papers.item(index.row()))
        editor.setGeometry(rect)
