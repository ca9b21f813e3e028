"""The recovery sheet on paper: one page A4, drawn straight to the printer, so that no file ever holds the code."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from sotay import wording

_MARGIN_MM = 20
_WORDS = ("title", "purpose", "typing", "keep-1", "keep-2", "keep-3", "lost", "made")
_PAGE = """
<body style="font-family: 'Times New Roman', 'Liberation Serif'; font-size: 14pt">
<p align="center" style="font-size: 14pt"><b>{cell}</b></p>
<p align="center" style="font-size: 20pt"><b>{title}</b></p>
<p>{purpose}</p>
<table align="center" cellpadding="9" cellspacing="0" border="1"
 style="border-style: solid; font-family: 'Courier New', 'Liberation Mono'; font-size: 24pt">{rows}</table>
<p>{typing}</p>
<ul><li>{keep_1}</li><li>{keep_2}</li><li>{keep_3}</li></ul>
<p>{lost}</p>
<p align="right" style="font-style: italic">{made}</p>
</body>
"""
_GROUPS_IN_A_ROW = 4


def sheet_document(cell_name: str, code: str, today: str) -> QTextDocument:
    """The page, in Vietnamese as every document."""
    facts = {"cell": cell_name, "day": today}
    words = {name.replace("-", "_"): escape(wording.phrase(f"recovery-sheet-{name}", "vi", **facts)) for name in _WORDS}
    document = QTextDocument()
    document.setHtml(_PAGE.format(cell=escape(cell_name), rows=_rows(code.split("-")), **words))
    return document


def draw_sheet(device: QPagedPaintDevice, document: QTextDocument) -> None:
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


def print_sheet(parent: QWidget, document: QTextDocument, printed: Callable[[], None]) -> bool:
    """Ask for a printer and print; ``printed`` is called once it was handed to it. False: there is no printer."""
    # Imported here: it loads the printers of the computer, which nobody needs before.
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(wording.phrase("recovery-sheet-title"))
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)

    def accepted() -> None:
        draw_sheet(printer, document)
        printed()

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return True


def _rows(groups: list[str]) -> str:
    """Numbered, so that a mistake said by its group is found on the paper."""
    cells = [
        f'<td align="center"><span style="font-size: 9pt">{number}</span><br><b>{group}</b></td>'
        for number, group in enumerate(groups, start=1)
    ]
    rows = [cells[start : start + _GROUPS_IN_A_ROW] for start in range(0, len(cells), _GROUPS_IN_A_ROW)]
    return "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
