"""What the cell settles for its papers: captions, what minutes print, how large files may be."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from sotay.domain.errors import KnownError
from sotay.domain.settings import RANGES, SettingNotNumber, Settings
from sotay.services import settings
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.fields import Box, Field, Line
from sotay_ui.labels import wrapped

_YES_NO = {None: "", True: "có", False: "không"}
"""As the verb reads what is typed."""


class PapersCard(Card):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.desk.theme, self.tr("Papers of the cell"))
        self._bench = bench
        self._lines = self._make_lines()
        self._boxes = self._make_boxes()
        self.add(wrapped(self.tr("These are in force when the handbook is opened next."), "hint"))
        for name, field in {**self._lines, **self._boxes}.items():
            self.add(field)
            editor = field.editor
            if isinstance(editor, QLineEdit):
                editor.editingFinished.connect(partial(self._on_typed, name))
            elif isinstance(editor, Box):
                editor.activated.connect(partial(self._on_chosen, name))

    def show_settings(self, chosen: Settings) -> None:
        """As they are kept; a field with the keyboard in it stays as it is."""
        for name, line in self._lines.items():
            if not line.line.hasFocus():
                line.line.setText(str(getattr(chosen, name)))
                line.show_problem("")
        for name, field in self._boxes.items():
            if isinstance(field.editor, Box):
                field.editor.setCurrentIndex(field.editor.findData(_YES_NO[getattr(chosen, name)]))

    def _make_lines(self) -> dict[str, Line]:
        theme, as_format = self._bench.desk.theme, self.tr("Empty: as the official format says")
        size = self.tr("Megabytes, 1 to 500")
        return {
            "recorder_caption": Line(theme, self.tr("Above the recorder's signature"), as_format),
            "chair_caption": Line(theme, self.tr("Above the chair's signature"), as_format),
            "least_minutes": Line(
                theme, self.tr("Least minutes of a meeting"), self.tr("0: as the dated rules of meetings say")
            ),
            "paper_limit_mb": Line(theme, self.tr("Largest paper taken in"), size),
            "posting_limit_mb": Line(theme, self.tr("Largest file for the national app"), size),
        }

    def _make_boxes(self) -> dict[str, Field]:
        words = {
            "numbered": self.tr("Number on the minutes"),
            "dated": self.tr("Place and day on the minutes"),
            "names_unpaid": self.tr("Names of those who have not paid the fee"),
            "committee_head": self.tr("Minutes of the chi ủy headed by its own name"),
            "phone_notice": self.tr("Notice as text and picture for phones"),
            "accented_files": self.tr("Vietnamese marks in the names of files"),
        }
        return {name: Field(self._bench.desk.theme, label, self._box()) for name, label in words.items()}

    def _box(self) -> Box:
        box = Box(self._bench.desk.theme)
        for text, value in ((self.tr("As usual"), None), (self.tr("Yes"), True), (self.tr("No"), False)):
            box.addItem(text, _YES_NO[value])
        return box

    def _on_typed(self, name: str) -> None:
        if self._lines[name].line.isModified():
            self._lines[name].line.setModified(False)
            self._keep(name, self._lines[name].text)

    def _on_chosen(self, name: str, at: int) -> None:
        editor = self._boxes[name].editor
        if isinstance(editor, Box):
            self._keep(name, editor.itemData(at))

    def _keep(self, name: str, text: str) -> None:
        field = self._lines.get(name) or self._boxes[name]
        store, clock = self._bench.desk.services.store, self._bench.desk.services.clock

        def keep() -> None:
            if text:
                settings.change(store, name, text, now=clock.moment())
            else:
                settings.reset(store, name, now=clock.moment())

        def refused(error: KnownError) -> None:
            if isinstance(error, SettingNotNumber):
                words = self.tr("Write a whole number from {least} to {most}. The one before stays until then.")
                field.show_problem(words.format(least=RANGES[name][0], most=RANGES[name][1]))
            else:
                self._bench.desk.tell.error(error)

        self._bench.write(self.tr("Saving the cell"), keep, lambda _none: field.show_problem(""), refused)
