"""The item chosen: who presents it, how long, whether there is a vote, what only the recorder sees."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from sotay.domain.agenda import AgendaItem, Threshold
from sotay.domain.meeting import MeetingState
from sotay.domain.typed_dates import read_minutes
from sotay.services import agendas
from sotay.services.workspace import Presenter, WorkspaceView
from sotay_ui.abbreviating import PhraseLine
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.fields import Box, Field, Line, Tick
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.meeting_words import threshold_words

_NOTE_LINES = 3


class ItemCard(Card):
    """A card of fields that store themselves; ``saved_changed`` is called when :attr:`is_saved` may have changed."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("The item chosen"))
        self._bench = bench
        self._title = Line(theme, self.tr("Item"), line=PhraseLine(bench))
        self._presenter, self._threshold = Box(theme), Box(theme)
        self._minutes = Line(theme, self.tr("Minutes"))
        for threshold in Threshold:
            self._threshold.addItem(threshold_words(threshold), threshold.value)
        self._report = Tick(theme, self.tr("With a written report"))
        self._note = QPlainTextEdit(tabChangesFocus=True)
        self._people: tuple[Presenter, ...] = ()
        self._keeping = Keeping[AgendaItem](self._kept(), self._keep, self)
        self._keeping.changed.connect(saved_changed)
        theme.changed.connect(self._size)
        self._size()

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        """Show the item, except where it is being typed; nothing where none is chosen."""
        self.setVisible(item is not None)
        if item is None:
            return
        self.setEnabled(view.meeting.state is MeetingState.RECORDING)
        if view.presenters != self._people:
            self._fill_people(view.presenters)
        self._keeping.draw(item)

    def leave(self) -> None:
        self._keeping.leave()

    def _kept(self) -> list[Kept]:
        bad_minutes = self.tr("Write the minutes as a number, such as 15. The number before stays until then.")
        presenter = Field(self._theme, self.tr("Presenter"), self._presenter)
        threshold = Field(self._theme, self.tr("Vote"), self._threshold)
        note = Field(self._theme, self.tr("Note for the recorder"), self._note, self.tr("Only here, never printed"))
        short = QWidget()
        row = QHBoxLayout(short)
        self._theme.space(row, 12)
        row.addWidget(self._minutes, 1)
        row.addWidget(threshold, 3)
        for widget in (self._title, presenter, short, self._report, note):
            self.add(widget)
        return [
            Kept("title", self._title, self._show_title, self._read_title),
            Kept("presenter_id", presenter, self._choose, self._presenter.currentData),
            Kept("minutes_planned", self._minutes, self._show_minutes, self._read_minutes, bad_minutes),
            Kept("threshold", threshold, self._show_threshold, self._read_threshold),
            Kept("with_report", self._report, self._report.setChecked, self._report.isChecked),
            Kept("note", note, self._note.setPlainText, self._note.toPlainText),
        ]

    def _size(self) -> None:
        self._note.setFixedHeight(self._note.fontMetrics().lineSpacing() * _NOTE_LINES + self._theme.px(18))

    def _fill_people(self, people: tuple[Presenter, ...]) -> None:
        chosen = self._presenter.currentData()
        self._people = people
        self._presenter.clear()
        self._presenter.addItem(self.tr("Nobody named"), None)
        for person in people:
            self._presenter.addItem(person.name, person.id)
        self._choose(chosen)

    def _choose(self, person_id: str | None) -> None:
        """Whoever is not in the list stays as an entry of their own: showing an item must not change it."""
        if person_id is not None and self._presenter.findData(person_id) < 0:
            self._presenter.addItem(self.tr("Someone who is not in the list"), person_id)
        self._presenter.setCurrentIndex(0 if person_id is None else self._presenter.findData(person_id))

    def _show_title(self, title: str) -> None:
        self._title.line.setText(title)
        self._title.line.setCursorPosition(0)

    def _read_title(self) -> str:
        if not self._title.text:
            raise ValueError("an item has a name")
        return self._title.line.text()

    def _show_minutes(self, minutes: int) -> None:
        self._minutes.line.setText(str(minutes))

    def _read_minutes(self) -> int:
        return read_minutes(self._minutes.text)

    def _show_threshold(self, threshold: Threshold) -> None:
        self._threshold.setCurrentIndex(self._threshold.findData(threshold.value))

    def _read_threshold(self) -> Threshold:
        return Threshold(self._threshold.currentData())

    def _keep(self, before: AgendaItem, after: AgendaItem, done: Callable[[bool], None]) -> None:
        store = self._bench.desk.services.store
        self._bench.store(self.tr("Saving the agenda"), partial(agendas.change, store, before, after), done)
