"""The list of members and the field that finds one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.domain.member import Member, MemberKind, MemberState
from sotay.services.members import ListedMember
from sotay_ui.fields import Tick
from sotay_ui.labels import wrapped
from sotay_ui.members.lines import BORN, NAME, PHONE, STANDING, MemberLines
from sotay_ui.members.sheet import Sheet
from sotay_ui.page import Action, Head, Key
from sotay_ui.searching import SearchLine
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

_PHONE_FOLDS_UNDER = 900
_BORN_FOLDS_UNDER = 640
"""Logical width."""


class MemberList(Sheet):
    opened = Signal(str)
    """Id of a member."""
    left_asked = Signal()
    """Those who left are to be shown too, or no more."""

    def __init__(self, theme: Theme, add: Action, bring_in: Action) -> None:
        super().__init__()
        self._theme = theme
        self._add, self._bring_in = add, bring_in
        self._members: tuple[ListedMember, ...] | None = None
        self._lines = MemberLines()
        self._table = RowTable(theme, self._lines, stretched=(NAME, STANDING))
        self._search = SearchLine(theme, self._table, self.tr("nta, nguyen thi an"), self)
        self._with_left = Tick(theme, self.tr("Those who left too"))
        self._nothing = wrapped(role="hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._table.opened.connect(self._on_opened)
        self._search.textChanged.connect(self._on_search)
        self._search.returnPressed.connect(lambda: self._on_opened(self._table.currentIndex().row()))
        self._with_left.toggled.connect(self.left_asked)

    @property
    def with_left(self) -> bool:
        return self._with_left.isChecked()

    @override
    def head(self) -> Head:
        if self._members is None:
            return Head(self.tr("Members"))
        if not self._members:
            return Head(self.tr("Members"), main=self._bring_in, others=(self._add,))
        return Head(self.tr("Members"), self._counts(self._members), self._add, (self._bring_in,))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (
            Key("Enter", self.tr("Open")),
            Key("Ctrl+F", self.tr("Find")),
            Key("Ctrl+N", self.tr("Add member")),
            Key("Ctrl+O", self.tr("Import from Excel")),
        )

    def show_members(self, members: tuple[ListedMember, ...]) -> None:
        """All of them, in the order of names."""
        chosen = self._lines.member(self._table.currentIndex().row())
        self._members = members
        self._lines.show_members(members)
        self._redraw(chosen.id if chosen else "")
        self.head_changed.emit()

    def choose(self, member_id: str) -> None:
        """Put the keyboard on that member."""
        self._redraw(member_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() * 100 / self._theme.text_scale
        self._table.setColumnHidden(PHONE, width < _PHONE_FOLDS_UNDER)
        self._table.setColumnHidden(BORN, width < _BORN_FOLDS_UNDER)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        self._theme.space(column, 12, (20, 12, 20, 12))
        self._search.begin_row(column).addWidget(self._with_left)
        column.addWidget(self._stack, 1)
        self.lead_focus(self._table)

    def _redraw(self, member_id: str = "") -> None:
        self._table.clearSpans()
        for row in self._lines.headings:
            self._table.setSpan(row, 0, 1, PHONE + 1)
        row = self._lines.row_of(member_id)
        if row >= 0:
            self._table.setCurrentIndex(self._lines.index(row, NAME))
            self._stack.setCurrentWidget(self._table)
            return
        if self._search.text():
            self._nothing.setText(self.tr("Nobody has a name like that."))
        else:
            self._nothing.setText(self.tr("There are no members yet. Import a list from Excel or add one by one."))
        self._stack.setCurrentWidget(self._nothing)

    def _on_opened(self, row: int) -> None:
        if member := self._lines.member(row):
            self.opened.emit(member.id)

    def _on_search(self, text: str) -> None:
        self._lines.search(text.strip())
        self._redraw()

    def _counts(self, members: tuple[ListedMember, ...]) -> str:
        here = [line.member for line in members if line.member.state is not MemberState.LEFT]
        official = sum(_is_official(member) for member in here)
        words = self.tr("{count} members · {official} official, {probationary} probationary")
        return words.format(count=len(here), official=official, probationary=len(here) - official)


def _is_official(member: Member) -> bool:
    return member.kind is MemberKind.OFFICIAL
