"""Tables typed in a test."""

from collections.abc import Sequence
from datetime import date

from sotay.domain.tables import Table, TableCell, TableRow

TODAY = date(2026, 11, 24)
HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Số thẻ đảng", "Ngày vào Đảng", "Ngày chính thức", "Loại đảng viên")


def table(*rows: Sequence[str | date], font: str = "") -> Table:
    """A table of these rows, the first one being row 1; blank rows are left out as a file's reader does."""
    cells = ((number, tuple(_cell(value, font) for value in row)) for number, row in enumerate(rows, 1))
    return Table("", tuple(TableRow(number, row) for number, row in cells if any(cell.text.strip() for cell in row)))


def _cell(value: str | date, font: str) -> TableCell:
    if isinstance(value, date):
        return TableCell(value.strftime("%d/%m/%Y"), value, font)
    return TableCell(value, font=font)
