"""What is written down under an item besides remarks: who presented, conclusion, task, proposal."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from sotay.domain.holding import Addressee
from sotay.services import minutes
from sotay_ui.bench import Bench
from sotay_ui.fields import Tick
from sotay_ui.forms import Form, typed_day

_TEXT_LINES = 3


class ReportForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._presenter = self.person()
        self._text = _text_field()
        self._with_report = Tick(self.bench.desk.theme, self.tr("Report enclosed"))
        self.fields.addRow(self.tr("Presenter"), self._presenter)
        self.fields.addRow(self.tr("Content"), self._text)
        self.fields.addRow("", self._with_report)

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
    def keep(self) -> None:
        if self.item is None:
            return
        store, item_id, person = self.bench.desk.services.store, self.item.id, self._presenter.person_id
        text, with_report = self._text.toPlainText(), self._with_report.isChecked()
        self.bench.write(
            self.tr("Saving the minutes"),
            lambda: minutes.present(store, item_id, presenter_id=person, text=text, with_report=with_report),
            lambda _inverse: self.hide(),
        )


class ConclusionForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._text = _text_field()
        self._of_meeting = Tick(self.bench.desk.theme, self.tr("On the whole meeting"))
        self.fields.addRow(self.tr("Conclusion"), self._text)
        self.fields.addRow("", self._of_meeting)

    @override
    def clear(self) -> None:
        self._text.clear()
        self._of_meeting.setChecked(False)

    @override
    def first(self) -> QWidget:
        return self._text

    @override
    def keep(self) -> None:
        text = self._text.toPlainText().strip()
        if not text:
            self.complain(self.tr("Write what the chair concluded."), self._text)
            return
        if self.item is None:
            return
        store, meeting_id = self.bench.desk.services.store, self.item.meeting_id
        item_id = None if self._of_meeting.isChecked() else self.item.id
        self.bench.write(
            self.tr("Saving the minutes"),
            lambda: minutes.conclude(store, meeting_id, text, item_id=item_id),
            lambda _conclusion: self.hide(),
        )


class TaskForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._text = QLineEdit()
        self._assignee = self.person()
        self._due = QLineEdit()
        self._due.setPlaceholderText("05/12/2026")
        self.fields.addRow(self.tr("Task"), self._text)
        self.fields.addRow(self.tr("Given to"), self._assignee)
        self.fields.addRow(self.tr("Due on"), self._due)

    @override
    def clear(self) -> None:
        self._text.clear()
        self._assignee.set_person(None, "")
        self._due.clear()

    @override
    def first(self) -> QWidget:
        return self._text

    @override
    def keep(self) -> None:
        text = self._text.text().strip()
        if not text or self.item is None:
            self.complain(self.tr("Write what is to be done."), self._text)
            return
        try:
            due_on = typed_day(self._due)
        except ValueError:
            self.complain(self.tr("Write the day as 05/12/2026."), self._due)
            return
        store, item, person = self.bench.desk.services.store, self.item, self._assignee.person_id
        self.bench.write(
            self.tr("Saving the minutes"),
            lambda: minutes.assign(store, item.meeting_id, text, assignee_id=person, due_on=due_on, item_id=item.id),
            lambda _task: self.hide(),
        )


class ProposalForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._speaker = self.person()
        self._text = _text_field()
        self._upwards = Tick(self.bench.desk.theme, self.tr("To the committee above"))
        self.fields.addRow(self.tr("Proposed by"), self._speaker)
        self.fields.addRow(self.tr("Proposal"), self._text)
        self.fields.addRow("", self._upwards)

    @override
    def clear(self) -> None:
        self._speaker.set_person(None, "")
        self._text.clear()
        self._upwards.setChecked(False)

    @override
    def first(self) -> QWidget:
        return self._speaker

    @override
    def keep(self) -> None:
        text = self._text.toPlainText().strip()
        if not text or self.item is None:
            self.complain(self.tr("Write what is proposed."), self._text)
            return
        store, item_id, person = self.bench.desk.services.store, self.item.id, self._speaker.person_id
        addressee = Addressee.SUPERIOR if self._upwards.isChecked() else Addressee.CELL
        self.bench.write(
            self.tr("Saving the minutes"),
            lambda: minutes.propose(store, item_id, text, speaker_id=person, addressee=addressee),
            lambda _proposal: self.hide(),
        )


def _text_field() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * _TEXT_LINES + 20)
    return field
