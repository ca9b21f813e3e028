"""The phrases of a cell: those of the list, changed as the cell wants them."""

import pytest
from tests.cells import MOMENT

from sotay.domain.cell import Setting
from sotay.domain.ids import uuid7
from sotay.domain.phrases import PhraseUnfit, ShortUnfit
from sotay.persistence.store import SqlStore
from sotay.services import phrases, settings, undo
from sotay.services.changes import Inverse

LISTED = {"ntc": "nhất trí cao", "tdp": "tổ dân phố"}


def now(store: SqlStore) -> dict[str, str]:
    with store.reading() as reading:
        return dict(phrases.read(reading, LISTED))


def keep(store: SqlStore, short: str, phrase: str) -> Inverse:
    return phrases.keep(store, LISTED, short, phrase, now=MOMENT)


def rows(store: SqlStore) -> int:
    with store.reading() as reading:
        return len(reading.find(Setting))


def test_the_list_holds_where_nothing_is_changed(store: SqlStore) -> None:
    assert now(store) == LISTED


def test_the_cell_adds_changes_and_takes_away(store: SqlStore) -> None:
    keep(store, "BT", "bí thư")
    keep(store, "ntc", "nhất trí cao 100%")
    phrases.drop(store, LISTED, "tdp", now=MOMENT)
    assert now(store) == {"bt": "bí thư", "ntc": "nhất trí cao 100%"}
    phrases.drop(store, LISTED, "bt", now=MOMENT)
    assert now(store) == {"ntc": "nhất trí cao 100%"}


def test_what_the_list_says_needs_no_row(store: SqlStore) -> None:
    keep(store, "ntc", "khác")
    keep(store, "ntc", "nhất trí cao")
    assert (now(store), rows(store)) == (LISTED, 0)


def test_a_change_is_taken_back(store: SqlStore) -> None:
    undo.take_back(store, keep(store, "ntc", "khác"), now=MOMENT)
    undo.take_back(store, phrases.drop(store, LISTED, "tdp", now=MOMENT), now=MOMENT)
    assert now(store) == LISTED


def test_what_cannot_be_kept_is_refused(store: SqlStore) -> None:
    with pytest.raises(ShortUnfit):
        keep(store, "n c", "x")
    with pytest.raises(PhraseUnfit):
        keep(store, "nc", "  ")
    assert rows(store) == 0


def test_rows_of_two_computers_become_one_and_unreadable_ones_take_nothing_down(store: SqlStore) -> None:
    with store.writing() as tx:
        tx.save(*(Setting(id=row, key="phrase:ab", value=value) for row, value in (("r1", '"một"'), ("r2", '"hai"'))))
        tx.save(Setting(id=uuid7(), key="phrase:cd", value="{"), Setting(id=uuid7(), key="phrase:ef", value="1"))
    assert now(store) == {**LISTED, "ab": "hai"}
    keep(store, "ab", "ba")
    assert now(store)["ab"] == "ba"
    with store.reading() as reading:
        assert len(reading.find(Setting, key="phrase:ab")) == 1
        assert settings.unreadable(reading) == ()
