"""Fields over one row that store themselves: each field by itself, and only what the person touched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from sotay.domain.rows import Row
from sotay_ui.autosave import Autosave
from sotay_ui.fields import Box, Field, Tick

R = TypeVar("R", bound=Row)
Keep = Callable[[R, R, Callable[[bool], None]], None]
"""Stores what became of a row, before and after, and says on the main thread whether it is on the disk."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One field of a row, by the name of its attribute."""

    name: str
    field: Field | Tick
    fill: Callable[[Any], None]
    """Shows a value."""
    read: Callable[[], object]
    """The value as filled in. Raises ValueError for what is none."""
    complaint: str = ""
    """Said below the field where that is none."""

    @property
    def editor(self) -> QWidget:
        return self.field.editor if isinstance(self.field, Field) else self.field


class Keeping(QObject, Generic[R]):
    """Fills the fields where nobody types, and stores what was typed; what is no value stays in its field alone."""

    changed = Signal()
    """Look at :attr:`is_saved`."""

    def __init__(self, fields: Sequence[Kept], keep: Keep[R], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = {kept.name: kept for kept in fields}
        self._keep = keep
        self._row: R | None = None
        self._touched: set[str] = set()
        self._storing: set[str] = set()
        self._refused: set[str] = set()
        self._is_showing = False
        self._is_asked_why = False
        self._autosave = Autosave(self._save, self)
        self._autosave.changed.connect(self.changed)
        for kept in fields:
            self._listen(kept)

    @property
    def is_saved(self) -> bool:
        return self._autosave.is_saved and not self._refused

    def draw(self, row: R) -> None:
        """Show the row where it differs, except in fields with the keyboard or with something not stored yet."""
        is_other = self._row is None or self._row.id != row.id
        self._row = row
        if is_other:
            self._forget()
        busy = self._touched | self._storing
        for kept in self._fields.values():
            if is_other or not (kept.name in busy or kept.editor.hasFocus()):
                self._show(kept, getattr(row, kept.name))

    def ask_why(self, is_asked: bool) -> None:
        """Whether a change is asked its reason: then a field is stored once it is left, and what is refused goes."""
        self._is_asked_why = is_asked

    def leave(self) -> None:
        """Store now, and say below each field what cannot be stored."""
        self._autosave.flush()
        self._say_refused()

    @property
    def has_refused(self) -> bool:
        """Whether a field shows what cannot be stored."""
        return bool(self._refused)

    def give_up(self) -> None:
        """Show again what is stored where something else cannot be: a form that nobody sees would never be saved."""
        self.leave()
        refused, self._refused = self._refused, set()
        self._touched -= refused
        self._say_refused()
        for name in refused:
            self._show(self._fields[name], getattr(self._row, name))
        if refused:
            self.changed.emit()

    def point_out(self, name: str) -> None:
        """Put the keyboard into that field, if it is one of these."""
        if name in self._fields:
            field = self._fields[name].field
            if isinstance(field, Field):
                field.point_out(field.problem)
            else:
                field.setFocus()

    def _listen(self, kept: Kept) -> None:
        editor = kept.editor
        self._autosave.watch(editor)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _text: self._on_touched(kept.name))
            editor.editingFinished.connect(self._on_finished)
            editor.returnPressed.connect(editor.focusNextChild)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(lambda: self._on_touched(kept.name))
        elif isinstance(editor, Box):
            editor.activated.connect(lambda _index: self._on_chosen(kept.name))
        elif isinstance(editor, Tick):
            editor.clicked.connect(lambda _is_ticked: self._on_chosen(kept.name))

    def _on_touched(self, name: str) -> None:
        if self._is_showing:  # a text field tells of what is filled in as of what is typed
            return
        self._touched.add(name)
        self._autosave.touch(waits=self._is_asked_why)

    def _on_chosen(self, name: str) -> None:
        self._on_touched(name)
        self._autosave.flush()

    def _on_finished(self) -> None:
        self._say_refused()
        if self._row is not None:
            self.draw(self._row)

    def _say_refused(self) -> None:
        for kept in self._fields.values():
            if isinstance(kept.field, Field):
                kept.field.show_problem(kept.complaint if kept.name in self._refused else "")

    def _forget(self) -> None:
        self._touched.clear()
        self._storing.clear()
        self._refused.clear()
        self._say_refused()

    def _save(self, done: Callable[[bool], None]) -> None:
        before, values = self._row, self._typed()
        if before is None or not values:
            done(True)
            return

        def stored(is_stored: bool) -> None:
            if self._row is not None and self._row.id == before.id:
                self._storing.clear()
                if is_stored:
                    self._row = replace(self._row, **values)
                elif self._is_asked_why:
                    self.draw(self._row)
                else:
                    self._touched |= values.keys()
            done(is_stored or self._is_asked_why)

        self._storing = {*values}
        self._keep(before, replace(before, **values), stored)

    def _typed(self) -> dict[str, Any]:
        """What is to be stored of what was touched; what is no value yet stays touched."""
        values: dict[str, Any] = {}
        self._refused.clear()
        for name in sorted(self._touched):
            try:
                values[name] = self._fields[name].read()
            except ValueError:
                self._refused.add(name)
        self._touched = {*self._refused}
        return values

    def _show(self, kept: Kept, value: object) -> None:
        """Fill in what differs: filling in what is there would move the cursor."""
        try:
            is_shown = kept.read() == value
        except ValueError:
            is_shown = False
        if not is_shown:
            self._is_showing = True
            kept.fill(value)
            self._is_showing = False
