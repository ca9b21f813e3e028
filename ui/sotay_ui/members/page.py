"""Đảng viên: the list, one member to be filled in, a list of the office to be brought in."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedLayout
from typing_extensions import override

from sotay import wording
from sotay.domain import member_checks
from sotay.domain.errors import KnownError
from sotay.domain.ids import uuid7
from sotay.domain.member import Member, MemberState
from sotay.services import member_history, member_import, members, undo
from sotay.services.changes import Change, Inverse
from sotay.services.member_history import MemberHistory
from sotay.services.member_import import ImportPlan
from sotay_ui.bench import Bench
from sotay_ui.desk import Desk
from sotay_ui.members.form import MemberForm
from sotay_ui.members.leaving import LeavingForm
from sotay_ui.members.list import MemberList
from sotay_ui.members.preview import ImportPreview
from sotay_ui.members.sheet import Sheet
from sotay_ui.page import NEW, Action, Head, Key, Page
from sotay_ui.tell import Link


class MembersPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._bench = Bench(desk, self)
        self._kept: MemberForm | None = None
        """Left with something typed in it that is not saved."""
        add = Action(self.tr("Add member"), self._begin, "add", "Ctrl+N")
        bring_in = Action(self.tr("Import from Excel"), self._choose_file, "file", "Ctrl+O")
        self._back = Action(self.tr("Back"), self._go_back, key="Esc")
        self._list = MemberList(desk.theme, add, bring_in)
        self._list.opened.connect(self._open)
        self._list.left_asked.connect(self._look)
        self._stack = QStackedLayout(self)
        self._add(self._list)
        desk.changes.listen(self, ("member",), self._on_change)

    @property
    @override
    def is_saved(self) -> bool:
        return self._sheet.is_saved

    @override
    def head(self) -> Head:
        return self._sheet.head()

    @override
    def keys(self) -> tuple[Key, ...]:
        return self._sheet.keys()

    @override
    def arrive(self, subject_id: str) -> None:
        self._look()
        if subject_id == NEW:
            self._begin()
        elif subject_id:
            self._open(subject_id)

    @property
    def _sheet(self) -> Sheet:
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Sheet) else self._list

    @property
    def _today(self) -> date:
        return self._desk.services.clock.wall().date()

    def _look(self) -> None:
        store, with_left = self._desk.services.store, self._list.with_left

        def read() -> tuple[members.ListedMember, ...]:
            with store.reading() as rows:
                return members.listed(rows, with_left=with_left)

        self._bench.read(self.tr("Reading the list of members"), read, self._list.show_members)

    def _open(self, member_id: str) -> None:
        store = self._desk.services.store

        def read() -> tuple[Member, MemberHistory]:
            with store.reading() as rows:
                member = rows.get(Member, member_id)
                return member, member_history.look(rows, member)

        self._bench.read(self.tr("Reading the list of members"), read, lambda found: self._fill_in(*found))

    def _begin(self) -> None:
        self._fill_in(Member(id=uuid7(), full_name=""), None)

    def _fill_in(self, member: Member, history: MemberHistory | None) -> None:
        leave = Action(self.tr("Moves away"), partial(self._ask_leaving, member))
        can_leave = history is not None and member.state is not MemberState.LEFT
        form = MemberForm(
            self.theme,
            member,
            history=history,
            today=self._today,
            language=self._desk.tell.language,
            save=lambda kept: self._save(form, kept),
            others=(self._back, leave) if can_leave else (self._back,),
        )
        self._show(form)

    def _save(self, form: MemberForm, member: Member) -> None:
        store = self._desk.services.store
        self._bench.write(
            self.tr("Saving the member"),
            lambda: members.change(store, member),
            lambda inverse: self._saved(form, member, inverse),
            partial(self._refused, form),
        )

    def _saved(self, form: MemberForm, member: Member, inverse: Inverse) -> None:
        found = member_checks.of_member(member, self._today)
        odd = " ".join(wording.phrase(finding.code, self._desk.tell.language, **finding.facts) for finding in found)
        if odd:
            self._done(form, "member-saved-odd", inverse, member.id, name=member.full_name, odd=odd)
        else:
            self._done(form, "member-saved", inverse, member.id, name=member.full_name)

    def _ask_leaving(self, member: Member) -> None:
        form = LeavingForm(
            self.theme,
            member,
            today=self._today,
            language=self._desk.tell.language,
            leave=lambda day, reason: self._leave(form, member, day, reason),
            back=self._back,
        )
        self._show(form)

    def _leave(self, form: LeavingForm, member: Member, day: date, reason: str) -> None:
        store = self._desk.services.store
        self._bench.write(
            self.tr("Saving the member"),
            lambda: members.leave(store, member.id, day, reason),
            lambda inverse: self._done(form, "member-left", inverse, name=member.full_name),
            partial(self._refused, form),
        )

    def _refused(self, form: MemberForm | LeavingForm, error: KnownError) -> None:
        if not form.refuse(error):
            self._desk.tell.error(error)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Import from Excel"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Excel or CSV (*.xlsx *.xls *.csv)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._plan(Path(name)))
        dialog.open()

    def _plan(self, file: Path) -> None:
        services, today = self._desk.services, self._today

        def plan() -> ImportPlan:
            tables = services.read_tables(file)
            with services.store.reading() as rows:
                return member_import.plan_import(rows.find(Member), tables, today)

        title = self.tr("Reading {name}").format(name=file.name)
        self._bench.read(title, plan, partial(self._preview, file.name))

    def _preview(self, file: str, plan: ImportPlan) -> None:
        preview = ImportPreview(
            self.theme,
            plan,
            file,
            self._desk.tell.language,
            take=lambda ticked: self._carry_out(preview, ticked),
            choose=Action(self.tr("Choose another file"), self._choose_file, "file", "F8"),
            back=self._back,
        )
        self._show(preview)

    def _carry_out(self, preview: ImportPreview, plan: ImportPlan) -> None:
        store = self._desk.services.store
        self._bench.write(
            self.tr("Importing the list of members"),
            lambda: member_import.carry_out(store, plan, skip_bad=True),
            lambda inverse: self._done(
                preview, "members-imported", inverse, added=len(inverse.added), changed=len(inverse.before)
            ),
        )

    def _done(self, sheet: Sheet, code: str, inverse: Inverse, member_id: str = "", **facts: str | int) -> None:
        """Back to the list; what was done can be taken back."""
        link = Link(self.tr("Undo"), lambda: self._take_back(inverse))
        self._desk.tell.info(code, link=link, **facts)
        if isinstance(sheet, MemberForm):
            sheet.settle()
        if sheet is self._sheet:
            self._show(self._list)
        elif sheet is self._kept:
            self._discard(sheet)
        self._list.choose(member_id)
        self.saved_changed.emit()

    def _take_back(self, inverse: Inverse) -> None:
        services = self._desk.services
        self._bench.write(
            self.tr("Taking it back"),
            lambda: undo.take_back(services.store, inverse, now=services.clock.moment()),
            lambda _redo: self._desk.tell.info("taken-back"),
        )

    def _on_change(self, _change: Change) -> None:
        self._look()

    def _go_back(self) -> None:
        self._show(self._list)

    def _show(self, sheet: Sheet) -> None:
        left = self._sheet
        if self._stack.indexOf(sheet) < 0:
            self._add(sheet)
        self._stack.setCurrentWidget(sheet)
        self.lead_focus(sheet)
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head_changed.emit()
        if isinstance(left, MemberForm) and not left.is_saved:
            self._keep(left)
        elif left not in {self._list, sheet}:
            self._discard(left)

    def _keep(self, form: MemberForm) -> None:
        """What was typed and not saved can be gone on with."""
        if self._kept is not None and self._kept is not form:
            self._discard(self._kept)
        self._kept = form
        self._desk.tell.warning("member-not-saved", link=Link(self.tr("Go on with it"), self._go_on))

    def _go_on(self) -> None:
        if self._kept is not None:
            self._show(self._kept)

    def _discard(self, sheet: Sheet) -> None:
        if sheet is self._kept:
            self._kept = None
        self._stack.removeWidget(sheet)
        sheet.hide()
        sheet.deleteLater()

    def _add(self, sheet: Sheet) -> None:
        self._stack.addWidget(sheet)
        sheet.head_changed.connect(self.head_changed)
        sheet.saved_changed.connect(self.saved_changed)
