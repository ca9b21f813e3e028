"""The one question of the program: sealing cannot be undone, so what is sealed is read once more."""

from collections.abc import Callable

from sotay import wording
from sotay.domain.holding import Vote
from sotay.services.workspace import WorkspaceView
from sotay_ui.cards import Card
from sotay_ui.confirmation import Confirmation
from sotay_ui.dates import day_and_hour
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import counts_sentence
from sotay_ui.theme.theme import Theme


class Sealing(Confirmation):
    def __init__(
        self, theme: Theme, language: str, confirm: Callable[[], None], look_again: Callable[[], None]
    ) -> None:
        super().__init__(theme, confirm, look_again)
        self._language = language

    def draw(self, view: WorkspaceView) -> None:
        card = Card(self.theme, self.tr("Seal this record?"), caption=view.meeting.title)
        for icon, text, hint in self._lines(view):
            card.line(icon, "text2", text, hint)
        if not view.signed:
            card.add(wrapped(self.tr("There is no signed copy yet; it can be attached after sealing too."), "hint"))
        for lack in view.lacks:
            words = wording.worded(lack.code, dict(lack.facts), self._language)
            card.line("warning", "amber", words.sentence, words.advice)
        card.line(
            "lock",
            "amber",
            self.tr("A sealed record can never be changed again."),
            self.tr("An amendment corrects what is wrong."),
        )
        self.ask(card, self.tr("Seal the record"))

    def _lines(self, view: WorkspaceView) -> list[tuple[str, str, str]]:
        meeting = view.meeting
        ended = self.tr("Ended at {hour}").format(hour=f"{meeting.ended:%H:%M}") if meeting.ended else ""
        number = f"{meeting.doc_number:02}" if meeting.doc_number is not None else self.tr("none")
        adopted = self.tr("Adopted by {votes} of {voters} voters present")
        votes = sum(isinstance(row, Vote) for row in view.entries)
        return [
            ("calendar", day_and_hour(meeting.on, meeting.started or meeting.planned_at), ended),
            ("members", counts_sentence(view.standing), ""),
            ("check", adopted.format(votes=meeting.adopted_for, voters=meeting.adopted_of), self._votes(votes)),
            ("file", self.tr("Number of the minutes: {number}").format(number=number), self._papers(view)),
            *(("file", self._signed(copy.pages), "") for copy in view.signed),
        ]

    def _signed(self, pages: int) -> str:
        return self.tr("Signed copy: {count} pages").format(count=pages)

    def _votes(self, votes: int) -> str:
        return self.tr("Votes in the minutes: {count}").format(count=votes)

    def _papers(self, view: WorkspaceView) -> str:
        titles = ", ".join(paper.title for paper in view.papers)
        return self.tr("Papers: {titles}").format(titles=titles) if titles else self.tr("No papers")
