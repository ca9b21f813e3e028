"""Text files with a delimiter, as Excel and other programs save them."""

import codecs
import csv
import io
from collections import Counter
from itertools import islice

from sotay.domain.legacy_text import convert, recognise, vietnamese_words
from sotay.domain.tables import Table, TableCell
from sotay.spreadsheets import sheet
from sotay.spreadsheets.errors import NotATable

_DELIMITERS = (",", ";", "\t")
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE_ROWS = 200


def read(content: bytes) -> tuple[Table, ...]:
    """The one table. Raises NotATable or TableTooLarge; csv.Error where a field has no end."""
    text = _text(content)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    return (sheet.table("", ([TableCell(cell) for cell in row] for row in rows)),)


def _text(content: bytes) -> str:
    """By its mark, else UTF-8, else one of the encodings with a byte per letter. Raises NotATable for none of them."""
    try:
        for mark, encoding in _BYTE_ORDER_MARKS:
            if content.startswith(mark):
                return content[len(mark) :].decode(encoding)
        if b"\0" in content:
            raise NotATable
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            return _byte_per_letter(content)
    except UnicodeDecodeError as undecodable:
        raise NotATable from undecodable


def _byte_per_letter(content: bytes) -> str:
    """TCVN3 and VNI are kept as they look in a western code page; cp1258 is that of Vietnamese Windows."""
    vietnamese = content.decode("cp1258")
    western = content.decode("cp1252", errors="replace")
    legacy = recognise(western)
    is_old = legacy is not None and vietnamese_words(convert(western, legacy)) > vietnamese_words(vietnamese)
    return western if is_old else vietnamese


def _delimiter(text: str) -> str:
    """The one that cuts the most rows into the same number of columns."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> int:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    widths = Counter(len(row) for row in islice(rows, _SAMPLE_ROWS) if len(row) > 1)
    return max((count * (width - 1) for width, count in widths.items()), default=0)
