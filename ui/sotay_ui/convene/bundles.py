"""What is made in folders: the pack for the printer, and what the national app asks for."""

from functools import partial

from PySide6.QtGui import QGuiApplication

from sotay import wording
from sotay.domain.meeting import Meeting
from sotay.services.convening import AppFields, ConveningView, Copies
from sotay.services.posting import Packed, Posted
from sotay_ui.bench import Bench
from sotay_ui.cards import Card
from sotay_ui.filing import Filing
from sotay_ui.labels import wrapped
from sotay_ui.outside import show_outside
from sotay_ui.page import Action
from sotay_ui.state_line import StateLine
from sotay_ui.tell import Link
from sotay_ui.work import Step

_FIELDS = ("title", "when", "where", "content")
_LONG = "content"
"""Shown by its name alone: it has a line for each item."""


class Pack(Card):
    """Tài liệu in: how many copies, then how many pages, before anything is printed."""

    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Papers to print"))
        self._bench = bench
        self._filing = Filing(bench, self)
        self._meeting: Meeting | None = None
        self._made: Packed | None = None
        self._line = StateLine(theme, (Action(self.tr("Prepare the pack"), self._make, "documents"),))
        self._pages = StateLine(theme, (Action(self.tr("Open folder"), self._open),))
        self.add(self._line)
        self.add(self._pages)

    def draw(self, meeting: Meeting, view: ConveningView) -> None:
        if self._meeting is None or self._meeting.id != meeting.id:
            self._made = None
        self._meeting = meeting
        self._line.say(
            "members", "text2", self._copies(view.copies), self.tr("Tick who gets paper on the page Members.")
        )
        self._pages.setVisible(self._made is not None)
        if self._made is not None:
            self._pages.say("check-circle", "green", self._words(self._made), self._apart(self._made))

    def _make(self) -> None:
        if self._meeting is None:
            return
        meeting, calling, tell = self._meeting, self._bench.desk.services.calling, self._bench.desk.tell

        def made(packed: Packed) -> None:
            self._made = packed
            tell.info("pack-made", link=Link(self.tr("Open folder"), self._open), folder=packed.folder.name)
            if self._meeting is not None and self._meeting.id == meeting.id:
                self._pages.setVisible(True)
                self._pages.say("check-circle", "green", self._words(packed), self._apart(packed))

        def make(step: Step) -> Packed:
            return calling.pack(meeting.id, self._filing.folder(meeting.id), step)

        self._bench.take_long(self.tr("Preparing the pack"), make, made, tell.error, _nothing)

    def _open(self) -> None:
        if self._made is not None:
            show_outside(self._made.folder)

    def _copies(self, copies: Copies) -> str:
        if not copies.all:
            return self.tr("No member gets papers printed.")
        if not copies.large:
            return self.tr("{all} members get papers printed.").format(all=copies.all)
        text = self.tr("{all} members get papers printed, {large} of them in large type.")
        return text.format(all=copies.all, large=copies.large)

    def _words(self, packed: Packed) -> str:
        code = "pack-pages" if packed.pages else "pack-pages-unknown"
        if packed.pages and not packed.copies.large:
            code = "pack-pages-plain"
        if packed.pages and not packed.copies.plain:
            code = "pack-pages-large"
        return wording.phrase(
            code,
            self._bench.desk.tell.language,
            plain=packed.copies.plain,
            pages=packed.pages,
            large=packed.copies.large,
            large_pages=packed.large_pages,
            sheet=packed.sheet_pages,
            all=packed.all_pages,
        )

    def _apart(self, packed: Packed) -> str:
        return (
            self.tr("To be printed by themselves: {titles}").format(titles="; ".join(packed.apart))
            if packed.apart
            else ""
        )


class Posting(Card):
    """Sổ tay đảng viên điện tử: texts for its fields by a button each, then the files in their order."""

    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("The national app"))
        self._bench = bench
        self._filing = Filing(bench, self)
        self._meeting: Meeting | None = None
        self._texts: AppFields | None = None
        self._posted: Posted | None = None
        self._folder = StateLine(theme, (Action(self.tr("Make the folder"), self._make, "documents"),))
        self._files = StateLine(theme, (Action(self.tr("Open folder"), self._open),))
        self.add(wrapped(self.tr("Copy each text into its field there, then put up the files in their order."), "hint"))
        self._fields = {name: StateLine(theme, (self._copying(name),)) for name in _FIELDS}
        for name, line in self._fields.items():
            line.buttons[0].setAccessibleName(f"{self.tr('Copy')}: {self._name(name)}")
            self.add(line)
        self.add(self._folder)
        self.add(self._files)

    def draw(self, meeting: Meeting, fields: AppFields) -> None:
        if self._meeting is None or self._meeting.id != meeting.id:
            self._posted = None
        self._meeting = meeting
        for name, line in self._fields.items():
            text: str = getattr(fields, name)
            line.say("", "text2", self._name(name), text if name != _LONG else "")
        self._texts = fields
        limit = self.tr("Notice, programme and papers, numbered, as PDF.")
        self._folder.say("file", "text2", self.tr("Folder with the files"), limit)
        self._draw_files()

    def _draw_files(self) -> None:
        self._files.setVisible(self._posted is not None)
        if self._posted is None:
            return
        names = "\n".join(file.name for file in self._posted.files)
        language = self._bench.desk.tell.language
        if self._posted.too_large:
            large = "; ".join(f"{file.name} ({_megabytes(file.size)} MB)" for file in self._posted.too_large)
            self._files.say("warning", "amber", wording.phrase("posting-too-large", language, files=large), names)
        else:
            count = len(self._posted.files)
            self._files.say("check-circle", "green", wording.phrase("posting-files", language, count=count), names)

    def _make(self) -> None:
        if self._meeting is None:
            return
        meeting, calling, tell = self._meeting, self._bench.desk.services.calling, self._bench.desk.tell

        def made(posted: Posted) -> None:
            if self._meeting is not None and self._meeting.id == meeting.id:
                self._posted = posted
                self._draw_files()
            open_it = Link(self.tr("Open folder"), lambda: show_outside(posted.folder))
            tell.info("posting-made", link=open_it, folder=posted.folder.name)

        def make(step: Step) -> Posted:
            return calling.post(meeting.id, self._filing.folder(meeting.id), step)

        self._bench.take_long(self.tr("Making the folder"), make, made, tell.error, _nothing)

    def _open(self) -> None:
        if self._posted is not None:
            show_outside(self._posted.folder)

    def _copying(self, name: str) -> Action:
        return Action(self.tr("Copy"), partial(self._copy, name), "copy")

    def _copy(self, name: str) -> None:
        if self._texts is not None:
            QGuiApplication.clipboard().setText(getattr(self._texts, name))
            self._bench.desk.tell.info("field-copied", name=self._name(name))

    def _name(self, name: str) -> str:
        return {
            "title": self.tr("Title"),
            "when": self.tr("Time"),
            "where": self.tr("Place"),
            "content": self.tr("Content"),
        }[name]


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".replace(".", ",")


def _nothing() -> None:
    """What was stopped leaves its folder as it is."""
