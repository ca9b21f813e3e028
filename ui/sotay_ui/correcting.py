"""A form that writes something new under an item, or corrects what stands there."""

from typing import Generic, TypeVar

from typing_extensions import override

from sotay.domain.holding import Conclusion, Proposal, Task, Vote
from sotay_ui.bench import Bench
from sotay_ui.forms import Form

R = TypeVar("R", Conclusion, Task, Proposal, Vote)


class EntryForm(Form, Generic[R]):
    """Subclasses fill :meth:`clear` with :attr:`corrected` where there is one, and keep it anew."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._correcting: dict[str, R] = {}
        """What is typed at an item corrects this, by the id of the item."""

    @property
    def corrected(self) -> R | None:
        """The entry that is open here; None: a new one."""
        return self._correcting.get(self.item.id) if self.item is not None else None

    def correct(self, row: R) -> None:
        """Open with what was kept of an entry under this item, to keep it anew."""
        if self.item is None or row.item_id != self.item.id:
            return
        self.put_away()
        self._drafts.pop(self.item.id, None)
        self._correcting[self.item.id] = row
        self.open()

    @override
    def put_away(self) -> None:
        super().put_away()
        if self.item is not None and self.item.id not in self._drafts:
            self._correcting.pop(self.item.id, None)

    @override
    def _empty(self) -> None:
        if self.item is not None:
            self._correcting.pop(self.item.id, None)
        super()._empty()

    @override
    def _on_kept(self, item_id: str, result: object) -> None:
        self._correcting.pop(item_id, None)
        super()._on_kept(item_id, result)
