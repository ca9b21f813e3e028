"""A small form that opens under the minutes, with one thing to write down."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import KnownError
from sotay.services.workspace import Speaker, WorkspaceView
from sotay_ui import drafts
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.drafts import Value
from sotay_ui.fields import Field, Tick
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.speaker import SpeakerField

F = TypeVar("F", bound=Field)

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Form(QFrame):
    """Subclasses add editors and say what storing them means.

    What is typed stays, for each item, until it is stored: Esc, another form and another item only put it away.
    """

    closed = Signal()
    changed = Signal()
    """Something was typed, stored or put away: look at :attr:`is_saved`."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.bench = bench
        self.view: WorkspaceView | None = None
        self.item: AgendaItem | None = None
        self._editors: list[QWidget] = []
        self._blank: list[Value] = []
        self._drafts: dict[str, list[Value]] = {}
        self._is_keeping = False
        self._body = QWidget()
        self._fields = QVBoxLayout(self._body)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._body)
        self._problem = wrapped("", "problem")
        bench.desk.theme.changed.connect(self._space)
        self._space()
        self.hide()

    @property
    def is_saved(self) -> bool:
        """Whether nothing typed here, at any item, waits for being stored."""
        return not (self._is_keeping or self.unkept_items)

    @property
    def unkept_items(self) -> set[str]:
        """Ids of the items at which something typed here is not stored."""
        typed = {self.item.id} if self.item is not None and self._is_typed_in() else set()
        return typed | set(self._drafts)

    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        """Belong to this item from now on; what was typed at another one is put away."""
        if self.item is not None and (item is None or item.id != self.item.id):
            self.put_away()
        self.view, self.item = view, item

    def open(self) -> None:
        """Show what was typed at this item before, else empty fields; the keyboard goes to the first one."""
        if self.item is None:
            return
        if self.isHidden():
            self._fill(self.item.id)
        self._say("")
        self.show()
        self.first().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def put_away(self) -> None:
        """Close; what is typed is there again when the form is opened at this item."""
        if self.isHidden():
            return
        if self.item is not None and self._is_typed_in():
            self._drafts[self.item.id] = self._values()
        self._close()

    def keep(self) -> None:
        """Store what the fields say and close; a second press before the answer does nothing."""
        if self._is_keeping or self.item is None or self.view is None:
            return
        self._say("")
        call = self.written(self.view, self.item)
        if call is None:
            return
        self._is_keeping = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._body.setEnabled(False)
        item_id = self.item.id
        self.bench.write(
            self.tr("Saving the minutes"), call, partial(self._on_kept, item_id), partial(self._on_refused, item_id)
        )
        self.changed.emit()

    def clear(self) -> None:
        """Fill in what stands there before anything is typed."""
        raise NotImplementedError

    def first(self) -> QWidget:
        raise NotImplementedError

    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        """What stores the fields; None where something is missing, which is then said at its field."""
        raise NotImplementedError

    def field(self, label: str, editor: QWidget, example: str = "") -> Field:
        """An editor with its label above."""
        return self.remember(Field(self.bench.desk.theme, label, editor, example))

    def remember(self, field: F) -> F:
        """Keep what is typed in this field as a draft; returns it."""
        self._watch(field.editor)
        return field

    def tick(self, words: str) -> Tick:
        """A box to tick."""
        tick = Tick(self.bench.desk.theme, words)
        self._watch(tick)
        return tick

    def person(self) -> SpeakerField:
        """An editor for a person of this meeting."""
        return SpeakerField(self._answering_to)

    def lay_out(self, *rows: QWidget | tuple[QWidget, ...], others: tuple[Action, ...] = ()) -> None:
        """Put fields below each other, those of a tuple side by side, and the buttons behind them."""
        theme = self.bench.desk.theme
        for row in rows:
            self._fields.addWidget(row if isinstance(row, QWidget) else self._beside(*row))
        self._fields.addWidget(self._problem)
        self._keep_button = KeyButton(theme, Action(self.tr("Write down"), self.keep, "check", "Ctrl+S"))
        actions = (*others, Action(self.tr("Clear"), self._empty), Action(self.tr("Close"), self.put_away))
        self._fields.addWidget(self._beside(self._keep_button, *(KeyButton(theme, action) for action in actions)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def _watch(self, editor: QWidget) -> None:
        self._editors.append(editor)
        drafts.watch(editor, self.changed.emit)

    def _beside(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        flow = Flow(self.bench.desk.theme, 8)
        row.setLayout(flow)
        for widget in widgets:
            flow.addWidget(widget)
        return row

    def _fill(self, item_id: str) -> None:
        self.clear()
        self._blank = self._values()
        for editor, value in zip(self._editors, self._drafts.pop(item_id, self._blank), strict=True):
            drafts.put_back(editor, value)

    def _empty(self) -> None:
        self.clear()
        self._blank = self._values()
        self._say("")
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _values(self) -> list[Value]:
        return [drafts.value_of(editor) for editor in self._editors]

    def _is_typed_in(self) -> bool:
        return not self.isHidden() and self._values() != self._blank

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
        self.changed.emit()

    def _is_at(self, item_id: str) -> bool:
        return not self.isHidden() and self.item is not None and self.item.id == item_id

    def _on_kept(self, item_id: str, _result: object) -> None:
        self._on_answered()
        self._drafts.pop(item_id, None)
        if self._is_at(item_id):
            self._close()
        else:
            self.changed.emit()

    def _on_refused(self, item_id: str, error: KnownError) -> None:
        self._on_answered()
        if self._is_at(item_id):
            words = wording.of_error(error, self.bench.desk.tell.language)
            self._say(f"{words.sentence} {words.advice}".strip())
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bench.desk.tell.error(error)
        self.changed.emit()

    def _on_answered(self) -> None:
        self._is_keeping = False
        self._body.setEnabled(True)

    def _say(self, sentence: str) -> None:
        """What is wrong with all of it, below the fields."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _space(self) -> None:
        theme = self.bench.desk.theme
        theme.space(self._outer, 0)
        theme.space(self._fields, 8)

    def _answering_to(self, typed: str) -> list[Speaker]:
        return self.view.answering_to(typed) if self.view else []
