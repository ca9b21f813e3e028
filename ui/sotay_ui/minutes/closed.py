"""Remarks that left the place where they were typed: under way to the disk, refused by it, not in a view yet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sotay.domain.holding import Remark
from sotay.services.entries import Spoken


class ClosedRemarks:
    """What was typed last wins over what a view says, until there is a view that is newer than its way to the disk."""

    def __init__(self) -> None:
        self._last: dict[str, Remark] = {}
        self._refused: set[str] = set()
        self._under_way: Counter[str] = Counter()
        self._were: dict[str, Remark] = {}
        """As remarks stood before anything was typed in them: taking back leads there."""

    @property
    def is_stored(self) -> bool:
        return not (self._under_way.total() or self._refused)

    @property
    def refused(self) -> list[Remark]:
        """Those that the disk did not take, in the order they were closed."""
        return [remark for remark in self._last.values() if remark.id in self._refused]

    def open(self, remark: Remark) -> None:
        """It is going to be typed in; one that was refused stands on the disk as it did before that."""
        if remark.id not in self._refused:
            self._were[remark.id] = remark

    def was(self, remark_id: str) -> Remark | None:
        """It was given up: returns it as it was before anything was typed, None for a new one."""
        return self._were.pop(remark_id, None)

    def send(self, remarks: Sequence[Remark]) -> Remark | None:
        """They are handed to the disk; returns the first as it was before, None for a new one."""
        for remark in remarks:
            self._last[remark.id] = remark
            self._refused.discard(remark.id)
        self._under_way.update(remark.id for remark in remarks)
        return self.was(remarks[0].id)

    def answer(self, remarks: Sequence[Remark], was: Remark | None, *, is_stored: bool) -> bool:
        """The disk answered; whether it is the last that was typed of any of these remarks."""
        self._under_way.subtract(remark.id for remark in remarks)
        lasts = [remark.id for remark in remarks if self._last.get(remark.id) is remark]
        if not is_stored:
            self._refused.update(lasts)
            if was is not None:
                self._were.setdefault(was.id, was)
        return bool(lasts)

    def taken_back(self, remark_id: str) -> Remark | None:
        """It is open again, or gone; returns it as it was last typed."""
        self._refused.discard(remark_id)
        return self._last.pop(remark_id, None)

    def forget_stored(self) -> None:
        """A view came that was read later: leave to it what is on the disk."""
        waiting = self._refused.union(+self._under_way)
        self._last = {remark_id: remark for remark_id, remark in self._last.items() if remark_id in waiting}

    def over(self, rows: Iterable[Spoken], item_id: str) -> list[Spoken]:
        """The rows under an item as they were last typed, those that the view does not have behind them."""
        shown = [self._typed(row) for row in rows]
        known = {row.id for row in shown}
        return [*shown, *(last for last in self._last.values() if last.item_id == item_id and last.id not in known)]

    def _typed(self, row: Spoken) -> Spoken:
        last = self._last.get(row.id)
        if last is None or not isinstance(row, Remark):
            return row
        return replace(row, text=last.text, speaker_id=last.speaker_id)
