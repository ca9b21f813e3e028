"""A new passphrase of the handbook, where the computer keeps no key."""

from PySide6.QtCore import QCoreApplication

from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme
from sotay_ui.twice import TwicePassphrase


class NewPassphrase(TwicePassphrase):
    def __init__(self, theme: Theme, language: str) -> None:
        label = QCoreApplication.translate("NewPassphrase", "Passphrase of the handbook")
        example = QCoreApplication.translate("NewPassphrase", "At least 8 letters; a sentence that is easy to remember")
        super().__init__(theme, language, label, example)
        why = self.tr("This computer has no safe place for keys, so the handbook opens by a passphrase.")
        self._column.insertWidget(0, wrapped(why, "hint"))
