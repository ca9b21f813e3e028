"""A document drawn as on paper, page below page: black on white whatever the window looks like."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sotay.domain.sketch import Sketch, SketchLine, SketchTable
from sotay_ui.theme.tokens import INK, PAPER, PAPER_EDGE

_PX_PER_MM = 96 / 25.4
_PX_PER_PT = 96 / 72
_GAP = 16
"""Between two pages, in pixels of the paper."""
_MOST_SCALE = 1.25
_ALIGN = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignJustify,
}


class PaperPicture(QWidget):
    """As wide as there is room, as high as its pages are."""

    def __init__(self) -> None:
        super().__init__()
        self._sketch: Sketch | None = None
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)

    def show_sketch(self, sketch: Sketch) -> None:
        """Draw that document from now on."""
        if sketch == self._sketch:
            return
        self._sketch = sketch
        self._document.clear()
        self._document.setPageSize(_text_size(sketch))
        cursor = QTextCursor(self._document)
        for place, block in enumerate(sketch.blocks):
            if isinstance(block, SketchTable):
                _write_table(cursor, block)
            else:
                _write(cursor, block, is_first=place == 0)
        self._fit()
        self.update()

    @property
    def text(self) -> str:
        """What can be read on it."""
        return self._document.toPlainText()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 594)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sketch is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(self._scale, self._scale)
        page, text = _page_size(self._sketch), _text_size(self._sketch)
        left = max(0.0, (self.width() / self._scale - page.width()) / 2)
        for number in range(self._document.pageCount()):
            top = number * (page.height() + _GAP)
            self._paint_page(painter, QRectF(left, top, page.width(), page.height()), text, number)
        painter.end()

    def _paint_page(self, painter: QPainter, page: QRectF, text: QSizeF, number: int) -> None:
        sketch = self._sketch
        if sketch is None:
            return
        painter.fillRect(page, QColor(PAPER))
        painter.setPen(QColor(PAPER_EDGE))
        painter.drawRect(page)
        if number:
            painter.setPen(QColor(INK))
            painter.setFont(_font(14))
            above = QRectF(page.left(), page.top() + 10 * _PX_PER_MM, page.width(), 18 * _PX_PER_PT)
            painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, str(number + 1))
        painter.save()
        painter.translate(page.left() + sketch.left_mm * _PX_PER_MM, page.top() + sketch.top_mm * _PX_PER_MM)
        painter.translate(0, -number * text.height())
        self._document.drawContents(painter, QRectF(-1, number * text.height(), text.width() + 3, text.height()))
        painter.restore()

    @property
    def _scale(self) -> float:
        if self._sketch is None:
            return 1
        return min(_MOST_SCALE, max(1, self.width() - 2) / _page_size(self._sketch).width())

    def _fit(self) -> None:
        if self._sketch is not None:
            height = self._document.pageCount() * (_page_size(self._sketch).height() + _GAP)
            self.setMinimumHeight(int(height * self._scale) + 1)


def _page_size(sketch: Sketch) -> QSizeF:
    return QSizeF(sketch.width_mm * _PX_PER_MM, sketch.height_mm * _PX_PER_MM)


def _text_size(sketch: Sketch) -> QSizeF:
    width = sketch.width_mm - sketch.left_mm - sketch.right_mm
    height = sketch.height_mm - sketch.top_mm - sketch.bottom_mm
    return QSizeF(width * _PX_PER_MM, height * _PX_PER_MM)


def _font(pt: float) -> QFont:
    font = QFont(["Times New Roman", "Liberation Serif"])
    font.setPixelSize(max(1, round(pt * _PX_PER_PT)))
    return font


def _write(cursor: QTextCursor, line: SketchLine, *, is_first: bool) -> None:
    layout, letters = _formats(line)
    if is_first:
        cursor.setBlockFormat(layout)
        cursor.setBlockCharFormat(letters)
    else:
        cursor.insertBlock(layout, letters)
    cursor.insertText(line.text.replace("\n", "\u2028"), letters)


def _write_table(cursor: QTextCursor, table: SketchTable) -> None:
    form = QTextTableFormat()
    form.setBorder(1 if table.has_borders else 0)
    form.setBorderStyle(
        QTextFrameFormat.BorderStyle.BorderStyle_Solid
        if table.has_borders
        else QTextFrameFormat.BorderStyle.BorderStyle_None
    )
    form.setBorderCollapse(table.has_borders)
    form.setBorderBrush(QColor(INK))
    form.setCellSpacing(0)
    form.setCellPadding(table.padding_mm * _PX_PER_MM if table.has_borders else 0)
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.FixedLength, mm * _PX_PER_MM) for mm in table.columns_mm]
    )
    form.setWidth(QTextLength(QTextLength.Type.FixedLength, sum(table.columns_mm) * _PX_PER_MM))
    made = cursor.insertTable(len(table.rows), len(table.columns_mm), form)
    for place, row in enumerate(table.rows):
        if len(row) < len(table.columns_mm):
            made.mergeCells(place, 0, 1, len(table.columns_mm))
        for column, lines in enumerate(row):
            cell = made.cellAt(place, column)
            if lines and not table.has_borders:  # Qt leaves out what is above the first line of a cell
                padded = QTextTableCellFormat(cell.format())
                padded.setTopPadding(lines[0].gap_pt * _PX_PER_PT)
                cell.setFormat(padded)
            within = cell.firstCursorPosition()
            for number, line in enumerate(lines):
                _write(within, line, is_first=number == 0)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _formats(line: SketchLine) -> tuple[QTextBlockFormat, QTextCharFormat]:
    layout, letters = QTextBlockFormat(), QTextCharFormat()
    layout.setAlignment(_ALIGN.get(line.align, Qt.AlignmentFlag.AlignLeft))
    layout.setTextIndent(line.indent_mm * _PX_PER_MM)
    layout.setTopMargin(line.gap_pt * _PX_PER_PT)
    if line.rule_mm:
        length = QTextLength(QTextLength.Type.FixedLength, line.rule_mm * _PX_PER_MM)
        layout.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, length)
    if line.line_pt:
        layout.setLineHeight(line.line_pt * _PX_PER_PT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    font = _font(line.pt)
    font.setBold(line.is_bold)
    font.setItalic(line.is_italic)
    font.setUnderline(line.is_underlined)
    letters.setFont(font)
    letters.setForeground(QColor(INK))
    return layout, letters
