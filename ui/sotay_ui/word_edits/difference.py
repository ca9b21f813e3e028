"""One difference between the minutes and a Word file: both texts side by side, and what to do about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.differing import Piece
from sotay.domain.word_edits import Fate
from sotay.services.word_edits import Chosen, Version, WordEdit
from sotay_ui.cards import Card
from sotay_ui.fields import Beside, Tick
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import marked, wrapped
from sotay_ui.theme.theme import Theme


class Difference(FocusLeading):
    """A tick for each version that can be kept; one of them at most is ticked."""

    def __init__(self, theme: Theme, edit: WordEdit, called: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self._theme = theme
        self._edit = edit
        self._changed = changed
        self._ticks: list[tuple[Tick, str | None]] = []
        card = Card(theme, called)
        for sentence in self._notices():
            card.line("warning", "amber", sentence)
        card.add(Beside(theme, *self._sides()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        if self._ticks:
            self.lead_focus(self._ticks[0][0])

    @property
    def chosen(self) -> Chosen | None:
        """None where the minutes stay as they are."""
        return next((Chosen(self._edit, text) for tick, text in self._ticks if tick.isChecked()), None)

    def _notices(self) -> list[str]:
        edit = self._edit
        by_fate = {
            Fate.SHORTENED: self.tr("A paragraph of this text was taken out in the file."),
            Fate.GONE: self.tr("This text is not in the file any more."),
            Fate.DOUBLED: self.tr("This text stands in the file more than once, and the places differ.")
            if edit.versions
            else self.tr(
                "This text stands in the file more than once, each time as it is here. Nothing is to be done."
            ),
        }
        notices = [by_fate[edit.fate]] if edit.fate in by_fate else []
        if edit.is_changed_here:
            notices.append(self.tr("It was changed here as well since the file was made."))
        if edit.is_whole_paragraph:
            notices.append(self.tr("What stands before the text was changed and came with it: take it off afterwards."))
        return notices

    def _sides(self) -> list[QWidget]:
        edit = self._edit
        here = self.tr("In the handbook")
        before = edit.versions[0].before if len(edit.versions) == 1 else (Piece(edit.printed, differs=False),)
        sides = [self._side(here, marked(self._theme, before, here)), *map(self._version, edit.versions)]
        if edit.fate is Fate.GONE:
            there = wrapped(self.tr("Taken out"), "hint")
            tick = self._tick(self.tr("Take it out here too"), None)
            sides.append(self._side(self.tr("In the Word file"), there, tick))
        return sides

    def _version(self, version: Version) -> QWidget:
        there = self.tr("In the Word file")
        tick = self._tick(self.tr("Take this text"), version.text)
        return self._side(there, marked(self._theme, version.after, there), tick)

    def _side(self, caption: str, *widgets: QWidget) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        self._theme.space(column, 6)
        column.addWidget(wrapped(caption, "group"))
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        return side

    def _tick(self, words: str, text: str | None) -> Tick:
        tick = Tick(self._theme, words, is_ticked=self._edit.is_proposed)
        tick.toggled.connect(partial(self._on_toggled, tick))
        self._ticks.append((tick, text))
        return tick

    def _on_toggled(self, tick: Tick, is_ticked: bool) -> None:
        for other, _ in self._ticks:
            if is_ticked and other is not tick:
                other.setChecked(False)
        self._changed()
