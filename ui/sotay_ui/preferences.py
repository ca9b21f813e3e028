"""What this computer remembers of the window; nothing of what a handbook says."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from sotay_ui.theme.theme import Contrast

_FILE = "window.ini"


class Preferences:
    """Kept in ``window.ini`` inside ``folder``. A value that cannot be used counts as absent."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)

    @property
    def text_scale(self) -> int:
        """Percent."""
        text = str(self._settings.value("look/text_scale", "100"))
        return int(text) if text.isdecimal() else 100

    @text_scale.setter
    def text_scale(self, percent: int) -> None:
        self._settings.setValue("look/text_scale", percent)

    @property
    def contrast(self) -> Contrast:
        text = str(self._settings.value("look/contrast", ""))
        return Contrast(text) if text in set(Contrast) else Contrast.SYSTEM

    @contrast.setter
    def contrast(self, contrast: Contrast) -> None:
        self._settings.setValue("look/contrast", str(contrast))

    @property
    def language(self) -> str:
        """``vi`` or ``en``."""
        return "en" if self._settings.value("look/language", "vi") == "en" else "vi"

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("look/language", language)

    @property
    def last_cell(self) -> str:
        """The key of the handbook that was opened last, the practice cell's aside; empty: none."""
        return str(self._settings.value("cells/last", ""))

    @last_cell.setter
    def last_cell(self, key: str) -> None:
        self._settings.setValue("cells/last", key)

    @property
    def geometry(self) -> QByteArray | None:
        """Size, place and state of the window when it was last closed, as ``QWidget.saveGeometry`` gives it."""
        kept = self._settings.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)
