"""The texts of the resolution: proposed by the minutes until they are typed in, then as they were typed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.resolution import TEXTS, Resolution
from sotay.services import resolutions
from sotay.services.changes import Inverse
from sotay.services.resolutions import ResolutionPage
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import DayLine, Field
from sotay_ui.keeping import Keeping, Kept
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_FRAME = 22
_LEAST_LINES, _MOST_LINES = 1, 14


class GrowingText(QPlainTextEdit):
    """As high as its text, within bounds; Enter is a new line, Tab leaves the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tabChangesFocus=True)
        self._theme = theme
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._size)
        self._size()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._size()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._size()

    def _size(self, *_size: object) -> None:
        wanted = round(self.document().size().height())
        lines = min(max(wanted, _LEAST_LINES), _MOST_LINES)
        policies = Qt.ScrollBarPolicy
        is_whole = wanted <= _MOST_LINES
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if is_whole else policies.ScrollBarAsNeeded)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + self._theme.px(_FRAME))


class TextsCard(Card):
    """Every text with a way back to what the minutes propose."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Texts of the resolution"))
        self._bench = bench
        self._page: ResolutionPage | None = None
        self._followed = ""
        """The text that is as in the minutes again once it is drawn; the keyboard then goes there."""
        self._editors = {name: GrowingText(theme) for name in TEXTS}
        words = self._labels()
        self._fields = {name: Field(theme, words[name][0], self._editors[name], words[name][1]) for name in TEXTS}
        self._back = {
            name: KeyButton(theme, Action(self.tr("As in the minutes"), partial(self._follow, name)), "link")
            for name in TEXTS
        }
        today = bench.desk.services.clock.wall().date()
        example = self.tr("Without one: the day of the meeting")
        self._day = DayLine(theme, self.tr("Day of signing"), example, today=today, language=bench.desk.tell.language)
        self._keeping: Keeping[Resolution] = Keeping(self._kept(), self._keep, self)
        self._keeping.changed.connect(saved_changed)
        self.add(wrapped(self.tr("What is not typed in follows the minutes."), "hint"))
        for name in TEXTS:
            self.add(self._with_way_back(name))
        self.add(self._day)

    @property
    def is_saved(self) -> bool:
        return self._keeping.is_saved

    @property
    def first(self) -> QWidget:
        return self._fields["subject"]

    def draw(self, page: ResolutionPage) -> None:
        self._page = page
        for name in TEXTS:
            is_typed = getattr(page.found.typed, name) is not None
            self._back[name].setVisible(page.found.is_open and is_typed)
            self._editors[name].setReadOnly(not page.found.is_open)
        self._day.line.setReadOnly(not page.found.is_open)
        texts = {name: getattr(page.texts, name) for name in TEXTS}
        shown = Resolution(
            id=page.found.typed.id,
            meeting_id=page.found.typed.meeting_id,
            signed_on=page.found.typed.signed_on,
            **texts,
        )
        self._keeping.draw(shown)
        if self._followed and getattr(page.found.typed, self._followed) is None:
            self._fields[self._followed].setFocus(Qt.FocusReason.OtherFocusReason)
            self._followed = ""

    def leave(self) -> None:
        self._keeping.leave()

    def _kept(self) -> list[Kept]:
        texts = [
            Kept(name, self._fields[name], editor.setPlainText, editor.toPlainText)
            for name, editor in self._editors.items()
        ]
        bad = self.tr("Write the day as 05/11/2026. The day before stays until then.")
        return [
            *texts,
            Kept("signed_on", self._day, self._fill_day, self._read, bad),
        ]

    def _fill_day(self, day: date | None) -> None:
        self._day.line.setText(f"{day:%d/%m/%Y}" if day else "")

    def _read(self) -> object:
        """Raises ValueError for what is no day."""
        day = self._day.day()
        if day is None and self._day.text:
            raise ValueError(self._day.text)
        return day

    def _keep(self, before: Resolution, after: Resolution, done: Callable[[bool], None]) -> None:
        if self._page is None:
            return
        store, proposed = self._bench.desk.services.store, self._page.proposed

        def keep() -> Inverse:
            return resolutions.change(store, before, after, proposed)

        self._bench.store(self.tr("Saving the resolution"), keep, done)

    def _follow(self, name: str) -> None:
        if self._page is None:
            return
        self.leave()
        store, meeting_id = self._bench.desk.services.store, self._page.found.record.meeting_id
        self._followed = name
        self._bench.write(self.tr("Saving the resolution"), lambda: resolutions.follow_minutes(store, meeting_id, name))

    def _with_way_back(self, name: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        self._theme.space(column, 0)
        column.addWidget(self._fields[name])
        row = QHBoxLayout()
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self._back[name])
        self._back[name].hide()
        return whole

    def _labels(self) -> dict[str, tuple[str, str]]:
        """The name of each text, and what is to be written there."""
        return {
            "subject": (self.tr("Subject of the resolution"), ""),
            "basis": (self.tr("Legal basis"), self.tr("A line each; may be left empty")),
            "introduction": (self.tr("Introduction"), ""),
            "assessment": (
                self.tr("I. What was achieved"),
                self.tr("The table of tasks follows by itself"),
            ),
            "limits": (self.tr("Shortcomings and causes"), self.tr("May be left empty")),
            "duties": (self.tr("II. Tasks and solutions"), ""),
            "organisation": (self.tr("III. Who carries it out"), ""),
            "recipients": (self.tr("Recipients"), self.tr("A line each; the cell's own copy follows by itself")),
        }
