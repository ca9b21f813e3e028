"""What is written down under an item besides remarks: who presented, conclusion, task, proposal."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Addressee, Conclusion, Proposal, Task
from sotay.domain.typed_dates import with_year
from sotay.services import minutes
from sotay.services.workspace import WorkspaceView
from sotay_ui.abbreviating import PhraseLine
from sotay_ui.bench import Bench
from sotay_ui.correcting import EntryForm
from sotay_ui.forms import Form
from sotay_ui.minutes.due import DueLine
from sotay_ui.minutes.legacy import LegacyLine
from sotay_ui.minutes.text import MinutesText


class ReportForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._presenter, self._text = self.person(), MinutesText(bench)
        presenter = self.field(self.tr("Presenter"), self._presenter)
        text = self.field(self.tr("Content"), self._text)
        self._with_report = self.tick(self.tr("Report enclosed"))
        self.lay_out(presenter, text, LegacyLine(bench.desk.theme, self._text), self._with_report)

    @override
    def clear(self) -> None:
        item = self.item
        if item is not None and self.view is not None:
            self._presenter.set_person(item.presenter_id, self.view.name_of(item.presenter_id))
            self._text.setPlainText(item.presented)
            self._with_report.setChecked(item.with_report)

    @override
    def first(self) -> QWidget:
        return self._presenter

    @override
    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        store, item_id, person = self.bench.desk.services.store, item.id, self._presenter.person_id
        text, with_report = self._text.toPlainText(), self._with_report.isChecked()
        return lambda: minutes.present(store, item_id, presenter_id=person, text=text, with_report=with_report)


class ConclusionForm(EntryForm[Conclusion]):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._text = MinutesText(bench)
        self._conclusion = self.field(self.tr("Conclusion"), self._text)
        self._of_meeting = self.tick(self.tr("On the whole meeting"))
        self.lay_out(self._conclusion, LegacyLine(bench.desk.theme, self._text), self._of_meeting)

    @override
    def clear(self) -> None:
        self._text.setPlainText(self.corrected.text if self.corrected else "")
        self._of_meeting.setChecked(False)
        self._conclusion.show_problem("")

    @override
    def first(self) -> QWidget:
        return self._text

    @override
    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        text = self._text.toPlainText().strip()
        if not text:
            self._conclusion.point_out(self.tr("Write what the chair concluded."))
            return None
        self._conclusion.show_problem("")
        store, meeting_id = self.bench.desk.services.store, item.meeting_id
        item_id, kept = None if self._of_meeting.isChecked() else item.id, self.corrected
        if kept is not None:
            return lambda: minutes.rewrite(store, kept, replace(kept, text=text, item_id=item_id))
        return lambda: minutes.conclude(store, meeting_id, text, item_id=item_id)


class TaskForm(EntryForm[Task]):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._text, self._assignee = PhraseLine(bench), self.person()
        self._task = self.field(self.tr("Task"), self._text)
        assignee = self.field(self.tr("Given to"), self._assignee)
        self._due = self.remember(
            DueLine(
                bench.desk.theme,
                self.tr("Due on"),
                self.tr("For example 05/12/2026 or cuối tháng 12, cuối quý, cuối năm."),
                today=bench.desk.services.clock.wall().date(),
                language=bench.desk.tell.language,
            )
        )
        self.lay_out(self._task, assignee, self._due)

    @override
    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        super().draw(view, item)
        self._due.said_on = view.meeting.on

    @override
    def clear(self) -> None:
        kept = self.corrected
        self._text.setText(kept.text if kept else "")
        assignee_id = kept.assignee_id if kept else None
        self._assignee.set_person(assignee_id, self.view.name_of(assignee_id) if self.view else "")
        self._due.line.setText(f"{kept.due_on:%d/%m/%Y}" if kept and kept.due_on else "")
        for field in (self._task, self._due):
            field.show_problem("")

    @override
    def first(self) -> QWidget:
        return self._text

    @override
    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        self._due.line.setText(with_year(self._due.text, view.meeting.on))
        text, due_on = self._text.text().strip(), self._due.day()
        if self._due.problem:
            self._due.point_out(self._due.problem)
        self._task.show_problem("")
        if not text:
            self._task.point_out(self.tr("Write what is to be done."))
        if self._due.problem or not text:
            return None
        store, meeting_id, item_id, person = self.bench.desk.services.store, item.meeting_id, item.id, self._assignee
        assignee_id, kept = person.person_id, self.corrected
        if kept is not None:
            after = replace(kept, text=text, assignee_id=assignee_id, due_on=due_on)
            return lambda: minutes.rewrite(store, kept, after)
        return lambda: minutes.assign(store, meeting_id, text, assignee_id=assignee_id, due_on=due_on, item_id=item_id)


class ProposalForm(EntryForm[Proposal]):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._speaker, self._text = self.person(), MinutesText(bench)
        speaker = self.field(self.tr("Proposed by"), self._speaker)
        self._proposal = self.field(self.tr("Proposal"), self._text)
        self._upwards = self.tick(self.tr("To the committee above"))
        self.lay_out(speaker, self._proposal, LegacyLine(bench.desk.theme, self._text), self._upwards)

    @override
    def clear(self) -> None:
        kept = self.corrected
        speaker_id = kept.speaker_id if kept else None
        self._speaker.set_person(speaker_id, self.view.name_of(speaker_id) if self.view else "")
        self._text.setPlainText(kept.text if kept else "")
        self._upwards.setChecked(kept is not None and kept.addressee is Addressee.SUPERIOR)
        self._proposal.show_problem("")

    @override
    def first(self) -> QWidget:
        return self._speaker

    @override
    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        text = self._text.toPlainText().strip()
        if not text:
            self._proposal.point_out(self.tr("Write what is proposed."))
            return None
        self._proposal.show_problem("")
        store, item_id, person = self.bench.desk.services.store, item.id, self._speaker.person_id
        addressee = Addressee.SUPERIOR if self._upwards.isChecked() else Addressee.CELL
        kept = self.corrected
        if kept is not None:
            after = replace(kept, text=text, speaker_id=person, addressee=addressee)
            return lambda: minutes.rewrite(store, kept, after)
        return lambda: minutes.propose(store, item_id, text, speaker_id=person, addressee=addressee)
