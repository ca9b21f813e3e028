"""What the file that is handed over opens by: a passphrase both agreed on, or the recovery sheet given with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from sotay.domain.errors import KnownError
from sotay_ui.fields import Tick
from sotay_ui.focus import FocusLeading
from sotay_ui.theme.theme import Theme
from sotay_ui.twice import TwicePassphrase


class FileLock(FocusLeading):
    entered = Signal()
    """Enter in the last field."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._agreed = TwicePassphrase(
            theme,
            language,
            self.tr("Passphrase that both agreed on"),
            self.tr("At least 12 letters, such as a line of a song; tell it in person"),
        )
        self._by_code = Tick(theme, self.tr("No passphrase: the recovery sheet is given with the file"))
        self._agreed.entered.connect(self.entered)
        self._by_code.toggled.connect(self._agreed.setHidden)
        column = QVBoxLayout(self)
        theme.space(column, 8)
        column.addWidget(self._agreed)
        column.addWidget(self._by_code)
        self.lead_focus(self._agreed)

    def is_ready(self) -> bool:
        """Whether the file can be locked so; what is missing is said below its field."""
        self._agreed.say_nothing()
        if self._by_code.isChecked():
            return True
        if not self._agreed.first.line.text():
            self._agreed.first.point_out(self.tr("Type the passphrase that both agreed on."))
            return False
        return self._agreed.value() is not None

    def value(self) -> str | None:
        """The passphrase; None: the recovery code alone."""
        return None if self._by_code.isChecked() else self._agreed.first.line.text()

    def forget(self) -> None:
        """Empty the fields."""
        self._agreed.forget()

    def refuse(self, error: KnownError) -> bool:
        """Say below its field why a passphrase cannot be it; whether the error is about that."""
        return self._agreed.refuse(error)
