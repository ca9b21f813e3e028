"""Where a backup goes: the folder that was chosen last is offered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay_ui.desk import Desk
from sotay_ui.handing_services import HandingView

SUFFIX = ".sotay"
_NO_NAME = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))
"""What Windows takes in no name of a file; a cell may be called *Chi bộ 5/6*."""


def file_name(desk: Desk) -> str:
    """``Chi bộ 5 2026-11-24 15.05.sotay``: two on one day stand beside each other."""
    services = desk.services
    return f"{services.cell_name} {services.clock.wall():%Y-%m-%d %H.%M}{SUFFIX}".translate(_NO_NAME)


def usual_folder(view: HandingView | None) -> Path | None:
    """The folder chosen last, where it is there."""
    return view.backup_folder if view is not None and view.is_folder_there else None


def choose_file(
    parent: QWidget, title: str, folder: Path | None, name: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to put it; ``chosen`` gets the path."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    words = QCoreApplication.translate("Saving", "Backup of the handbook (*{suffix})")
    dialog.setNameFilter(words.format(suffix=SUFFIX))
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    if folder is not None:
        dialog.setDirectory(str(folder))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog
