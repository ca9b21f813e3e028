"""The counts and the vote base in words at the top of the meeting; as high before the roll is called as afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from sotay.domain.attendance import Attendance
from sotay.domain.voting import VoteBase
from sotay.services.rollcall import Numbers
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import counts_sentence, left_out_sentence, short_counts
from sotay_ui.theme.theme import Theme

_WHOLE_FROM, _SHORT_UNDER = 1100, 910
"""Logical widths from which the second sentence stands below the first, and under which the first one is short."""
_LARGE = Numbers(
    attendance=Attendance(120, 120, 0, 120, *[0] * 9),
    base=VoteBase(120, 0, 0, 0, 0),
    counted=120,
    other=120,
    voters_present=120,
    subtracts_excused=False,
    base_reason="",
)
"""No sentence of a cell is much longer than that of this one."""
_ROOM = 10_000


class CountsStrip(QFrame):
    def __init__(self, theme: Theme, buttons: Sequence[KeyButton]) -> None:
        super().__init__()
        self.setProperty("role", "counts")
        self._theme = theme
        self._standing: Numbers | None = None
        self._counts = wrapped(role="strong")
        self._left_out = wrapped(role="hint")
        self._buttons = buttons
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._counts)
        words.addWidget(self._left_out)
        self._line = QHBoxLayout(self)
        self._line.addLayout(words, 1)
        for button in buttons:
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._fold)
        self._fold()

    def say(self, standing: Numbers) -> None:
        self._standing = standing
        self._say()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @property
    def _width(self) -> float:
        """Logical."""
        return self.width() * 100 / self._theme.text_scale

    def _say(self) -> None:
        if self._standing is None:
            return
        self._counts.setText(self._sentence(self._standing))
        self._left_out.setText(left_out_sentence(self._standing))
        self._counts.setToolTip(f"{counts_sentence(self._standing)} {self._left_out.text()}".strip())

    def _sentence(self, standing: Numbers) -> str:
        return short_counts(standing) if self._width < _SHORT_UNDER else counts_sentence(standing)

    def _fold(self) -> None:
        self._theme.space(self._line, 12, (20, 4, 20, 4))
        self._left_out.setVisible(self._width >= _WHOLE_FROM)
        for button in self._buttons:
            button.fold_cap(self._width < _SHORT_UNDER)
        self._say()
        self._reserve(self._counts, self._sentence(_LARGE))
        self._left_out.setMinimumHeight(self._left_out.fontMetrics().height())

    def _reserve(self, label: QLabel, text: str) -> None:
        """Leave room for that text, whatever is said now."""
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        margins = self._line.contentsMargins()
        beside = sum(shown) + self._line.spacing() * len(shown) + margins.left() + margins.right()
        room = QRect(0, 0, max(1, self.width() - beside), _ROOM)
        label.ensurePolished()
        height = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        label.setMinimumHeight(height)
