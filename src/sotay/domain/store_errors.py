"""What can be wrong with the profile's database."""

from sotay.domain.errors import KnownError


class StoreKeyWrong(KnownError):
    """The file is not readable with this key: another profile's key, or no database at all."""

    code = "store-key-wrong"


class StoreDamaged(KnownError):
    """The file was opened but its pages are not whole."""

    code = "store-damaged"


class StoreTooNew(KnownError):
    """A newer program has changed the tables."""

    code = "store-too-new"
    facts = ("found", "known")


class StoreEngineTooOld(KnownError):
    """SQLite below 3.51.3 can damage a WAL file shared by two connections (sqlite.org/wal.html#walresetbug)."""

    code = "store-engine-too-old"
    facts = ("version",)


class StoreBusy(KnownError):
    """Another program holds the file."""

    code = "store-busy"
