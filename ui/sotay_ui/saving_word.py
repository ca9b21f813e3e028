"""Put a paper in Word where the person says, and offer to open it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay_ui.bench import Bench
from sotay_ui.outside import documents_folder, show_outside
from sotay_ui.tell import Link


def save_word(parent: QWidget, bench: Bench, title: str, on: date, put: Callable[[Path], object]) -> None:
    """Ask for a place, ``title`` and the day proposed as the name, and have ``put`` write the file there."""
    name = f"{title} {on:%d-%m-%Y}.docx"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents_folder() / name))
    if not chosen:
        return
    to = Path(chosen)
    show = Link(QCoreApplication.translate("SavingWord", "Open"), lambda: show_outside(to))
    bench.read(
        QCoreApplication.translate("SavingWord", "Making the Word file"),
        lambda: put(to),
        lambda _none: bench.desk.tell.info("sheet-made", link=show, file=to.name, folder=to.parent.name),
    )
