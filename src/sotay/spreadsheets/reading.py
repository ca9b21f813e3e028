"""Spreadsheet files, told by their content and never by their name."""

from collections.abc import Callable

from sotay.domain.errors import KnownError
from sotay.domain.tables import Table
from sotay.spreadsheets import delimited, sheet, xls, xlsx
from sotay.spreadsheets.errors import NotATable, TableDamaged, TableEmpty, TableEncrypted

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = (b"%PDF", b"{\\rtf", b"<")
"""Papers, web pages and XML: text perhaps, a table never."""


def read_tables(content: bytes) -> tuple[Table, ...]:
    """The sheets of an ``.xlsx``, ``.xls`` or ``.csv`` file, hidden ones left out.

    Pure, and within limits of size, so that a stranger's file can be read in a process of its own. Raises NotATable,
    TableEmpty, TableDamaged, TableEncrypted or TableTooLarge.
    """
    if len(content) > sheet.MOST_BYTES:
        raise sheet.too_large()
    try:
        tables = _reader(content)(content)
    except KnownError:
        raise
    except Exception as damage:  # the libraries raise whatever the damage makes them trip over
        raise TableDamaged from damage
    if not any(table.rows for table in tables):
        raise TableEmpty
    return tables


def _reader(content: bytes) -> Callable[[bytes], tuple[Table, ...]]:
    if content.startswith(_ZIP):
        return xlsx.read
    if content.startswith(_OLE):
        if _ENCRYPTED_STREAM in content:
            raise TableEncrypted
        return xls.read
    if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_OTHER_KINDS):
        raise NotATable
    return delimited.read
