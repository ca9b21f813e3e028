"""What lies outside the window: the person's documents, and the programs that show them."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def documents_folder() -> Path:
    """The person's own documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def show_outside(path: Path) -> None:
    """A file in the computer's own program for such files, a folder in its window of files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
