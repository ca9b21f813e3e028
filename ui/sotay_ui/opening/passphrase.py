"""A new passphrase, typed twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sotay import wording
from sotay_ui.fields import Line, Tick
from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme


class NewPassphrase(QWidget):
    entered = Signal()
    """Enter in the last field."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self._first = Line(
            theme,
            self.tr("Passphrase of the handbook"),
            self.tr("At least 8 letters; a sentence that is easy to remember"),
            is_secret=True,
        )
        self._second = Line(theme, self.tr("The same once more"), is_secret=True)
        self._shown = Tick(theme, self.tr("Show what is typed"))
        self._shown.toggled.connect(self._on_shown)
        self._first.line.returnPressed.connect(self.focusNextChild)
        self._second.line.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        theme.space(column, 8)
        column.addWidget(
            wrapped(self.tr("This computer has no safe place for keys, so the handbook opens by a passphrase."), "hint")
        )
        for widget in (self._first, self._second, self._shown):
            column.addWidget(widget)
        self.setFocusProxy(self._first)

    def value(self) -> str | None:
        """What was typed; None, and said below, where both fields differ."""
        self._first.show_problem("")
        self._second.show_problem("")
        typed = self._first.line.text()
        if typed == self._second.line.text():
            return typed
        self._second.point_out(wording.entries(self._language)["passphrases-differ"].text)
        return None

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be this one."""
        self._first.point_out(sentence)

    def _on_shown(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        for field in (self._first, self._second):
            field.line.setEchoMode(mode)
