"""Whose table of points it is: the one that comes with the program, or a file of the committee above."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.services import quality
from sotay.services.durable import write_durably
from sotay.services.quality import Sheet
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.outside import documents_folder
from sotay_ui.page import Action


class WeightsCard(Card):
    """``changed`` is called once another table is in force."""

    def __init__(self, bench: Bench, changed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Table of points"))
        self._bench = bench
        self._changed = changed
        self._source = wrapped("", "strong")
        self.add(self._source)
        hint = self.tr("Guidance 42 fixes the seven groups. How a group is divided is for the committee above to say.")
        self.add(wrapped(hint, "hint"))
        legend = self.tr("The program scores what is written in the meeting; what it cannot know is left to the cell.")
        self.add(wrapped(legend, "hint"))
        other = KeyButton(theme, Action(self.tr("Use another table"), self._choose, "file"))
        save = KeyButton(theme, Action(self.tr("Save the table to a file"), self._save, "copy"))
        self._shipped = KeyButton(theme, Action(self.tr("Use the shipped table"), self._use_shipped))
        self._buttons = QWidget()
        flow = Flow(theme, 8)
        self._buttons.setLayout(flow)
        flow.addWidget(other)
        flow.addWidget(save)
        flow.addWidget(self._shipped)
        self.add(self._buttons)

    def draw(self, sheet: Sheet) -> None:
        self._source.setText(sheet.source)
        self._shipped.setVisible(sheet.is_own_source)
        self.setVisible(sheet.is_open)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Table of points"), str(documents_folder()), self.tr("Table of points (*.toml)")
        )
        if not chosen:
            return
        concluding = self._bench.desk.services.concluding
        self._bench.read(self.tr("Reading the file"), lambda: concluding.read_text(Path(chosen)), self._use)

    def _save(self) -> None:
        """The table in force, for an office to change and to put in its place."""
        name = str(documents_folder() / self.tr("Table of points.toml"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Table of points"), name)
        if not chosen:
            return
        services, to = self._bench.desk.services, Path(chosen)
        guide = services.concluding.guide()

        def save() -> None:
            with services.store.reading() as reading:
                text = quality.text_in_force(reading, guide)
            write_durably(to, text.encode(), for_others=True)

        def saved(_none: None) -> None:
            self._bench.desk.tell.info("file-made", file=to.name, folder=to.parent.name)

        self._bench.read(self.tr("Saving the file"), save, saved)

    def _use(self, text: str) -> None:
        services = self._bench.desk.services
        guide = services.concluding.guide()

        def used(_inverse: object) -> None:
            self._bench.desk.tell.info("quality-weights-taken", source=guide.read(text).source)
            self._changed()

        self._bench.write(
            self.tr("Saving the settings"),
            lambda: quality.use_weights(services.store, guide, text, now=services.clock.moment()),
            used,
        )

    def _use_shipped(self) -> None:
        services = self._bench.desk.services
        guide = services.concluding.guide()

        def used(_inverse: object) -> None:
            self._bench.desk.tell.info("quality-weights-shipped")
            self._changed()

        self._bench.write(
            self.tr("Saving the settings"),
            lambda: quality.use_weights(services.store, guide, None, now=services.clock.moment()),
            used,
        )
