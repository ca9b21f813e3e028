"""Why a file is no table that can be read."""

from sotay.domain.errors import KnownError


class NotATable(KnownError):
    """The content is neither ``.xlsx``, ``.xls`` nor ``.csv``, whatever its name says."""

    code = "not-a-table"


class TableEmpty(KnownError):
    """There is no text in the file, or in any visible sheet of it."""

    code = "table-empty"


class TableDamaged(KnownError):
    """It begins like a workbook and cannot be read to its end."""

    code = "table-damaged"


class TableEncrypted(KnownError):
    """The workbook asks for a password."""

    code = "table-encrypted"


class TableTooLarge(KnownError):
    """More rows, columns or bytes than a list of members has."""

    code = "table-too-large"
    facts = ("rows", "columns")


class TableTooHard(KnownError):
    """Reading the file took more time or memory than any list of members needs."""

    code = "table-too-hard"
