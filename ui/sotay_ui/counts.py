"""A field for a count of people or ballots."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIntValidator
from typing_extensions import override

from sotay_ui.texts import OneLine

_MOST = 999
_SHOWN = 8
"""Digits that there is room for, frame and all."""


class Count(OneLine):
    """Digits only, without arrows: a turn of the wheel must not change a vote."""

    def __init__(self, role: str = "") -> None:
        """``role`` ``figure``: large, as the figures of a vote are."""
        super().__init__()
        self.setProperty("role", role)
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setMaxLength(len(str(_MOST)))

    @override
    def sizeHint(self) -> QSize:
        """As wide as a few digits ask for."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("0" * _SHOWN)), hint.height())

    @property
    def number(self) -> int | None:
        """None where nothing is typed."""
        return int(self.text()) if self.text() else None

    def set_number(self, number: int | None) -> None:
        self.setText("" if number is None else str(number))
