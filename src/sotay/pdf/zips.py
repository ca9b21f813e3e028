"""Reading strangers' zip archives; used in the worker only."""

import zipfile

RATIO = 100
"""How many times its own size an archive may hold."""
_STEP = 1024 * 1024


def read_counted(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | None:
    """The bytes of a file in it, None where they are more than ``most``.

    Counted while they are read: what an archive says of its own sizes is not believed. Raises what :mod:`zipfile` does.
    """
    part = bytearray()
    with archive.open(entry) as stream:
        while piece := stream.read(_STEP):
            part += piece
            if len(part) > most:
                return None
    return bytes(part)
