"""Files of the person, looked at where they lie: for the command line and for the window before it attaches one."""

from pathlib import Path

from sotay.domain.inspection import FileAbsent, FileLocked, Inspection, PaperLimits, PaperRefused, PaperTooLarge
from sotay.domain.storage_errors import FileMissing, FolderGone, StorageError
from sotay.services import papers
from sotay.services.files import read_beginning
from sotay.services.ports import Inspector


def read_file(path: Path, limits: PaperLimits) -> bytes:
    """The bytes of a file. Raises FileAbsent, FileLocked (a folder, a pipe, no permission) or PaperTooLarge.

    A file over the limit is not read: one byte beyond the limit says enough, also where the file grows meanwhile.
    """
    try:
        content = read_beginning(path, limits.size + 1)
    except (FileMissing, FolderGone) as error:
        raise FileAbsent from error
    except StorageError as error:
        raise FileLocked from error
    papers.within(limits, len(content))
    return content


def inspect_file(path: Path, inspector: Inspector, limits: PaperLimits, password: str = "") -> Inspection:
    """The facts of one file; a file that cannot be read is a refusal among the others, so a list never stops."""
    try:
        content = read_file(path, limits)
    except PaperTooLarge as refusal:
        return papers.refused(refusal, size=path.stat().st_size)
    except PaperRefused as refusal:
        return papers.refused(refusal)
    return papers.inspect(inspector, path.name, content, limits, password)
