"""The lines of the list of members, under the headings of their tổ where the cell has any."""

from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from sotay.domain.member import Member
from sotay.domain.names import matches, name_key
from sotay.services.members import ListedMember
from sotay_ui.members.words import office_words, standing_words

NAME, BORN, STANDING, OFFICE, PHONE = range(5)
Index = QModelIndex | QPersistentModelIndex


class MemberLines(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._members: tuple[ListedMember, ...] = ()
        self._texts: dict[str, tuple[str, ...]] = {}
        """Of each member, by id: a view asks thousands of times to fit its columns."""
        self._query = ""
        self._lines: list[ListedMember | str] = []

    def show_members(self, members: tuple[ListedMember, ...]) -> None:
        """These in their order, as far as they answer to what is searched for."""
        self._members = members
        self._texts = {line.member.id: _texts(line) for line in members}
        self._arrange()

    def search(self, query: str) -> None:
        """Only those whose name answers to it, best first; all for an empty one."""
        self._query = query
        self._arrange()

    def member(self, row: int) -> Member | None:
        """None for a heading, and for no row."""
        line = self._lines[row] if 0 <= row < len(self._lines) else ""
        return None if isinstance(line, str) else line.member

    def row_of(self, member_id: str) -> int:
        """Where that member stands; without one the first member's row, -1 where there is none."""
        rows = {line.member.id: row for row, line in enumerate(self._lines) if not isinstance(line, str)}
        return rows.get(member_id, next(iter(rows.values()), -1))

    @property
    def headings(self) -> tuple[int, ...]:
        """Rows that are headings."""
        return tuple(row for row, line in enumerate(self._lines) if isinstance(line, str))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else PHONE + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if isinstance(line, str):
            return self._heading(line, index.column(), role)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self._texts[line.member.id][index.column()]

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Full name"), self.tr("Born"), self.tr("Member"), self.tr("Office"), self.tr("Phone"))
        return titles[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = isinstance(self._lines[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _arrange(self) -> None:
        self.beginResetModel()
        if self._query:
            self._lines = [*matches(self._query, self._members, lambda line: line.member.full_name)]
        else:
            self._lines = self._grouped()
        self.endResetModel()

    def _grouped(self) -> list[ListedMember | str]:
        if not any(line.member.group for line in self._members):
            return [*self._members]
        ordered = sorted(self._members, key=_group_key)
        lines: list[ListedMember | str] = []
        for group, found in groupby(ordered, key=lambda line: line.member.group):
            members = [*found]
            lines += [self._title(group, len(members)), *members]
        return lines

    def _title(self, group: str, count: int) -> str:
        return self.tr("{group} · {count} members").format(group=group or self.tr("In no group"), count=count)

    def _heading(self, text: str, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole and column == NAME:
            return text
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _texts(line: ListedMember) -> tuple[str, ...]:
    member = line.member
    return (line.display_name, member.born[:4], standing_words(member), office_words(member.office), member.phone)


def _group_key(line: ListedMember) -> tuple[object, ...]:
    """``Tổ 2`` before ``Tổ 10``; who is in no tổ comes last."""
    group = line.member.group
    number = "".join(letter for letter in group if letter.isdigit())
    return not group, int(number or 0), name_key(group)
