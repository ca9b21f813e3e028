"""Any file that a meeting may take, read into the facts of ``Contents``: the port ``Inspector`` of the services."""

from collections.abc import Callable, Sequence

from sotay.domain.file_kinds import is_locked_office, is_old_excel, is_other_archive, kind_of
from sotay.domain.inspection import (
    MEDIA_TYPES,
    PICTURES,
    ArchiveOfOtherKind,
    Contents,
    NotAPaper,
    OfficePasswordNeeded,
    OldExcel,
    PaperKind,
    Unpacked,
)
from sotay.domain.word_controls import WordTexts
from sotay.pdf.client import INSPECTOR, Document
from sotay.pdf.through_worker import ThroughWorker
from sotay.services import bodies

Converter = Callable[[PaperKind, bytes], bytes | None]
"""Makes an office document into PDF, None for a kind it does not know; raises PaperDamaged or PaperTooHard."""


class PaperInspector(ThroughWorker):
    """Reads through one worker; ``convert`` makes office documents into PDF, None where this machine has no way."""

    def __init__(self, convert: Converter | None = None) -> None:
        super().__init__(INSPECTOR)
        self._convert = convert

    def read(self, content: bytes, password: str = "") -> Contents:
        """What the file is. Raises the subclasses of PaperRefused."""
        kind = kind_of(content)
        if kind is PaperKind.PDF:
            return self._pdf(kind, content, password)
        if kind in PICTURES:
            return self._pdf(kind, self._worker.album([content]))
        if kind in {PaperKind.DOC, PaperKind.RTF}:
            return self._office(kind, content)
        if kind is not PaperKind.UNKNOWN:
            return self._zipped(content)
        if is_old_excel(content):
            raise OldExcel
        if is_other_archive(content):
            raise ArchiveOfOtherKind
        raise OfficePasswordNeeded if is_locked_office(content) else NotAPaper

    def album(self, pictures: Sequence[bytes]) -> bytes:
        """Several pictures as one PDF, a page for each. Raises NotAPaper, PaperDamaged or PaperTooHard."""
        return self._worker.album(pictures)

    def unpack(self, content: bytes) -> tuple[Unpacked, ...] | None:
        """The files of a zip archive, None where it is an office document. Raises the subclasses of PaperRefused."""
        return self._worker.unpack(content)

    def word_texts(self, content: bytes) -> WordTexts:
        """What a .docx says, its content controls apart. Raises the subclasses of PaperRefused."""
        if kind_of(content) is not PaperKind.DOCX:
            raise OfficePasswordNeeded if is_locked_office(content) else NotAPaper
        return bodies.value(WordTexts, self._worker.ask("word_texts", Document(content)).head)

    def _pdf(self, kind: PaperKind, content: bytes, password: str = "", embedded: int = 0) -> Contents:
        document = Document(content, password)
        facts = self._worker.inspect(document)
        return Contents(
            kind=kind,
            pages=facts.pages,
            title=facts.title,
            has_text=facts.has_text,
            encrypted=facts.encrypted,
            embedded_files=facts.embedded_files + embedded,
            scripts=facts.scripts,
            texts=facts.texts,
            unread=facts.unread,
            content=self._worker.unlock(document) if password and facts.encrypted else content,
            media_type=MEDIA_TYPES[PaperKind.PDF],
        )

    def _zipped(self, content: bytes) -> Contents:
        facts = self._worker.container(content)
        return self._office(facts.kind, facts.content, facts.texts, facts.embedded_files)

    def _office(
        self, kind: PaperKind, content: bytes, texts: tuple[str, ...] | None = None, embedded: int = 0
    ) -> Contents:
        """As PDF; without a converter as it came, searched where its text could be read without one."""
        pdf = self._convert(kind, content) if self._convert else None
        if pdf is not None:
            return self._pdf(kind, self._worker.settle(Document(pdf)), embedded=embedded)
        return Contents(
            kind=kind,
            pages=0,
            title="",
            has_text=any(text.strip() for text in texts or ()),
            encrypted=False,
            embedded_files=embedded,
            scripts=False,
            texts=texts or (),
            unread=texts is None,
            content=content,
            media_type=MEDIA_TYPES[kind],
        )
