"""The minutes of the item that is held now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Remark
from sotay.domain.meeting import MeetingState
from sotay.services import minutes
from sotay.services.entries import Spoken
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel
from sotay_ui.buttons import KeyButton
from sotay_ui.forms import Form
from sotay_ui.labels import wrapped
from sotay_ui.minutes.entry import EntryRow
from sotay_ui.minutes.forms import ConclusionForm, ProposalForm, ReportForm, TaskForm
from sotay_ui.minutes.writing import Writing
from sotay_ui.page import Action


class MinutesPanel(Panel):
    """``vote_form`` belongs to another room and is shown here."""

    def __init__(self, bench: Bench, vote_form: Form, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self._view: WorkspaceView | None = None
        self._item: AgendaItem | None = None
        self._title = wrapped("", "card-title")
        self._presenter = wrapped("", "hint")
        self._entries = QScrollArea()
        self._entries.setWidgetResizable(True)
        bar = self._entries.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
        self._writing = Writing(bench, saved_changed)
        self._writing.closed.connect(self._on_remark_closed)
        self._forms: dict[str, Form] = {
            "report": ReportForm(bench),
            "conclusion": ConclusionForm(bench),
            "vote": vote_form,
            "task": TaskForm(bench),
            "proposal": ProposalForm(bench),
        }
        self._lay_out()
        self.lead_focus(self._writing.speaker)

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        item = next((item for item in view.items if self._item and item.id == self._item.id), None)
        self.show_item(item)

    def show_item(self, item: AgendaItem | None) -> None:
        """Work on this item."""
        if self._view is None:
            return
        if self._item is not None and (item is None or item.id != self._item.id):
            self._close_forms()
        self._item = item
        self._title.setText(f"{self._view.numbers[item.id]}. {item.title}" if item else "")
        self._presenter.setText(self._presented(self._view, item) if item else "")
        self._presenter.setVisible(bool(self._presenter.text()))
        is_open = item is not None and self._view.meeting.state is not MeetingState.SEALED
        self._buttons.setVisible(is_open)
        self._writing.draw(self._view, item.id if item and is_open else None)
        for form in self._forms.values():
            form.draw(self._view, item)
        self._draw_entries(self._view, item)

    @override
    def leave(self) -> None:
        self._writing.leave()

    @property
    @override
    def is_saved(self) -> bool:
        return self._writing.is_saved

    def _lay_out(self) -> None:
        theme = self.bench.desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 8, (16, 12, 16, 12))
        column.addWidget(self._title)
        column.addWidget(self._presenter)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        theme.space(buttons, 6)
        for action in (
            Action(self.tr("Remark"), self._start_remark, "", "F2"),
            Action(self.tr("Presenter"), partial(self._open, "report")),
            Action(self.tr("Conclusion"), partial(self._open, "conclusion"), "", "F4"),
            Action(self.tr("Vote"), partial(self._open, "vote"), "", "F6"),
            Action(self.tr("Task"), partial(self._open, "task"), "", "F7"),
            Action(self.tr("Proposal"), partial(self._open, "proposal")),
        ):
            buttons.addWidget(KeyButton(theme, action))
        buttons.addStretch(1)
        column.addWidget(self._buttons)
        column.addWidget(self._entries, 1)
        for form in self._forms.values():
            column.addWidget(form)
            form.hide()
            form.closed.connect(self._on_form_closed)
        column.addWidget(self._writing)

    def _presented(self, view: WorkspaceView, item: AgendaItem) -> str:
        name = view.name_of(item.presenter_id)
        if item.with_report:
            return self.tr("{name}, report enclosed").format(name=name)
        return f"{name}: {item.presented}" if name and item.presented else name or item.presented

    def _draw_entries(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        self.bench.desk.theme.space(column, 4)
        rows = [row for row in view.under(item.id) if row.id != self._writing.editing_id] if item else []
        for row in rows:
            column.addWidget(EntryRow(self.bench.desk.theme, view, row, self._actions(view, row)))
        if not rows and not self._presenter.text():
            column.addWidget(wrapped(self._nothing(view), "hint"))
        column.addStretch(1)
        self._entries.setWidget(body)

    def _nothing(self, view: WorkspaceView) -> str:
        if view.meeting.state is MeetingState.SEALED:
            return self.tr("Nothing is written here.")
        return self.tr("Nothing yet. Press F2 and type letters of the speaker's name.")

    def _actions(self, view: WorkspaceView, row: Spoken) -> list[Action]:
        if view.meeting.state is MeetingState.SEALED:
            return []
        actions = []
        if isinstance(row, Remark):
            actions.append(Action(self.tr("Edit"), partial(self._writing.correct, row)))
        if isinstance(row, minutes.Written):
            actions.append(Action(self.tr("Remove"), partial(self._remove, row)))
        return actions

    def _start_remark(self) -> None:
        self._close_forms()
        self._writing.start()

    def _open(self, name: str) -> None:
        if self._item is not None:
            self._close_forms()
            self._writing.close_remark()
            self._writing.hide()
            self._forms[name].open()

    def _on_form_closed(self) -> None:
        is_open = self._view is not None and self._view.meeting.state is not MeetingState.SEALED
        self._writing.setVisible(self._item is not None and is_open)

    def _on_remark_closed(self) -> None:
        if self._view is not None:
            self._draw_entries(self._view, self._item)

    def _close_forms(self) -> None:
        for form in self._forms.values():
            form.hide()

    def _remove(self, row: minutes.Written) -> None:
        services = self.bench.desk.services
        self.bench.remove(
            self.tr("Saving the minutes"),
            lambda: minutes.remove(services.store, row, now=services.clock.moment()),
            "entry-removed",
        )
