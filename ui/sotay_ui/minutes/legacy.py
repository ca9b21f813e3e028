"""One line below a text that was typed in an old encoding: it says so and offers to convert."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from sotay.domain.legacy_text import Legacy, lines_in_old, modernised
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_REST_MS = 250
"""Looked at once the typing rests: not between two keys."""
_NAMES = {Legacy.TCVN3: "TCVN3 (.VnTime)", Legacy.TCVN3_CAPITALS: "TCVN3 (.VnTimeH)", Legacy.VNI: "VNI (VNI-Times)"}


class LegacyLine(QWidget):
    """Belongs to one text field; hidden while there is nothing to convert."""

    def __init__(self, theme: Theme, text: QPlainTextEdit) -> None:
        super().__init__()
        self._text = text
        self._says = wrapped("", "problem")
        row = QHBoxLayout(self)
        theme.space(row, 8)
        row.addWidget(self._says, 1)
        row.addWidget(KeyButton(theme, Action(self.tr("Convert"), self._convert, "", "Ctrl+D")))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        text.textChanged.connect(self._on_text_changed)
        self.hide()

    def _on_text_changed(self) -> None:
        if self._text.document().isEmpty():
            self._rest.stop()
            self.hide()
        else:
            self._rest.start()

    def _look(self) -> None:
        old = set(lines_in_old(self._text.toPlainText()).values())
        names = ", ".join(sorted(_NAMES[legacy] for legacy in old))
        self._says.setText(self.tr("Typed in an old font: {fonts}.").format(fonts=names))
        self.setVisible(bool(old))

    def _convert(self) -> None:
        """In one step, which Ctrl+Z takes back."""
        converted = modernised(self._text.toPlainText())
        cursor = QTextCursor(self._text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(converted)
        self._text.setFocus()
