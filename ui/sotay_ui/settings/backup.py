"""Sao lưu: one file that keeps everything, a second place for what is kept by itself, and the recovery sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.desk import Desk, Wanted
from sotay_ui.handing.saving import choose_file, file_name, usual_folder
from sotay_ui.handing_services import HandingView
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine
from sotay_ui.tell import Link
from sotay_ui.work import Step


class BackupCard(Card):
    def __init__(
        self, desk: Desk, show_backups: Callable[[], None], show_paper: Callable[[], None], done: Callable[[], None]
    ) -> None:
        """``show_backups`` leads to the list of them, ``show_paper`` to the recovery sheet; ``done``: one more."""
        super().__init__(desk.theme, self.tr("Backup"))
        self._desk = desk
        self._bench = Bench(desk, self)
        self._done = done
        self._show_paper = show_paper
        self._view: HandingView | None = None
        hint = self.tr("One file keeps the whole handbook, papers included. Put it on a USB stick.")
        self.add(wrapped(hint, "hint"))
        self.now = Action(self.tr("Back up now"), self.back_up, "file", "F8")
        here, other = Action(self.tr("Back up now"), self.back_up, "file"), Action(self.tr("Elsewhere"), self._choose)
        self._folder = StateLine(desk.theme, (here, other))
        self._second = StateLine(
            desk.theme,
            (Action(self.tr("Choose a place"), self._choose_second), Action(self.tr("Remove"), self._forget_second)),
        )
        self._list = StateLine(desk.theme, (Action(self.tr("Show backups"), show_backups),))
        self._sheet = StateLine(desk.theme, (Action(self.tr("Recovery sheet"), show_paper, "lock"),))
        restoring = Action(self.tr("Restore from a file"), lambda: desk.change_handbook(Wanted.RESTORED))
        self._restore = StateLine(desk.theme, (restoring,))
        for line in (self._folder, self._second, self._list, self._sheet, self._restore):
            self.add(line)
        for line in (self._folder, self._second):
            line.offer(0)
        self._list.say("search", "text2", self.tr("Which backups there are, and whether they open"))
        beside = self.tr("It is put beside this one, which stays whole.")
        self._restore.say("documents", "text2", self.tr("A handbook out of a backup"), beside)

    def look(self) -> None:
        """Show how it stands now."""
        self._bench.read(self.tr("Reading the handbook"), self._desk.services.handing.view, self._show)

    def back_up(self) -> None:
        """To where it went last; where that is not there, or was never chosen, the person is asked."""
        folder = usual_folder(self._view)
        if folder is None:
            self._choose()
        else:
            self._back_up(folder / file_name(self._desk))

    def _show(self, view: HandingView) -> None:
        self._view = view
        if view.backup_folder is None:
            self._folder.say("information", "blue", self.tr("There is no backup of this handbook yet."))
        elif view.is_folder_there:
            self._folder.say("check-circle", "green", self.tr("Goes to {folder}").format(folder=view.backup_folder))
        else:
            text = self.tr("{folder} is not there; plug the USB stick in.").format(folder=view.backup_folder)
            self._folder.say("warning", "amber", text)
        self._folder.buttons[1].setVisible(view.backup_folder is not None)
        self._show_second(view)
        if view.is_sheet_kept:
            self._sheet.say("check-circle", "green", self.tr("The recovery sheet is on paper."))
        else:
            why = self.tr("Without it no backup opens on another computer.")
            self._sheet.say("information", "blue", self.tr("The recovery sheet is not printed yet."), why)

    def _show_second(self, view: HandingView) -> None:
        place = view.second_place
        self._second.buttons[1].setVisible(place is not None)
        if place is None:
            hint = self.tr("On closing, a backup goes there too: a USB stick that stays plugged in.")
            self._second.say("information", "text2", self.tr("No second place is set."), hint)
        elif view.is_second_there:
            text = self.tr("On closing, also to {folder}").format(folder=place)
            self._second.say("check-circle", "green", text)
        else:
            text = self.tr("The second place {folder} is not there now.").format(folder=place)
            self._second.say("warning", "amber", text)

    def _choose(self) -> None:
        choose_file(self, self.tr("Back up now"), usual_folder(self._view), file_name(self._desk), self._back_up)

    def _back_up(self, to: Path) -> None:
        services = self._desk.services.handing

        def told(_done: None) -> None:
            link = None
            if self._view is None or not self._view.is_sheet_kept:
                link = Link(self.tr("Recovery sheet"), self._show_paper)
            self._desk.tell.info("backed-up", link=link, file=to.name)
            self.look()
            self._done()

        def call(step: Step) -> None:
            services.back_up(to, step)

        self._bench.take_long(self.tr("Backing up"), call, told, self._desk.tell.error, lambda: None)

    def _choose_second(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a place"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._keep_second(Path(chosen)))
        dialog.open()

    def _forget_second(self) -> None:
        self._keep_second(None)

    def _keep_second(self, place: Path | None) -> None:
        services = self._desk.services.handing
        self._bench.write(self.tr("Saving"), lambda: services.keep_second(place), lambda _done: self.look())
