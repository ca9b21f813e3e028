"""Putting a produced document where the person wants it."""

from pathlib import Path

from sotay.documents.ooxml import is_untouched
from sotay.domain.filing import DocumentChanged
from sotay.domain.storage_errors import FileMissing, FileTooLarge, NameTaken, NotAFile
from sotay.services.durable import write_durably
from sotay.services.files import read_ordinary

_LARGEST = 64 << 20
"""Bytes: many times the minutes of a day's congress; what is larger is nobody's but theirs."""


def issue(content: bytes, to: Path) -> None:
    """Put the document at ``to``, whole or not at all, durable on return.

    What stands there is replaced only where this program wrote it and nobody saved it since. Raises DocumentChanged,
    or a StorageError: full disk, read-only folder, file open in another program.
    """
    there = _content_at(to)
    if there and not is_untouched(there):
        raise DocumentChanged(file=to.name)
    write_durably(to, content, for_others=True)


def _content_at(path: Path) -> bytes | None:
    """None where there is no file; a tool that reserves a name leaves an empty one."""
    try:
        return read_ordinary(path, _LARGEST)
    except FileMissing:
        return None
    except NotAFile as error:
        raise NameTaken(folder=str(path.absolute().parent), file=path.name) from error
    except FileTooLarge as error:
        raise DocumentChanged(file=path.name) from error
