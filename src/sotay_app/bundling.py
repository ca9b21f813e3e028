"""Bundles of files for a meeting: the folder for the national app, and the pack for the printer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sotay.documents.convening_rules import convening_rules
from sotay.domain.agenda import AgendaItem
from sotay.domain.inspection import PaperKind
from sotay.domain.material import Material
from sotay.domain.meeting import Meeting
from sotay.pdf.inspector import Converter
from sotay.pdf.packer import PaperPacker
from sotay.services import agendas, convening, posting, shelf
from sotay.services.convening import Copies, Sheet
from sotay.services.durable import write_durably
from sotay.services.posting import NobodyOnPaper, Packed, Piece, Posted
from sotay_app import calling
from sotay_app.bootstrap import Handbook

POSTING_FOLDER = "Đăng Sổ tay đảng viên"
PACK_FOLDER = "Bộ in"
_MEGABYTE = 1024 * 1024

Step = Callable[[int, int], None]
"""Told how many of how many steps are done; raises where the person wants it stopped."""


def post(handbook: Handbook, convert: Converter | None, meeting_id: str, beside: Path, step: Step) -> Posted:
    """The notice, the programme and the papers in the order of the agenda, in a new folder under ``beside``.

    PDF where this computer can make it. Raises NotFound, what the vault raises, or a StorageError.
    """
    papers, names = _papers(handbook, meeting_id), convening_rules().posting
    steps = len(papers) + 3
    pieces = []
    for place, (sheet, title) in enumerate(((Sheet.NOTICE, names.notice), (Sheet.PROGRAMME, names.programme))):
        step(place, steps)
        pieces.append(_sheet(handbook, convert, meeting_id, sheet, title))
    for place, paper in enumerate(papers, 2):
        step(place, steps)
        pieces.append(Piece(paper.title, posting.suffix_of(paper), handbook.vault.get(paper.sha256)))
    step(steps - 1, steps)
    folder = posting.new_folder(beside, POSTING_FOLDER)
    limit = handbook.settings.posting_limit_mb * _MEGABYTE
    return Posted(folder=folder, files=posting.write_pieces(folder, pieces, longest=names.longest, limit=limit))


def pack(handbook: Handbook, convert: Converter | None, meeting_id: str, beside: Path, step: Step) -> Packed:
    """The programme with all papers as one PDF, the same in large, and the sign-in sheet, in a new folder.

    Raises NobodyOnPaper, NotFound, what the vault or the worker raises, or a StorageError.
    """
    with handbook.store.reading() as reading:
        copies = convening.copies(reading, reading.get(Meeting, meeting_id))
    if not copies.all:
        raise NobodyOnPaper
    papers, names = _papers(handbook, meeting_id), convening_rules().pack
    step(0, 4)
    programme = _sheet(handbook, convert, meeting_id, Sheet.PROGRAMME, names.programme.format(copies=copies.all))
    step(1, 4)
    sign_in = _sheet(handbook, convert, meeting_id, Sheet.SIGN_IN, names.sign_in)
    step(2, 4)
    printed = [handbook.vault.get(paper.sha256) for paper in papers if paper.pages]
    apart = tuple(paper.title for paper in papers if not paper.pages)
    pieces, pages, large_pages, sheet_pages = _put_together(programme, sign_in, printed, copies)
    step(3, 4)
    folder = posting.new_folder(beside, PACK_FOLDER)
    for piece in pieces:
        write_durably(folder / f"{piece.title}{piece.suffix}", piece.content, for_others=True)
    return Packed(
        folder=folder, copies=copies, pages=pages, large_pages=large_pages, sheet_pages=sheet_pages, apart=apart
    )


def _put_together(
    programme: Piece, sign_in: Piece, printed: Sequence[bytes], copies: Copies
) -> tuple[list[Piece], int, int, int]:
    """The files, and the pages of the plain one, of the large one and of the sign-in sheet."""
    names = convening_rules().pack
    is_pdf = programme.suffix == ".pdf"
    parts = [programme.content, *printed] if is_pdf else list(printed)
    pieces = [sign_in] if is_pdf else [programme, sign_in]
    pages = large_pages = sheet_pages = 0
    with PaperPacker() as packer:
        if is_pdf:
            sheet_pages = packer.join([sign_in.content])[1]
        if parts:
            whole, pages = packer.join(parts)
            if copies.plain:
                pieces.append(Piece(names.papers.format(copies=copies.plain), ".pdf", whole))
            if copies.large:
                large, large_pages = packer.enlarge(whole)
                pieces.append(Piece(names.large.format(copies=copies.large), ".pdf", large))
    return pieces, pages, large_pages, sheet_pages


def _papers(handbook: Handbook, meeting_id: str) -> tuple[Material, ...]:
    with handbook.store.reading() as reading:
        numbers = agendas.numbers(reading.find(AgendaItem, meeting_id=meeting_id))
        return shelf.in_agenda_order(shelf.papers_of(reading, meeting_id), numbers)


def _sheet(handbook: Handbook, convert: Converter | None, meeting_id: str, sheet: Sheet, title: str) -> Piece:
    """As PDF; as Word where nothing here makes PDF of it."""
    word = calling.in_word(handbook, meeting_id, sheet)
    pdf = convert(PaperKind.DOCX, word) if convert else None
    return Piece(title, ".docx", word) if pdf is None else Piece(title, ".pdf", pdf)
