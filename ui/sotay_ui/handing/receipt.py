"""The five letters that the receiver reads out: typed here, they close this copy."""

from collections.abc import Callable

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.opening import KeyRefused
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import Line
from sotay_ui.labels import wrapped
from sotay_ui.page import Action


class ReceiptCard(Card):
    def __init__(self, bench: Bench, confirmed: Callable[[], None]) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("2. It was taken over"))
        self._bench = bench
        self._confirmed = confirmed
        self._letters = Line(theme, self.tr("Five letters that the other one reads out"))
        self._letters.line.returnPressed.connect(self._confirm)
        self.add(self._letters)
        self.add(
            wrapped(
                self.tr("From then on this copy is only read: what is written here would not reach the other one."),
                "hint",
            )
        )
        self.add(KeyButton(theme, Action(self.tr("It is handed over"), self._confirm, "check")))

    def _confirm(self) -> None:
        self._letters.show_problem("")
        typed, services = self._letters.text, self._bench.desk.services.handing
        if not typed:
            self._letters.point_out(self.tr("Nothing is typed yet."))
            return
        self._bench.write(self.tr("Saving"), lambda: services.confirm(typed), self._on_confirmed, self._on_refused)

    def _on_confirmed(self, _done: None) -> None:
        self._letters.line.clear()
        self._confirmed()

    def _on_refused(self, error: KnownError) -> None:
        if isinstance(error, KeyRefused):
            self._letters.point_out(wording.of_error(error, self._bench.desk.tell.language).text)
        else:
            self._bench.desk.tell.error(error)
