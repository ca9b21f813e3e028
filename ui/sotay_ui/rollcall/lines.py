"""The roll as a table shows it: a line for each member, under a heading for each tổ where the cell has some."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from sotay.domain import attendance
from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.member import MemberState
from sotay.services import roll_sheet
from sotay.services.roll_sheet import RollGroup
from sotay_ui.meeting_words import fee_words, mark_words
from sotay_ui.theme.theme import Theme

NUMBER, NAME, MARK, NOTE, FEE = range(5)
Index = QModelIndex | QPersistentModelIndex
Keep = Callable[[RollCallEntry, RollCallEntry], None]
_SIGNS = {
    Mark.PRESENT: ("check", "green"),
    Mark.GUEST: ("check", "green"),
    Mark.EXCUSED: ("minus", "amber"),
    Mark.UNEXCUSED: ("close", "amber"),
    Mark.EXEMPT: ("circle", "text2"),
    Mark.AWAY: ("circle", "text2"),
}
_FEE_SIGNS = {Fee.PAID: ("check", "green"), Fee.UNPAID: ("close", "amber")}
_SIGN = 18


class Lines(QAbstractTableModel):
    """What the person does is shown at once and handed to ``keep``, as it was and as it became.

    A line that the disk has not answered for yet is not drawn from an older reading.
    """

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self._theme = theme
        self._keep = keep
        self._rows: list[RollGroup | RollCallEntry] = []
        self._numbers: dict[str, int] = {}
        self._waiting: Counter[str] = Counter()
        self._is_open = False
        self._has_notes = True
        theme.changed.connect(self._redraw)

    @property
    def lines(self) -> list[RollCallEntry]:
        """All members, in the order shown."""
        return [row for row in self._rows if isinstance(row, RollCallEntry)]

    @property
    def headings(self) -> list[int]:
        """Rows that head a tổ."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, RollGroup)]

    def show_roll(self, roll: Sequence[RollCallEntry], *, is_open: bool) -> None:
        """Draw anew only where the members changed."""
        here = {line.id: line for line in self.lines}
        latest = [here.get(line.id, line) if self._waiting[line.id] else line for line in roll]
        rows = _rows(latest)
        if (rows, is_open) == (self._rows, self._is_open):
            return
        is_same = [_key(row) for row in rows] == [_key(row) for row in self._rows]
        self._is_open = is_open
        if is_same:
            self._replace(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self._numbers = {line.id: number for number, line in enumerate(self.lines, start=1)}
        self.endResetModel()

    def give_notes_room(self, has_room: bool) -> None:
        """Reason and hours stand in a column of their own, or behind the mark."""
        if has_room != self._has_notes:
            self._has_notes = has_room
            self._redraw()

    def answered(self, line_id: str) -> None:
        """The disk has kept, or refused, what was handed to ``keep`` of that line."""
        self._waiting[line_id] -= 1

    def line_at(self, row: int) -> RollCallEntry | None:
        """None for a heading, or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, RollCallEntry) else None

    def row_of(self, line_id: str) -> int:
        """Where that line stands, the first line where it is gone."""
        places = {row.id: place for place, row in enumerate(self._rows) if isinstance(row, RollCallEntry)}
        return places.get(line_id, next(iter(places.values()), -1))

    def change(self, line: RollCallEntry) -> None:
        """Show and keep what became of a line; nothing where it is as it was or the record is sealed."""
        row = self.row_of(line.id)
        before = self.line_at(row)
        if not self._is_open or before is None or before.id != line.id or line == before:
            return
        self._waiting[line.id] += 1
        self._replace(_rows([line if other.id == line.id else other for other in self.lines]))
        self._keep(before, line)

    def mark(self, line: RollCallEntry, mark: Mark | None, reason: str = "") -> None:
        """None: what the state of the member says by itself."""
        said = mark or attendance.usual_mark(line.state)
        self.change(replace(line, mark=said, reason=reason or (line.reason if said is Mark.EXCUSED else "")))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else FEE + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if isinstance(row, RollGroup):
            return self._heading(row, index.column(), role)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(row, index.column())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return ("", self.tr("Member"), self.tr("Mark"), self.tr("Reason, hours"), self.tr("Fee"))[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over headings."""
        if self.line_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _heading(self, group: RollGroup, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._theme.colour("sunken")
        if role != Qt.ItemDataRole.DisplayRole or column not in {NUMBER, NAME}:
            return None
        name = group.name or self.tr("In no tổ")
        text = self.tr("{name}: {present}/{total} present")
        return text.format(name=name, present=group.present, total=group.total)

    def _words(self, line: RollCallEntry, column: int) -> str:
        return {
            NUMBER: str(self._numbers[line.id]),
            NAME: line.name,
            MARK: self._mark(line),
            NOTE: self._note(line),
            FEE: "" if line.state is MemberState.GUEST else fee_words(line.fee),
        }[column]

    def _mark(self, line: RollCallEntry) -> str:
        note = "" if self._has_notes else self._note(line)
        return f"{mark_words(line.mark)}: {note}" if note else mark_words(line.mark)

    def _note(self, line: RollCallEntry) -> str:
        told = self.tr("told beforehand") if line.told_beforehand and line.mark is Mark.EXCUSED else ""
        came = self.tr("came at {hour}").format(hour=f"{line.arrived:%H:%M}") if line.arrived else ""
        left = self.tr("left at {hour}").format(hour=f"{line.departed:%H:%M}") if line.departed else ""
        return " · ".join(filter(None, (line.reason, told, came, left)))

    def _sign(self, line: RollCallEntry, column: int) -> object:
        icon, colour = {MARK: _SIGNS.get(line.mark), FEE: _FEE_SIGNS.get(line.fee)}.get(column) or ("", "")
        return self._theme.pixmap(icon, colour, _SIGN) if icon else None

    def _replace(self, rows: list[RollGroup | RollCallEntry]) -> None:
        """By others of the same members: draw those that became different."""
        before, self._rows = self._rows, rows
        for place, (was, now) in enumerate(zip(before, rows, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(place, 0), self.index(place, FEE))

    def _redraw(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, FEE))


def _rows(roll: Sequence[RollCallEntry]) -> list[RollGroup | RollCallEntry]:
    groups = roll_sheet.in_groups(roll)
    has_headings = len(groups) > 1 or any(group.name for group in groups)
    return [row for group in groups for row in ((group,) if has_headings else ()) + group.lines]


def _key(row: RollGroup | RollCallEntry) -> tuple[str, str]:
    return ("group", row.name) if isinstance(row, RollGroup) else ("line", row.id)
