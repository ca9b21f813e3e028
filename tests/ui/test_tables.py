"""Tables show what they hold."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme

NARROW, WIDE = 0, 1


def test_a_column_is_as_wide_as_rows_that_came_after_it_was_shown(qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 2)
    model.setHorizontalHeaderLabels(["Ngày", "Cuộc họp"])
    table = RowTable(Theme(), model, stretched=(WIDE,))
    qtbot.addWidget(table)
    table.resize(900, 400)
    with qtbot.waitExposed(table):
        table.show()
    as_headed = table.columnWidth(NARROW)

    for day in ("05/12/2026", "thứ Bảy, ngày 05 tháng 12 năm 2026"):
        model.appendRow([QStandardItem(day), QStandardItem("Sinh hoạt chi bộ")])

    qtbot.waitUntil(lambda: table.columnWidth(NARROW) > as_headed)
    assert table.columnWidth(NARROW) >= table.sizeHintForColumn(NARROW)


def test_home_and_end_go_to_the_first_and_the_last_row(qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 2)
    for day in ("05/12/2026", "05/11/2026", "05/10/2026"):
        model.appendRow([QStandardItem(day), QStandardItem("Sinh hoạt chi bộ")])
    table = RowTable(Theme(), model, stretched=(WIDE,))
    qtbot.addWidget(table)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 2
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
    model.setRowCount(0)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert not table.currentIndex().isValid()
