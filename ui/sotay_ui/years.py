"""The years there is something of, to choose one from."""

from collections.abc import Iterable

from sotay_ui.fields import Box
from sotay_ui.theme.theme import Theme


class YearBox(Box):
    """All of them, until one is chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("Year"))
        self.addItem(self.tr("All years"), None)

    @property
    def chosen(self) -> int | None:
        """None: all years."""
        year: int | None = self.currentData()
        return year

    def show_years(self, years: Iterable[int]) -> None:
        """Offer these; what was chosen before stays chosen where it is among them."""
        chosen = self.chosen
        while self.count() > 1:
            self.removeItem(1)
        for year in years:
            self.addItem(self.tr("Year {year}").format(year=year), year)
        self.setCurrentIndex(max(0, self.findData(chosen)))
