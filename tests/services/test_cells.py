"""What a cell says of itself."""

from dataclasses import replace

import pytest
from tests.fakes import RowsInMemory

from sotay.domain.cell import Cell
from sotay.domain.errors import Refused
from sotay.services import cells

CELL = Cell(id="c", name="Chi bộ Tổ 12", superior="Đảng bộ phường", place="Long Bình", usual_time="19:30", usual_day=5)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, cells.CellUnnamed),
        ({"usual_time": "19h30"}, cells.UsualTimeImpossible),
        ({"usual_time": "24:00"}, cells.UsualTimeImpossible),
        ({"usual_day": 0}, cells.UsualDayImpossible),
        ({"usual_day": 32}, cells.UsualDayImpossible),
    ],
)
def test_what_cannot_be_is_not_kept(changes: dict[str, object], error: type[Refused]) -> None:
    store = RowsInMemory(CELL)
    with pytest.raises(error):
        cells.change(store, CELL, replace(CELL, **changes))  # type: ignore[arg-type]
    assert store.rows == {"c": CELL}


def test_a_cell_may_meet_at_no_usual_time() -> None:
    store = RowsInMemory(CELL)
    unsettled = replace(CELL, usual_time="", usual_day=None)
    cells.change(store, CELL, unsettled)
    assert store.rows["c"] == unsettled


def test_what_another_computer_changed_meanwhile_stays() -> None:
    store = RowsInMemory(replace(CELL, place="Trảng Dài"))
    cells.change(store, CELL, replace(CELL, name="  Chi bộ   Tổ 13 "))
    assert store.rows["c"] == replace(CELL, name="Chi bộ Tổ 13", place="Trảng Dài")
