"""Files dragged here from the computer's own windows."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of a drag; nothing for a drag of anything else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
