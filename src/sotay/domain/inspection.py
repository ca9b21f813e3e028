"""What is known about a file before it becomes a paper of a meeting, and every *no* that may be said to it."""

from dataclasses import dataclass
from enum import StrEnum

from sotay.domain.errors import Refused
from sotay.domain.material import Secrecy


class PaperKind(StrEnum):
    """What a file is by its content; its name says nothing."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PPTX = "pptx"
    XLSX = "xlsx"
    JPG = "jpg"
    PNG = "png"
    HEIC = "heic"
    UNKNOWN = "unknown"


MEDIA_TYPES = {
    PaperKind.PDF: "application/pdf",
    PaperKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PaperKind.DOC: "application/msword",
    PaperKind.RTF: "application/rtf",
    PaperKind.ODT: "application/vnd.oasis.opendocument.text",
    PaperKind.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    PaperKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Of what may be kept: pictures always become PDF, office files where there is an engine."""

PICTURES = frozenset({PaperKind.JPG, PaperKind.PNG, PaperKind.HEIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLimits:
    """Settings of the profile."""

    size: int = 200 * 1024 * 1024
    """Bytes of one file."""

    @property
    def megabytes(self) -> int:
        return self.size // (1024 * 1024)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a reader found in a file that it could read, and the form of it that would be kept."""

    kind: PaperKind
    """Of the file that was given."""
    pages: int
    """0 where nothing here turns the file into PDF."""
    title: str
    """As the file itself says, often empty."""
    has_text: bool
    encrypted: bool
    embedded_files: int
    scripts: bool
    """JavaScript, a program to launch, an XFA form: never run."""
    texts: tuple[str, ...]
    """What the search for secrecy marks looks at: pages 1 to 3 whole, the heads and feet of the others."""
    unread: bool
    """Whether a page is a picture, so that nothing on it could be searched."""
    content: bytes
    """What would be kept: a PDF that opens without a password, or the file as it came where ``pages`` is 0."""
    media_type: str


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A file out of an archive."""

    name: str
    """With the folders it lay in, NFC."""
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """The facts of one file, as ``sotay materials inspect`` prints them."""

    kind: PaperKind
    pages: int
    title: str
    bytes: int
    sha256: str
    """Of the file that was given, in hex; empty where it could not be read."""
    has_text: bool
    encrypted: bool
    embedded_files: int
    scripts: bool
    secrecy: Secrecy
    needs_confirmation: bool
    accepted: bool
    reason: str
    """The code of the wording that says why: of a refusal, of what is to be confirmed, or empty."""


class PaperRefused(Refused):
    """Base of what is said to a file that is not taken; nothing of it is kept."""


class FileAbsent(PaperRefused):
    """There is no file of that name."""

    code = "paper-absent"


class FileLocked(PaperRefused):
    """The system does not let this file be read, or it is no ordinary file."""

    code = "paper-locked"


class NotAPaper(PaperRefused):
    """Neither a PDF nor a document or picture that becomes one."""

    code = "paper-unknown-kind"


class OldExcel(PaperRefused):
    """A workbook of Excel before 2007, which nothing here turns into PDF."""

    code = "paper-old-excel"


class PaperDamaged(PaperRefused):
    """Its kind is known, but it cannot be read whole."""

    code = "paper-damaged"


class PaperTooLarge(PaperRefused):
    """Larger than the limit in the settings."""

    code = "paper-too-large"
    facts = ("limit_mb",)


class PaperTooHard(PaperRefused):
    """Reading it took too long, too much memory, or stopped the reader."""

    code = "paper-too-hard"


class PaperWithMacros(PaperRefused):
    """A document that carries a program of its own."""

    code = "paper-with-macros"


class PaperSecret(PaperRefused):
    """Marked secret (Luật 117/2025/QH15, điều 5, khoản 2): not for a machine that is connected."""

    code = "paper-secret"


class PasswordNeeded(PaperRefused):
    """The file opens with a password only."""

    code = "paper-password-needed"


class PasswordWrong(PaperRefused):
    """The password given does not open the file."""

    code = "paper-password-wrong"


class OfficePasswordNeeded(PaperRefused):
    """An office document locked with a password, which the office program alone can open."""

    code = "paper-office-password"


class ArchiveLocked(PaperRefused):
    """A zip archive with a password."""

    code = "archive-locked"


class ArchiveEmpty(PaperRefused):
    """A zip archive with no file in it."""

    code = "archive-empty"


class ArchiveTooLarge(PaperRefused):
    """A zip archive that grows beyond what is believed of papers, or has more files than a meeting has papers."""

    code = "archive-too-large"


class ArchiveInArchive(PaperRefused):
    """An archive inside an archive: one level is opened."""

    code = "archive-in-archive"


class ArchiveOfOtherKind(PaperRefused):
    """A .rar or .7z, or a zip packed in a way that nothing here unpacks."""

    code = "archive-of-other-kind"


class FolderEmpty(PaperRefused):
    """A folder in which there is no file."""

    code = "folder-empty"


class FolderTooLarge(PaperRefused):
    """A folder with more files than a meeting has papers: a whole drive, by mistake."""

    code = "folder-too-large"
    facts = ("most",)


class PageAbsent(PaperRefused):
    """The paper has no page of that number."""

    code = "paper-page-absent"
    facts = ("page", "pages")


class ReaderMissing(PaperRefused):
    """The program that reads papers does not start on this machine."""

    code = "paper-reader-missing"


class ConfirmationNeeded(Refused):
    """Base: taken once the person has said that the paper is no secret."""


class MentionToConfirm(ConfirmationNeeded):
    """Words of a secrecy mark stand within its sentences."""

    code = "paper-mention"


class UnreadableToConfirm(ConfirmationNeeded):
    """A scan or a picture: there is no text to search."""

    code = "paper-unreadable"


class AlreadyAttached(Refused):
    """This very file is a paper of this meeting."""

    code = "paper-attached-already"
    facts = ("title",)
