"""What the file that is handed over opens by: a passphrase both agreed on, or the recovery sheet given with it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import NewPassphraseRefused
from sotay_ui.fields import Line, Tick
from sotay_ui.focus import FocusLeading
from sotay_ui.theme.theme import Theme


class FileLock(FocusLeading):
    entered = Signal()
    """Enter in the last field."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self._first = Line(
            theme,
            self.tr("Passphrase that both agreed on"),
            self.tr("At least 12 letters, such as a line of a song; tell it in person"),
            is_secret=True,
        )
        self._second = Line(theme, self.tr("The same once more"), is_secret=True)
        self._shown = Tick(theme, self.tr("Show what is typed"))
        self._by_code = Tick(theme, self.tr("No passphrase: the recovery sheet is given with the file"))
        self._first.line.returnPressed.connect(self._second.setFocus)
        self._second.line.returnPressed.connect(self.entered)
        self._shown.toggled.connect(self._on_shown)
        self._by_code.toggled.connect(self._on_way)
        column = QVBoxLayout(self)
        theme.space(column, 8)
        for widget in (self._first, self._second, self._shown, self._by_code):
            column.addWidget(widget)
        self.lead_focus(self._first)

    def is_ready(self) -> bool:
        """Whether the file can be locked so; what is missing is said below its field."""
        for line in (self._first, self._second):
            line.show_problem("")
        if self._by_code.isChecked():
            return True
        if not self._first.line.text():
            self._first.point_out(self.tr("Type the passphrase that both agreed on."))
            return False
        if self._first.line.text() != self._second.line.text():
            self._second.point_out(wording.entries(self._language)["passphrases-differ"].text)
            return False
        return True

    def value(self) -> str | None:
        """The passphrase; None: the recovery code alone."""
        return None if self._by_code.isChecked() else self._first.line.text()

    def forget(self) -> None:
        """Empty the fields."""
        for line in (self._first, self._second):
            line.line.clear()
            line.show_problem("")

    def refused(self, otherwise: Callable[[KnownError], None]) -> Callable[[KnownError], None]:
        """Says below its field why a passphrase cannot be it; ``otherwise`` hears of everything else."""

        def say(error: KnownError) -> None:
            if isinstance(error, NewPassphraseRefused):
                self._first.point_out(wording.of_error(error, self._language).text)
            else:
                otherwise(error)

        return say

    def _on_shown(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        for field in (self._first, self._second):
            field.line.setEchoMode(mode)

    def _on_way(self, is_by_code: bool) -> None:
        for widget in (self._first, self._second, self._shown):
            widget.setVisible(not is_by_code)
