"""What is voted on and how: the subject, the matter, the form, the threshold."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from sotay.domain.agenda import Threshold
from sotay.domain.holding import VoteForm, VoteMatter
from sotay_ui.abbreviating import PhraseLine
from sotay_ui.bench import Bench
from sotay_ui.fields import Box, Field
from sotay_ui.flow import Flow
from sotay_ui.meeting_words import threshold_words


class Asking(QObject):
    """Holds the editors; ``rows`` are put into a form in that order."""

    def __init__(self, bench: Bench, present: Field, parent: QObject) -> None:
        """``present``: how many voters are in the room, which stands beside what they are asked."""
        super().__init__(parent)
        theme = bench.desk.theme
        self.matter, self.threshold = Box(theme), Box(theme)
        self.subject = PhraseLine(bench)
        self._hands, self._secret = QRadioButton(self.tr("Show of hands")), QRadioButton(self.tr("Secret ballot"))
        for matter, words in (
            (VoteMatter.PROGRAMME, self.tr("Programme")),
            (VoteMatter.MATTER, self.tr("A matter")),
            (VoteMatter.RESOLUTION, self.tr("Resolution")),
            (VoteMatter.PERSON, self.tr("One or more persons")),
        ):
            self.matter.addItem(words, matter)
        for threshold in (Threshold.MAJORITY, Threshold.TWO_THIRDS):
            self.threshold.addItem(threshold_words(threshold), threshold)
        forms = QWidget()
        beside = QHBoxLayout(forms)
        theme.space(beside, 16)
        for form in (self._hands, self._secret):
            beside.addWidget(form)
        beside.addStretch(1)
        self._subject = Field(theme, self.tr("Vote on"), self.subject)
        how = QWidget()
        flow = Flow(theme, 16)
        how.setLayout(flow)
        self.fields = (
            self._subject,
            Field(theme, self.tr("Matter"), self.matter),
            Field(theme, self.tr("Way of voting"), forms),
            Field(theme, self.tr("Needs"), self.threshold),
        )
        for field in (*self.fields[1:], present):
            flow.addWidget(field)
        self.rows: tuple[QWidget, ...] = (self._subject, how)

    @property
    def editors(self) -> tuple[QWidget, ...]:
        """The matter first: choosing it fills in what is usual in the others."""
        return (self.matter, self.threshold, self.subject, self._hands, self._secret)

    @property
    def chosen_matter(self) -> VoteMatter:
        """Qt hands a StrEnum back as the bare text."""
        return VoteMatter(self.matter.currentData())

    @property
    def chosen_threshold(self) -> Threshold:
        return Threshold(self.threshold.currentData())

    @property
    def chosen_form(self) -> VoteForm:
        return VoteForm.SECRET if self._secret.isChecked() else VoteForm.HANDS

    def choose(self, matter: VoteMatter, form: VoteForm, threshold: Threshold) -> None:
        self.matter.setCurrentIndex(self.matter.findData(matter))
        self.threshold.setCurrentIndex(self.threshold.findData(threshold))
        (self._secret if form is VoteForm.SECRET else self._hands).setChecked(True)

    def show_subject(self, *, is_shown: bool) -> None:
        """Persons are named in rows of their own instead."""
        self._subject.setVisible(is_shown)
