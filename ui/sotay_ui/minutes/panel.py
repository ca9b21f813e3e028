"""The minutes of the item that is held now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Conclusion, Proposal, Remark, Task, Vote
from sotay.domain.left_off import LeftOff
from sotay.domain.meeting import MeetingState
from sotay.services import minutes, votes
from sotay.services.changes import Inverse
from sotay.services.entries import Spoken
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.focus import FocusLeading
from sotay_ui.forms import Form
from sotay_ui.labels import wrapped
from sotay_ui.minutes.entries import Entries
from sotay_ui.minutes.entry import Command, words_of
from sotay_ui.minutes.forms import ConclusionForm, ProposalForm, ReportForm, TaskForm
from sotay_ui.minutes.papers import ItemPapers
from sotay_ui.minutes.writing import Writing
from sotay_ui.page import Action
from sotay_ui.scrolling import Scrolling

_TOP_SCROLLS_UNDER = 400
"""Logical height under which title and buttons scroll with the rest: there would be no room left to write."""
_ONE_LINE_UNDER = 220
"""Logical height under which a remark is typed in one line, so that what was said before stays in sight."""


class MinutesPanel(FocusLeading):
    """``vote_form`` belongs to another room and is shown here; ``correct_vote`` opens it with a vote kept before."""

    read_asked = Signal(object)
    """A paper of the item that is to be read in the window."""

    def __init__(
        self, bench: Bench, vote_form: Form, correct_vote: Callable[[Vote], None], saved_changed: Callable[[], None]
    ) -> None:
        super().__init__()
        self._bench = bench
        self._view: WorkspaceView | None = None
        self._item: AgendaItem | None = None
        self._correct_vote = correct_vote
        self._saved_changed = saved_changed
        self._title = wrapped("", "card-title")
        self._presenter = wrapped("", "hint")
        self._unkept = wrapped("", "hint")
        self._papers = ItemPapers(bench.desk.theme, self.read_asked.emit)
        self._entries = Entries(bench.desk.theme, self._commands, self._answer)
        self._writing = Writing(bench, saved_changed)
        self._writing.closed.connect(self._draw_entries)
        self._writing.text.textChanged.connect(self._entries.wait)
        self._entries.question_left.connect(self._writing.take_focus)
        QShortcut(QKeySequence("Shift+F2"), self, self._entries.ask)
        self._conclusion, self._task, self._proposal = ConclusionForm(bench), TaskForm(bench), ProposalForm(bench)
        self._forms: dict[str, Form] = {
            "report": ReportForm(bench),
            "conclusion": self._conclusion,
            "vote": vote_form,
            "task": self._task,
            "proposal": self._proposal,
        }
        self._lay_out()
        bench.desk.theme.changed.connect(self._on_theme)
        self.lead_focus(self._writing.speaker)

    @property
    def unkept_items(self) -> set[str]:
        """Ids of the items at which something typed waits for being stored."""
        refused = {remark.item_id for remark in self._writing.remarks.refused}
        return refused.union(*(form.unkept_items for form in self._forms.values()))

    def show_item(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        """Work on this item of the meeting; None: there is none."""
        is_other = self._item is None or item is None or item.id != self._item.id
        was_open = self._is_open
        self._view, self._item = view, item
        self._title.setText(f"{view.numbers[item.id]}. {item.title}" if item else "")
        self._presenter.setText(self._presented(view, item) if item else "")
        self._presenter.setVisible(bool(self._presenter.text()))
        self._papers.show_papers([paper for paper in view.papers if item and paper.item_id == item.id])
        self._buttons.setVisible(self._is_open)
        for form in self._forms.values():
            form.draw(view, item)
        self._writing.draw(view, item.id if item and self._is_open else None)
        if was_open != self._is_open:
            self._entries.clear()
        if is_other:
            self._area.go_to_end()
        self._show_writing()
        self._draw_entries()
        self._say_unkept()

    def resume(self, left: LeftOff) -> None:
        """Go on where typing was cut off."""
        self._writing.resume(left)

    def leave(self) -> None:
        """Store what is being typed."""
        self._writing.leave()

    @property
    def is_saved(self) -> bool:
        return self._writing.is_saved and all(form.is_saved for form in self._forms.values())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Back to where something is typed, at its cursor."""
        form = next((form for form in self._forms.values() if not form.isHidden()), None)
        if form is not None:
            form.first().setFocus(event.reason())
        elif self._writing.isHidden():
            super().focusInEvent(event)
        else:
            self._writing.take_focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @property
    def _is_open(self) -> bool:
        return self._item is not None and self._view is not None and self._view.meeting.state is not MeetingState.SEALED

    def _lay_out(self) -> None:
        self._top = self._make_top()
        body = QWidget()
        self._scrolled = QVBoxLayout(body)
        self._scrolled.addWidget(self._entries)
        for form in self._forms.values():
            self._scrolled.addWidget(form)
            form.closed.connect(self._on_form_closed)
            form.changed.connect(self._on_form_changed)
        self._scrolled.addStretch(1)
        self._area = Scrolling(body)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._top)
        self._outer.addWidget(self._area, 1)
        self._outer.addWidget(self._writing)
        self._space()

    def _make_top(self) -> QWidget:
        theme = self._bench.desk.theme
        self._buttons = QWidget()
        buttons = Flow(theme, 6)
        self._buttons.setLayout(buttons)
        self._names = {
            "report": self.tr("Presenter"),
            "conclusion": self.tr("Conclusion"),
            "vote": self.tr("Vote"),
            "task": self.tr("Task"),
            "proposal": self.tr("Proposal"),
        }
        keys = {"conclusion": "F4", "vote": "F6", "task": "F7"}
        buttons.addWidget(KeyButton(theme, Action(self.tr("Remark"), self._start_remark, "", "F2")))
        for name, words in self._names.items():
            buttons.addWidget(KeyButton(theme, Action(words, partial(self._open, name), "", keys.get(name, ""))))
        top = QWidget()
        self._top_column = QVBoxLayout(top)
        for widget in (self._title, self._presenter, self._papers, self._buttons, self._unkept):
            self._top_column.addWidget(widget)
        self._unkept.hide()
        return top

    def _space(self) -> None:
        theme = self._bench.desk.theme
        theme.space(self._outer, 8, (16, 12, 16, 12))
        theme.space(self._scrolled, 8)
        theme.space(self._top_column, 8)

    def _fold(self) -> None:
        """Where the window is low for the size of the text, title and buttons scroll too."""
        height = self.height() * 100 / self._bench.desk.theme.text_scale
        is_low = height < _TOP_SCROLLS_UNDER
        self._writing.text.fold(height < _ONE_LINE_UNDER)
        column = self._scrolled if is_low else self._outer
        if column.indexOf(self._top) < 0:
            column.insertWidget(0, self._top)
            self._top.show()  # else Qt does so one turn later

    def _on_theme(self) -> None:
        self._space()
        self._fold()
        self._entries.clear()
        self._draw_entries()

    def _presented(self, view: WorkspaceView, item: AgendaItem) -> str:
        name = view.name_of(item.presenter_id)
        if item.with_report:
            return self.tr("{name}, report enclosed").format(name=name)
        return f"{name}: {item.presented}" if name and item.presented else name or item.presented

    def _draw_entries(self) -> None:
        view, item = self._view, self._item
        if view is None or item is None:
            self._entries.show_rows((), "")
            return
        rows = self._writing.remarks.over(view.under(item.id), item.id)
        nothing = "" if self._presenter.text() else self._nothing(view)
        shown = [(row, words_of(view, row)) for row in rows if row.id != self._writing.open_id]
        self._entries.show_rows(shown, nothing)

    def _nothing(self, view: WorkspaceView) -> str:
        if view.meeting.state is MeetingState.SEALED:
            return self.tr("Nothing is written here.")
        return self.tr("Nothing yet. Press F2 and type letters of the speaker's name.")

    def _commands(self) -> list[Command]:
        if not self._is_open:
            return []
        return [(self.tr("Edit"), self._correct), (self.tr("Remove"), self._remove)]

    def _answer(self, row: Spoken, person_id: str) -> None:
        """It is known now who was meant by the ``Đ/c An:`` of a remark."""
        store = self._bench.desk.services.store
        typed = self._writing.remarks.over((row,), "")[0]
        if isinstance(typed, Remark) and typed not in self._writing.remarks.refused:
            self._bench.write(self.tr("Saving the minutes"), lambda: minutes.attribute(store, typed, person_id))

    def _correct(self, row: Spoken) -> None:
        match row:
            case Remark():
                self._put_forms_away()
                self._writing.correct(row)
            case Vote():
                self._open("vote")
                self._correct_vote(row)
            case Conclusion():
                self._open("conclusion")
                self._conclusion.correct(row)
            case Task():
                self._open("task")
                self._task.correct(row)
            case Proposal():
                self._open("proposal")
                self._proposal.correct(row)

    def _start_remark(self) -> None:
        self._put_forms_away()
        self._writing.start()

    def _open(self, name: str) -> None:
        if self._item is None:
            return
        for other, form in self._forms.items():
            if other != name:
                form.put_away()
        self._writing.close_remark()
        self._forms[name].open()
        self._show_writing()
        self._area.go_to_end()

    def _on_form_closed(self) -> None:
        self._show_writing()
        self._area.go_to_end()
        if not self._writing.isHidden():
            self._writing.take_focus()

    def _on_form_changed(self) -> None:
        self._say_unkept()
        self._saved_changed()

    def _show_writing(self) -> None:
        self._writing.setVisible(self._is_open and all(form.isHidden() for form in self._forms.values()))

    def _say_unkept(self) -> None:
        """Name the forms whose text was put away at this item."""
        waiting = [
            self._names[name]
            for name, form in self._forms.items()
            if form.isHidden() and self._item is not None and self._item.id in form.unkept_items
        ]
        self._unkept.setText(self.tr("Typed but not written down yet: {forms}.").format(forms=", ".join(waiting)))
        self._unkept.setVisible(bool(waiting))

    def _put_forms_away(self) -> None:
        for form in self._forms.values():
            form.put_away()

    def _remove(self, row: Spoken) -> None:
        services = self._bench.desk.services
        store, now = services.store, services.clock.moment()
        self._writing.remarks.taken_back(row.id)

        def remove() -> Inverse:
            if isinstance(row, Vote):
                return votes.withdraw(store, row, now=now)
            return minutes.remove(store, row, now=now)

        self._bench.remove(self.tr("Saving the minutes"), remove, "entry-removed")
