"""The passages of a sealed record as lines, found by a word of them; those that are corrected are marked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sotay.domain.amending import Key, Passage
from sotay.domain.spelling import fold
from sotay_ui.amending.words import line_of
from sotay_ui.theme.theme import Theme

_PASSAGE = Qt.ItemDataRole.UserRole


class PassageList(QWidget):
    chosen = Signal(object)
    """A passage; None: none is left by what is searched for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._passages: Sequence[Passage] = ()
        self._changes: Mapping[Key, str] = {}
        self.search, self.list = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(self.tr("Find: a name, a word of the text"))
        self.search.setAccessibleName(self.tr("Find in the record"))
        self.search.setClearButtonEnabled(True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What the record says"))
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        theme.space(column, 8)
        self.search.textChanged.connect(lambda _text: self._draw())
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._on_current)

    def show_passages(self, passages: Sequence[Passage], changes: Mapping[Key, str]) -> None:
        """All of them, with what is corrected so far; the same one chosen as before."""
        self._passages, self._changes = passages, changes
        self._draw()

    def mark(self, passage: Passage) -> None:
        """One was corrected, or is not any more."""
        for row in range(self.list.count()):
            entry = self.list.item(row)
            if entry.data(_PASSAGE) == passage:
                self._write(entry, passage)

    def _draw(self) -> None:
        words = fold(self.search.text()).split()
        kept = self.list.currentIndex().data(_PASSAGE)
        self.list.blockSignals(True)
        self.list.clear()
        for passage in self._passages:
            said = fold(line_of(passage, passage.text) + passage.text)
            if all(word in said for word in words):
                entry = QListWidgetItem(self.list)
                entry.setData(_PASSAGE, passage)
                self._write(entry, passage)
                if passage == kept:
                    self.list.setCurrentItem(entry)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._on_current(self.list.currentItem())

    def _write(self, entry: QListWidgetItem, passage: Passage) -> None:
        text = self._changes.get(passage.key)
        is_corrected = text is not None and text != passage.text
        entry.setText(f"✎ {line_of(passage, text or '')}" if is_corrected else line_of(passage, passage.text))
        font = entry.font()
        font.setBold(is_corrected)
        entry.setFont(font)

    def _on_current(self, entry: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        self.chosen.emit(entry.data(_PASSAGE) if entry is not None else None)
