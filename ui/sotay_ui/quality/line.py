"""One criterion of the sheet: what it asks, why it has its points, the points, a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from sotay.domain.quality import QualityPoint
from sotay.domain.quality_points import Basis
from sotay.services.quality import Line
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Line as LineField
from sotay_ui.keeping import Keep, Keeping, Kept
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_SIGNS = {Basis.KNOWN: ("check-circle", "green"), Basis.AHEAD: ("clock", "text2"), Basis.OPEN: ("circle", "amber")}
_ICON = 20
_POINTS_WIDTH = 64
_MOST_WIDTH = 44
_CHANGED = ("members", "blue")


class CriterionLine(QWidget):
    """Stores itself as it is typed; points taken out are the proposed ones again."""

    saved_changed = Signal()

    def __init__(self, theme: Theme, keep: Keep[QualityPoint]) -> None:
        super().__init__()
        self._theme = theme
        self._line: Line | None = None
        self._sign = QLabel()
        self._title = wrapped("", "strong")
        self._reason = wrapped("", "hint")
        self._most = QLabel()
        self.points, self.note = LineField(theme, ""), LineField(theme, self.tr("Note"))
        self._add_note = KeyButton(theme, Action(self.tr("Note"), self.open_note), "link")
        self._add_note.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F2 does it: Tab goes from points to points
        self.points.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._keeping = Keeping(self._kept(), keep, self)
        self._keeping.changed.connect(self.saved_changed)
        self._grid, self._beside = QGridLayout(self), QHBoxLayout()
        self._lay_out()
        theme.changed.connect(self._space)
        self._space()

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    @property
    def proposed(self) -> int | None:
        """The points that the program proposes; None: it cannot know."""
        return self._line.proposed if self._line else None

    def draw(self, number: str, line: Line, *, is_open: bool) -> None:
        self._line = line
        row = line.row
        self._title.setText(f"{number}. {row.title}")
        self._reason.setText(self._why(line))
        self._most.setText(f"/ {row.most}")
        self.points.line.setValidator(QIntValidator(0, row.most, self.points.line))
        label = self.tr("Points for {title}, at most {most}").format(title=row.title, most=row.most)
        self.points.line.setAccessibleName(label)
        self.points.line.setAccessibleDescription(self._reason.text())
        self.note.line.setAccessibleName(self.tr("Note on {title}").format(title=row.title))
        for field in (self.points.line, self.note.line):
            field.setReadOnly(not is_open)
        self._keeping.draw(row)
        if row.note:
            self.note.show()
        self._add_note.setVisible(is_open and self.note.isHidden())
        self._paint_sign()

    @property
    def is_refused(self) -> bool:
        """Whether points stand there that the criterion cannot get."""
        return self._keeping.has_refused

    def leave(self) -> None:
        self._keeping.leave()

    def point_out(self) -> None:
        """Put the keyboard into the points."""
        self._keeping.point_out("points")

    def give_up(self) -> None:
        """The points that are stored stand there again."""
        self._keeping.give_up()

    def open_note(self) -> None:
        """Show the field for a note and put the keyboard there; nothing of a closed sheet."""
        if self._add_note.isHidden() and self.note.isHidden():
            return
        self.note.show()
        self._add_note.hide()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _why(self, line: Line) -> str:
        if not line.row.is_own:
            return line.row.reason
        if line.proposed is None:
            return self.tr("Points given by the cell. {reason}").format(reason=line.row.reason)
        return self.tr("Changed; {points} were proposed: {reason}").format(points=line.proposed, reason=line.row.reason)

    def _kept(self) -> list[Kept]:
        points, note = self.points.line, self.note.line
        bad = self.tr("Write a number of points up to the most. Those before stay until then.")
        return [
            Kept("points", self.points, lambda value: points.setText(_text(value)), self._read_points, bad),
            Kept("note", self.note, note.setText, lambda: note.text().strip()),
        ]

    def _read_points(self) -> int | None:
        """Raises ValueError for more than the criterion can get."""
        text = self.points.line.text().strip()
        if text and self._line is not None and int(text) > self._line.row.most:
            raise ValueError(text)
        return int(text) if text else None

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._sign, 0, 0, top)
        self._grid.addWidget(self._title, 0, 1)
        self._grid.addWidget(self._reason, 1, 1)
        self._grid.addWidget(self.points.below, 2, 1, 1, 3)
        self._grid.addWidget(self.note, 3, 1)
        self._grid.addLayout(self._beside, 0, 2, 2, 1, top)
        self._beside.addWidget(self.points, 0, top)
        self._beside.addWidget(self._most, 0, top)
        self._grid.addWidget(self._add_note, 0, 3, 2, 1, top)
        self._grid.setColumnStretch(1, 1)
        self.note.hide()

    def _space(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(12))
        self._beside.setSpacing(self._theme.px(6))
        self._grid.setVerticalSpacing(self._theme.px(2))
        self._grid.setContentsMargins(0, self._theme.px(4), 0, self._theme.px(4))
        self.points.setFixedWidth(self._theme.px(_POINTS_WIDTH))
        self._most.setMinimumWidth(self._theme.px(_MOST_WIDTH))
        self._most.setMinimumHeight(self.points.line.sizeHint().height())
        self._paint_sign()

    def _paint_sign(self) -> None:
        if self._line is None:
            return
        icon, colour = _CHANGED if self._line.row.is_own else _SIGNS[self._line.basis]
        self._sign.setPixmap(self._theme.pixmap(icon, colour, _ICON, self.devicePixelRatioF()))


def _text(value: int | None) -> str:
    return "" if value is None else str(value)
