"""The recovery sheet on paper: one page A4, drawn straight to the printer, so that no file ever holds the code."""

from html import escape

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from sotay import wording

_MARGIN_MM = 20
_WORDS = ("title", "purpose", "typing", "keep-1", "keep-2", "keep-3", "lost", "made")
_PAGE = """
<body style="font-family: 'Times New Roman', 'Liberation Serif'; font-size: 14pt">
<p align="center">{cell}</p>
<p align="center" style="font-size: 22pt; margin-bottom: 18px"><b>{title}</b></p>
<p>{purpose}</p>
<p style="font-size: 6pt"></p>
{tables}
<p style="margin-top: 24px">{typing}</p>
<ul><li>{keep_1}</li><li>{keep_2}</li><li>{keep_3}</li></ul>
<p>{lost}</p>
<p align="right" style="margin-top: 24px"><i>{made}</i></p>
</body>
"""
_TABLE = """
<table align="center" cellpadding="12" cellspacing="0" border="1" style="border-collapse: collapse;
 border-style: solid; font-family: 'Courier New', 'Liberation Mono'; font-size: 26pt"><tr>{cells}</tr></table>
<p style="font-size: 4pt"></p>
"""
_GROUPS_IN_A_ROW = 4


def recovery_paper(cell_name: str, code: str, today: str) -> QTextDocument:
    """The page, in Vietnamese as every document."""
    facts = {"cell": cell_name, "day": today}
    words = {name.replace("-", "_"): escape(wording.phrase(f"recovery-sheet-{name}", "vi", **facts)) for name in _WORDS}
    document = QTextDocument()
    document.setHtml(_PAGE.format(cell=escape(cell_name), tables=_tables(code.split("-")), **words))
    return document


def draw_paper(device: QPagedPaintDevice, document: QTextDocument) -> None:
    """Put the page on paper, or whatever stands for it."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(device.width(), device.height()))
    painter = QPainter(device)
    document.drawContents(painter)
    painter.end()


def print_paper(parent: QWidget, document: QTextDocument) -> bool:
    """Ask for a printer and print. False: there is no printer."""
    # Imported here: it loads the printers of the computer, which nobody needs before.
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(wording.phrase("recovery-sheet-title"))
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.accepted.connect(lambda: draw_paper(printer, document))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return True


def _tables(groups: list[str]) -> str:
    """Numbered, so that a mistake said by its group is found on the paper."""
    cells = [
        f'<td align="center"><span style="font-size: 10pt">{number}</span><br><b>{group}</b></td>'
        for number, group in enumerate(groups, start=1)
    ]
    rows = [cells[start : start + _GROUPS_IN_A_ROW] for start in range(0, len(cells), _GROUPS_IN_A_ROW)]
    return "".join(_TABLE.format(cells="".join(row)) for row in rows)
