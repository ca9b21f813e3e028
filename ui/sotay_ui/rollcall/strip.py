"""The counts and the vote base in words at the top of the meeting; as high before the roll is called as afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from sotay.domain.attendance import Attendance
from sotay.domain.voting import VoteBase
from sotay.services.rollcall import Numbers
from sotay_ui.buttons import KeyButton
from sotay_ui.folding import Folding
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import counts_sentence, left_out_sentence, short_counts
from sotay_ui.theme.theme import Theme

_WHOLE_FROM, _SHORT_UNDER, _LEAST_UNDER = 1100, 910, 600
"""Logical widths from which the second sentence stands below the first, and under which the first one is shorter."""
SIDE_TAB_UNDER = 1100
"""Logical width under which the figures of the roll take turns with the names."""
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


class CountsStrip(Folding):
    def __init__(self, theme: Theme, usual: Sequence[KeyButton], at_roll: Sequence[KeyButton]) -> None:
        """``usual``: the way to the agenda and to the roll; ``at_roll``: those in their place while the roll is shown.

        Where there is room the way to the roll alone is there.
        """
        super().__init__()
        self._usual, self._at_roll = usual, at_roll
        self.setProperty("role", "counts")
        self._theme = theme
        self._standing: Numbers | None = None
        self._counts = wrapped(role="strong")
        self._left_out = wrapped(role="hint")
        self._line = QHBoxLayout(self)
        words = QVBoxLayout()
        self._line.addLayout(words, 1)
        words.setSpacing(0)
        words.addWidget(self._counts)
        words.addWidget(self._left_out)
        for button in (*usual, *at_roll):
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._fold)
        self._fold()

    def say(self, standing: Numbers) -> None:
        self._standing = standing
        self._say()

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
        if self._width >= _SHORT_UNDER:
            return counts_sentence(standing)
        return short_counts(standing, with_base=self._width >= _LEAST_UNDER)

    def _fold(self) -> None:
        self._theme.space(self._line, 12, (20, 4, 20, 4))
        self._left_out.setVisible(self._width >= _WHOLE_FROM)
        for button in (*self._usual, *self._at_roll):
            button.fold_cap(self._width < _SHORT_UNDER)
            button.fold_icon(self._width < _LEAST_UNDER)
        self._say()
        self._reserve(self._counts, self._sentence(_LARGE))
        self._reserve(self._left_out, left_out_sentence(_LARGE))

    def _reserve(self, label: QLabel, text: str) -> None:
        """Leave room for that text, whatever is said now."""
        usual = self._usual if self._width < _SHORT_UNDER else self._usual[-1:]
        pairs = (usual, self._at_roll) if self._width < SIDE_TAB_UNDER else (usual,)
        margins, gap = self._line.contentsMargins(), self._line.spacing()
        widest = max(sum(button.sizeHint().width() + gap for button in pair) for pair in pairs)
        beside = widest + margins.left() + margins.right()
        room = QRect(0, 0, max(1, self.width() - beside), _ROOM)
        label.ensurePolished()
        height = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        label.setMinimumHeight(height)
