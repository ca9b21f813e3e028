"""A new secret, typed twice."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import NewPassphraseRefused
from sotay_ui.fields import Beside, Line, Tick
from sotay_ui.theme.theme import Theme


class Twice(QWidget):
    """Two fields that have to say the same; what is wrong is said below the one it is about."""

    entered = Signal()
    """Enter in the last field."""

    def __init__(self, theme: Theme, language: str, label: str, example: str, again: str, differ: str) -> None:
        """``again``: the label of the second; ``differ``: the code of the sentence for two that are not the same."""
        super().__init__()
        self._language, self._differ = language, differ
        self.first = Line(theme, label, example, is_secret=True)
        self.second = Line(theme, again, is_secret=True)
        self.first.line.returnPressed.connect(self.second.setFocus)
        self.second.line.returnPressed.connect(self.entered)
        self._column = QVBoxLayout(self)
        theme.space(self._column, 8)
        self.setFocusProxy(self.first)

    def value(self) -> str | None:
        """What was typed; None, and said below, where both fields differ."""
        self.say_nothing()
        typed = self.first.line.text()
        if typed == self.second.line.text():
            return typed
        self.second.point_out(wording.entries(self._language)[self._differ].text)
        return None

    def refuse(self, error: KnownError) -> bool:
        """Say below the first why it cannot be this one; whether the error is about that."""
        is_about_it = isinstance(error, NewPassphraseRefused)
        if is_about_it:
            self.first.point_out(wording.of_error(error, self._language).text)
        return is_about_it

    def say_nothing(self) -> None:
        """Take back what was said below the fields."""
        for field in (self.first, self.second):
            field.show_problem("")

    def forget(self) -> None:
        """Empty the fields."""
        self.say_nothing()
        for field in (self.first, self.second):
            field.line.clear()


class TwicePassphrase(Twice):
    """Long enough that a box to tick shows what is typed."""

    def __init__(self, theme: Theme, language: str, label: str, example: str) -> None:
        again = QCoreApplication.translate("TwicePassphrase", "The same once more")
        super().__init__(theme, language, label, example, again, "passphrases-differ")
        shown = Tick(theme, self.tr("Show what is typed"))
        shown.toggled.connect(self._on_shown)
        for widget in (self.first, self.second, shown):
            self._column.addWidget(widget)

    def _on_shown(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.line.setEchoMode(mode)


class TwicePin(Twice):
    """Short enough to stand side by side."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(
            theme,
            language,
            QCoreApplication.translate("TwicePin", "New PIN"),
            QCoreApplication.translate("TwicePin", "4 to 12 digits"),
            QCoreApplication.translate("TwicePin", "The PIN once more"),
            "pins-differ",
        )
        self._column.addWidget(Beside(theme, self.first, self.second))
