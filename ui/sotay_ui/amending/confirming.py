"""The question before an amendment is sealed: what is corrected and why is read once more."""

from collections.abc import Sequence

from sotay.domain.amending import Correction
from sotay_ui.amending.words import heading_of
from sotay_ui.cards import Card
from sotay_ui.confirmation import Confirmation


class Confirming(Confirmation):
    def draw(self, corrections: Sequence[Correction], reason: str) -> None:
        card = Card(self.theme, self.tr("Seal this amendment?"))
        for correction in corrections:
            text = self.tr("was: {before} → is: {after}").format(
                before=correction.passage.text or "–", after=correction.text or "–"
            )
            card.line("check", "text2", heading_of(correction.passage), text)
        card.line("information", "text2", self.tr("Reason: {reason}").format(reason=reason))
        card.line(
            "lock",
            "amber",
            self.tr("A sealed amendment can never be changed again."),
            self.tr("The record before it stays as it was."),
        )
        self.ask(card, self.tr("Seal the amendment"))
