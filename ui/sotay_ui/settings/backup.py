"""Sao lưu: one file that keeps everything, and the sheet that opens it anywhere."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.desk import Desk
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.settings.recovery_sheet import RecoverySheet
from sotay_ui.tell import Link

SUFFIX = ".sotay"


class BackupCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Backup"))
        self._desk = desk
        self._bench = Bench(desk, self)
        self.add(
            wrapped(
                self.tr(
                    "One file keeps the whole handbook. Put it on a USB stick; it opens on any computer with the "
                    "recovery sheet."
                ),
                "hint",
            )
        )
        body = QWidget()
        row = QHBoxLayout(body)
        desk.theme.space(row, 8)
        row.addWidget(KeyButton(desk.theme, Action(self.tr("Back up to a file"), self._choose, "file")))
        row.addWidget(KeyButton(desk.theme, Action(self.tr("Recovery sheet"), self._show_sheet, "lock")))
        row.addStretch(1)
        self.add(body)

    def _choose(self) -> None:
        services = self._desk.services
        name = f"{services.cell_name} {services.clock.wall():%Y-%m-%d}{SUFFIX}".replace("/", "-")
        dialog = QFileDialog(self, self.tr("Back up to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Backup of the handbook (*{suffix})").format(suffix=SUFFIX))
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._back_up(Path(chosen)))
        dialog.open()

    def _back_up(self, to: Path) -> None:
        services = self._desk.services

        def told(_done: None) -> None:
            link = Link(self.tr("Recovery sheet"), self._show_sheet)
            self._desk.tell.info("backed-up", link=link, file=to.name)

        self._bench.read(self.tr("Backing up"), lambda: services.back_up(to), told)

    def _show_sheet(self) -> None:
        self._bench.read(self.tr("Reading the recovery code"), self._desk.services.recovery_code, self._show_code)

    def _show_code(self, code: str) -> None:
        sheet = RecoverySheet(self._desk.theme, self._desk.services.cell_name, code, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
