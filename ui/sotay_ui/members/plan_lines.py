"""The rows of a list that is about to be brought in, and what becomes of each."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from typing_extensions import override

from sotay import wording
from sotay.domain.member import Member, MemberKind, MemberState
from sotay.domain.member_list import PassedOver
from sotay.domain.times import typed_date
from sotay.services.member_import import ImportPlan, Outcome, PlannedRow
from sotay_ui.members.words import day_words, field_words, kind_words, state_words, value_words
from sotay_ui.theme.theme import Theme

NUMBER, NAME, OUTCOME, REASON = range(4)
Index = QModelIndex | QPersistentModelIndex
_SIGNS = {
    Outcome.ADDED: ("add", "green"),
    Outcome.CHANGED: ("arrow", "blue"),
    Outcome.UNCHANGED: ("check", "text2"),
    Outcome.REFUSED: ("warning", "amber"),
}


class PlanLines(QAbstractTableModel):
    """What needs a look stands first: rows that stay out, odd ones, lines that are no member's, then the rest as in the
    list. A row that would be written is ticked, unless it is asked about; without its tick it is left out.
    """

    ticked = Signal()
    """Ticks were set or taken away: look at :attr:`left_out`."""

    def __init__(self, theme: Theme, plan: ImportPlan, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        rows: list[PlannedRow | PassedOver] = [*plan.rows, *plan.passed_over]
        self._rows = sorted(rows, key=_weight)
        self._texts = [self._columns(row) for row in self._rows]
        self._left_out = {row.number for row in plan.rows if row.is_asked}

    @property
    def left_out(self) -> frozenset[int]:
        """Numbers of the rows without their tick."""
        return frozenset(self._left_out)

    def turn(self, at: int) -> None:
        """Take the tick of that row away, or set it again."""
        row = self._rows[at]
        if _can_be_ticked(row):
            self._left_out ^= {row.number}
            self.dataChanged.emit(self.index(at, NUMBER), self.index(at, REASON))
            self.ticked.emit()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else REASON + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        is_left_out = row.number in self._left_out
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.tr("left out") if is_left_out and column == OUTCOME else self._texts[index.row()][column]
        if isinstance(row, PassedOver):
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row, column, is_left_out=is_left_out)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column, is_left_out=is_left_out)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Row"), self.tr("Full name"), self.tr("Will be"), self.tr("Change or reason"))
        return titles[section]

    def _picture(self, row: PlannedRow, column: int, *, is_left_out: bool) -> QPixmap | None:
        if column == NUMBER and _can_be_ticked(row):
            return self._theme.pixmap("box" if is_left_out else "box-ticked")
        return self._theme.pixmap(*self._sign(row)) if column == OUTCOME and not is_left_out else None

    def _colour(self, row: PlannedRow, column: int, *, is_left_out: bool) -> QColor | None:
        if _needs_a_look(row) and (column == REASON or (column == OUTCOME and not is_left_out)):
            return self._theme.colour("amber")
        return self._theme.colour("text2") if is_left_out else None

    def _sign(self, row: PlannedRow) -> tuple[str, str]:
        return ("warning", "amber") if row.is_odd else _SIGNS[row.outcome]

    def _columns(self, row: PlannedRow | PassedOver) -> tuple[str, str, str, str]:
        if isinstance(row, PassedOver):
            return str(row.number), row.text, self._worded("line-not-read"), self._worded("line-no-member")
        return str(row.number), row.name, self._outcome(row), self._reason(row)

    def _outcome(self, row: PlannedRow) -> str:
        return {
            Outcome.ADDED: self.tr("added"),
            Outcome.CHANGED: self.tr("changed"),
            Outcome.UNCHANGED: self.tr("kept as it is"),
            Outcome.REFUSED: self.tr("not taken"),
        }[row.outcome]

    def _reason(self, row: PlannedRow) -> str:
        found = [self._worded(finding.code, **finding.facts) for finding in row.findings]
        if row.outcome is Outcome.ADDED and row.member:
            found.append(self._new(row.member))
        found += [
            f"{field_words(change.name)}: {value_words(change.name, change.before)} → "
            f"{value_words(change.name, change.after)}"
            for change in row.changes
        ]
        return "\n".join(found)

    def _new(self, member: Member) -> str:
        parts = [kind_words(member.kind)]
        if member.state is not MemberState.ACTIVE:
            parts.append(state_words(member.state))
        if member.born:
            parts.append(self.tr("born {day}").format(day=typed_date(member.born)))
        if member.admitted_on:
            parts.append(self.tr("admitted {day}").format(day=day_words(member.admitted_on)))
        if member.kind is MemberKind.OFFICIAL and member.confirmed_on:
            parts.append(self.tr("official since {day}").format(day=day_words(member.confirmed_on)))
        return ", ".join(parts)

    def _worded(self, code: str, **facts: str | int) -> str:
        return wording.phrase(code, self._language, **facts)


def _can_be_ticked(row: PlannedRow | PassedOver) -> bool:
    return isinstance(row, PlannedRow) and row.outcome in {Outcome.ADDED, Outcome.CHANGED}


def _needs_a_look(row: PlannedRow) -> bool:
    return row.outcome is Outcome.REFUSED or row.is_odd


def _weight(row: PlannedRow | PassedOver) -> tuple[int, int]:
    if isinstance(row, PassedOver):
        return 2, row.number
    if row.outcome is Outcome.REFUSED:
        return 0, row.number
    return 1 if row.is_odd else 3, row.number
