"""The list of a cell of 150 in five tổ: shown, searched, planned anew from a list of the office. Target ≤ 100 ms each.

Beside it what nothing can be faster than: the same rows by bare sqlcipher3, and a bare Qt table of as many strings.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from sqlcipher3 import dbapi2

from benchmarks.doorway import standing_open
from benchmarks.measuring import in_turn, print_table
from benchmarks.profiles import CLOCK, new_handbook
from sotay.domain.ids import uuid7
from sotay.domain.member import Member
from sotay.domain.tables import Table, TableCell, TableRow
from sotay.services import members
from sotay.services.member_import import plan_import
from sotay_ui.desk import Services
from sotay_ui.start import Session

MEMBERS, TARGET_MS, ROUNDS = 150, 100, 20
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_MIDDLES = ("Thị Ngọc", "Văn", "Hữu", "Đình", "Quang")
_NAMES = ("An", "Bình", "Châu", "Dũng", "Đức", "Giang", "Hà", "Hải", "Hạnh", "Hiền")


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "so")
        key = _make(folder)
        _measure(app, folder, Path(temporary), key)


def _measure(app: QApplication, folder: Path, config: Path, key: str) -> None:
    opened: list[Services] = []
    session = Session(app, lambda: standing_open(folder, opened), config=config, reports=config)
    window = session.window
    window.resize(1366, 697)
    window.show()
    _until(lambda: window.page is not None and not session.work.is_busy)
    window.go("members")
    _until(lambda: not session.work.is_busy)
    (services,) = opened
    bare = dbapi2.connect(folder / "store.db")
    bare.execute(f"PRAGMA key = \"x'{key}'\"")
    search = next(line for line in window.findChildren(QLineEdit) if line.isVisible())
    strings = _bare_table()
    medians = in_turn(
        {
            "read": lambda: _read(services),
            "shown": lambda: _shown(session),
            "searched": lambda: _searched(app, search),
            "planned": lambda: _planned(services),
            "bare": lambda: bare.execute("SELECT * FROM member").fetchall(),
            "table": lambda: _redrawn(app, strings),
        },
        rounds=ROUNDS,
    )
    bare.close()
    strings.close()
    window.close()
    session.close()
    rows = {
        "read and put in order": "read",
        "page opened: read, grouped, drawn": "shown",
        "one more letter in the search, drawn": "searched",
        "list of the office of 150 rows planned": "planned",
        "the same rows by bare sqlcipher3": "bare",
        "a bare Qt table of 150 strings, drawn": "table",
    }
    print_table(
        f"{MEMBERS} members in five tổ",
        [("", "median ms", f"≤ {TARGET_MS}"), *((words, *_verdict(medians[name])) for words, name in rows.items())],
    )


def _verdict(median: float) -> tuple[str, str]:
    return f"{median:.1f}", "yes" if median <= TARGET_MS else "NO"


def _make(folder: Path) -> str:
    with new_handbook(folder) as handbook:
        with handbook.store.writing() as tx:
            tx.save(*map(_member, range(MEMBERS - 1)))
        return handbook.profile.keys.database_key.hex()


def _member(at: int) -> Member:
    name = f"{_FAMILIES[at % 10]} {_MIDDLES[at // 10 % 5]} {_NAMES[at // 7 % 10]}"
    return Member(
        id=uuid7(),
        full_name=name,
        born=f"{1945 + at % 60}-03-14",
        card_no=f"{41020000 + at}",
        admitted_on=date(1970 + at % 50, 5, 19),
        confirmed_on=date(1971 + at % 50, 5, 19),
        group=f"Tổ {1 + at % 5}",
    )


def _read(services: Services) -> None:
    with services.store.reading() as reading:
        assert len(members.listed(reading)) == MEMBERS


def _shown(session: Session) -> None:
    session.window.go("settings")
    session.window.go("members")
    _until(lambda: not session.work.is_busy)
    session.window.repaint()


def _searched(app: QApplication, search: QLineEdit) -> None:
    search.setText("ng" if search.text() == "n" else "n")
    app.processEvents()


def _planned(services: Services) -> None:
    lines = [("Họ và tên", "Ngày sinh", "Số thẻ đảng"), *(_line(at) for at in range(MEMBERS - 1))]
    table = Table("DS", tuple(TableRow(at, tuple(map(TableCell, line))) for at, line in enumerate(lines, start=1)))
    with services.store.reading() as reading:
        plan = plan_import(reading.find(Member), [table], CLOCK.wall().date())
    assert len(plan.rows) == MEMBERS - 1


def _line(at: int) -> tuple[str, str, str]:
    member = _member(at)
    return member.full_name, f"14/03/{member.born[:4]}", member.card_no


def _bare_table() -> QTableView:
    table = QTableView()
    table.setModel(QStringListModel([f"{at}" for at in range(MEMBERS)], table))
    table.resize(1366, 697)
    table.show()
    return table


def _redrawn(app: QApplication, table: QTableView) -> None:
    table.reset()
    table.repaint()
    app.processEvents()


def _until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_done():
        assert time.monotonic() < end
        QApplication.processEvents()


if __name__ == "__main__":
    main()
