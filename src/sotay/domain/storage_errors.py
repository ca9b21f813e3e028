"""What a disk can say no to, in one family for every place that reads or writes files."""

from sotay.domain.errors import KnownError


class StorageError(KnownError):
    """Base: the disk said no, nothing that was there before is damaged, and trying again is safe."""


class DiskFull(StorageError):
    """No room, over a quota, or larger than the drive's format takes."""

    code = "disk-full"
    facts = ("folder",)


class FolderReadOnly(StorageError):
    """Not allowed to write or read there."""

    code = "folder-read-only"
    facts = ("folder",)


class FolderGone(StorageError):
    """The folder, file or drive is not there: renamed, unplugged, never made."""

    code = "folder-gone"
    facts = ("folder",)


class FileMissing(StorageError):
    """The folder is there, the file is not: mistyped, moved or never made."""

    code = "file-missing"
    facts = ("file",)


class NotAFile(StorageError):
    """A folder, a pipe or a device stands where a file is to be read."""

    code = "not-a-file"
    facts = ("file",)


class FileUnreadable(StorageError):
    """The file is there and this user may not read it, or another program lets nobody read it."""

    code = "file-unreadable"
    facts = ("file",)


class FileTooLarge(StorageError):
    """More than anybody writes into such a file."""

    code = "file-too-large"
    facts = ("file", "limit_mb")


class NameTaken(StorageError):
    """Something else has that name, such as a file where a folder is to be."""

    code = "name-taken"
    facts = ("folder", "file")


class NameRefused(StorageError):
    """Too long, or with letters that the drive does not take."""

    code = "name-refused"
    facts = ("folder", "file")


class FileInUse(StorageError):
    """Another program holds the file open and lets no one replace it."""

    code = "file-in-use"
    facts = ("folder", "file")


class DriveFailing(StorageError):
    """The drive could not read or write its own blocks."""

    code = "drive-failing"
    facts = ("folder",)


class MaterialMissing(StorageError):
    """No file of that sha256 is in the encrypted store."""

    code = "material-missing"


class MaterialDamaged(StorageError):
    """The kept file is not what was put there."""

    code = "material-damaged"
