"""People of a meeting on a card: a list of them over fields that add one; the guests among them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.meeting import Guest
from sotay.services import convening
from sotay.services.changes import Inverse
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import Line
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine

Entry = tuple[str, str, str]
"""Its id, its words, a hint below them."""


class People(Card):
    """A list of entries, each with a button that takes it off, over fields that add one."""

    def __init__(self, bench: Bench, heading: str, empty: str, take_off: str) -> None:
        theme = bench.desk.theme
        super().__init__(theme, heading)
        self.bench = bench
        self.meeting_id = ""
        self._take_off = take_off
        self._shown: tuple[list[Entry], bool] | None = None
        self._empty = wrapped(empty, "hint")
        self._list = QWidget()
        self._entries = QVBoxLayout(self._list)
        theme.space(self._entries, 4)
        self._fields = QWidget()
        self._below = QVBoxLayout(self._fields)
        theme.space(self._below, 8)
        for widget in (self._empty, self._list, self._fields):
            self.add(widget)

    def take_off(self, entry_id: str) -> None:
        raise NotImplementedError

    def add_field(self, widget: QWidget) -> None:
        self._below.addWidget(widget)

    def show_entries(self, entries: Sequence[Entry], *, is_open: bool) -> None:
        self._fields.setVisible(is_open)
        self._empty.setVisible(not entries)
        self._list.setVisible(bool(entries))
        if self._shown == (list(entries), is_open):
            return
        self._shown = (list(entries), is_open)
        empty(self._entries)
        for entry_id, text, hint in entries:
            remove = Action(self._take_off, partial(self.take_off, entry_id))
            line = StateLine(self.bench.desk.theme, (remove,) if is_open else ())
            line.say("", "text", text, hint)
            self._entries.addWidget(line)


class Guests(People):
    """Đại biểu, khách mời: Enter goes from the name to the office, from there it adds."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench, self.tr("Guests"), self.tr("No guest yet. Members need no invitation."), self.tr("Take off")
        )
        theme = bench.desk.theme
        self._name = Line(theme, self.tr("Full name"))
        self._office = Line(theme, self.tr("Office"), self.tr("For example: Đảng ủy viên phụ trách Chi bộ"))
        self._add = KeyButton(theme, Action(self.tr("Add guest"), self._invite, "add"))
        self._name.line.returnPressed.connect(self._office.line.setFocus)
        self._office.line.returnPressed.connect(self._invite)
        self._name.line.textEdited.connect(lambda _text: self._name.show_problem(""))
        for widget in (self._name, self._office, self._add):
            self.add_field(widget)

    def draw(self, meeting_id: str, guests: Sequence[Guest], *, is_open: bool) -> None:
        self.meeting_id = meeting_id
        self.show_entries([(guest.id, guest.name, guest.office) for guest in guests], is_open=is_open)

    @override
    def take_off(self, entry_id: str) -> None:
        store = self.bench.desk.services.store
        self.bench.remove(self.tr("Saving the guests"), lambda: convening.disinvite(store, entry_id), "guest-removed")

    def _invite(self) -> None:
        name, office = self._name.text, self._office.text
        if not name:
            self._name.point_out(self.tr("Write the name of the guest first."))
            return
        store, meeting_id = self.bench.desk.services.store, self.meeting_id

        def added(_inverse: Inverse) -> None:
            for field in (self._name, self._office):
                field.line.setText("")  # clear() would leave Ctrl+Z the letters to bring back, not the guest
            self._name.line.setFocus(Qt.FocusReason.OtherFocusReason)

        self.bench.write(
            self.tr("Saving the guests"), lambda: convening.invite(store, meeting_id, name=name, office=office), added
        )
