"""Parts that fold by themselves."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame
from typing_extensions import override


class Folding(QFrame):
    """What stands in it never sets the width of the window."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
