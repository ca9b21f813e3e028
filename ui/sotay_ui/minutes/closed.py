"""Remarks that left the place where they were typed: under way to the disk, refused by it, not in a view yet."""

from collections.abc import Iterable
from dataclasses import replace

from sotay.domain.holding import Remark
from sotay.services.entries import Spoken


class ClosedRemarks:
    """What was typed last wins over what a view says, until a view says the same."""

    def __init__(self) -> None:
        self._last: dict[str, Remark] = {}
        self._refused: set[str] = set()
        self._under_way = 0

    @property
    def is_stored(self) -> bool:
        return not (self._under_way or self._refused)

    @property
    def refused(self) -> list[Remark]:
        """Those that the disk did not take, in the order they were closed."""
        return [remark for remark in self._last.values() if remark.id in self._refused]

    def send(self, remark: Remark) -> None:
        """It is handed to the disk."""
        self._last[remark.id] = remark
        self._refused.discard(remark.id)
        self._under_way += 1

    def answer(self, remark: Remark, *, is_stored: bool) -> bool:
        """The disk answered; whether it is the last that was typed of this remark."""
        self._under_way -= 1
        is_last = self._last.get(remark.id) is remark
        if is_last and not is_stored:
            self._refused.add(remark.id)
        return is_last

    def taken_back(self, remark_id: str) -> Remark | None:
        """It is open again, or gone; returns it as it was last typed."""
        self._refused.discard(remark_id)
        return self._last.pop(remark_id, None)

    def forget_shown(self, entries: Iterable[Spoken]) -> None:
        """Leave those to a view that has them as they were typed."""
        for row in entries:
            last = self._last.get(row.id)
            if isinstance(row, Remark) and last is not None and row.id not in self._refused and _is_alike(row, last):
                del self._last[row.id]

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


def _is_alike(row: Remark, last: Remark) -> bool:
    return (row.text, row.speaker_id) == (last.text, last.speaker_id)
