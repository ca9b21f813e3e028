"""A field for the recovery code: a mistake is said group by group, as soon as the group is typed."""

from sotay.domain.recovery_code import GROUPS, first_wrong_group, groups_of
from sotay_ui.fields import Line
from sotay_ui.labels import wrapped
from sotay_ui.theme.theme import Theme


class CodeLine(Line):
    """What is typed is never changed: blanks, dashes, small letters are taken as they come."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Recovery code"), self.tr("Seven groups of five: 7KM4Q-0PXD9-…"))
        self._far = wrapped(role="hint")
        self._far.setVisible(False)
        column = self.layout()
        if column is not None:
            column.addWidget(self._far)
        self.line.textChanged.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        wrong, whole = first_wrong_group(text), groups_of(text)
        if wrong is not None:
            self.show_problem(self.tr("Group {group} is not right; compare it with the sheet.").format(group=wrong))
        else:
            self.show_problem("")
        self._far.setVisible(wrong is None and whole > 0)
        self._far.setText(self.tr("{whole} of {all} groups are right.").format(whole=whole, all=GROUPS))
