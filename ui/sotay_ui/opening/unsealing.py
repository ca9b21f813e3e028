"""What opens a file: nothing where this computer has its key, else the recovery code or a passphrase."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.doorway import Brought, Secret, Way
from sotay_ui.fields import Line
from sotay_ui.handing.code import CodeLine
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme


class Unsealing(Card):
    entered = Signal()
    """Enter in the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("What opens it"))
        self._way = Way.CODE
        self._ways: frozenset[Way] = frozenset()
        self._itself = wrapped(self.tr("This computer has the key of this file; nothing is to be typed."))
        self._code = CodeLine(theme)
        self._words = Line(theme, self.tr("Passphrase of the file"), is_secret=True)
        to_code = Action(self.tr("Type the recovery code"), partial(self._choose, Way.CODE))
        to_words = Action(self.tr("Type the passphrase"), partial(self._choose, Way.WORDS))
        self._to_code, self._to_words = (KeyButton(theme, action, "link") for action in (to_code, to_words))
        for widget in (self._itself, self._code, self._words, self._to_code, self._to_words):
            self.add(widget)
        for line in (self._code, self._words):
            line.line.returnPressed.connect(self.entered)

    def ask(self, brought: Brought) -> None:
        """Ask for what opens this file, the easiest first; what was typed for another file is gone."""
        self._ways = brought.ways
        for line in (self._code, self._words):
            line.line.clear()
            line.show_problem("")
        self._way = next(way for way in (Way.ITSELF, Way.WORDS, Way.CODE) if way in self._ways)
        self._draw()

    def value(self) -> Secret | None:
        """What was typed; None, and said below the field, where nothing was."""
        if self._way is Way.ITSELF:
            return Secret(Way.ITSELF)
        line = self._code if self._way is Way.CODE else self._words
        line.show_problem("")
        typed = line.text if self._way is Way.CODE else line.line.text()
        if not typed:
            line.point_out(self.tr("Nothing is typed yet."))
            return None
        return Secret(self._way, typed)

    def refuse(self, sentence: str) -> None:
        """Say why that opens nothing."""
        if self._way is Way.ITSELF:
            self._way = Way.CODE
            self._draw()
        (self._code if self._way is Way.CODE else self._words).point_out(sentence)

    def _choose(self, way: Way) -> None:
        self._way = way
        self._draw()
        (self._code if way is Way.CODE else self._words).setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        self._itself.setVisible(self._way is Way.ITSELF)
        self._code.setVisible(self._way is Way.CODE)
        self._words.setVisible(self._way is Way.WORDS)
        self._to_code.setVisible(self._way is not Way.CODE)
        self._to_words.setVisible(self._way is not Way.WORDS and Way.WORDS in self._ways)
        self.setFocusProxy({Way.CODE: self._code, Way.WORDS: self._words}.get(self._way, self._to_code))
