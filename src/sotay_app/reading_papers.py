"""The papers of an open handbook, joined to the workers that read them."""

from collections.abc import Callable, Collection
from contextlib import ExitStack
from functools import partial

from sotay.materials.opened import OpenedCopies
from sotay.pdf.binder import PaperBinder
from sotay.pdf.darkroom import PhotoDarkroom
from sotay.pdf.files import read_file
from sotay.pdf.inspector import PaperInspector
from sotay.pdf.viewer import PaperViewer
from sotay.services import binding
from sotay.services.changes import Change
from sotay.services.pages import Pages
from sotay.services.posting import suffix_of
from sotay_app.bootstrap import Handbook
from sotay_app.reading_texts import TextReading
from sotay_ui.paper_services import PaperServices


def paper_services(
    handbook: Handbook, inspector: PaperInspector, closing: ExitStack, changed: Callable[[Change], None]
) -> PaperServices:
    """``closing`` ends the workers and removes the copies that other programs were shown.

    ``changed`` hears of each commit.
    """
    limits, vault = handbook.settings.paper_limits, handbook.vault
    copies = closing.enter_context(OpenedCopies(handbook.profile.opened_path))
    viewer = closing.enter_context(PaperViewer())
    binder = closing.enter_context(PaperBinder())
    darkroom = closing.enter_context(PhotoDarkroom())
    texts = closing.enter_context(TextReading(handbook))

    def posted(change: Change) -> None:
        changed(change)
        texts.hear(change)

    handbook.store.posted = posted
    return PaperServices(
        inspector=inspector,
        pages=Pages(vault, viewer),
        limits=limits,
        read_file=lambda path: read_file(path, limits),
        readable_copy=lambda paper: copies.add(vault.get(paper.sha256), suffix_of(paper)),
        darkroom=darkroom,
        leave_darkroom=darkroom.close,
        bind=partial(_bind, handbook, binder),
        give_up_binding=binder.close,
        read_texts=texts.begin,
    )


def _bind(
    handbook: Handbook, binder: PaperBinder, meeting_id: str, paper_ids: Collection[str], step: binding.Step
) -> binding.Book:
    is_practice = handbook.profile.manifest.is_practice
    book = binding.bind(
        handbook.store, handbook.vault, binder, meeting_id, paper_ids, is_practice=is_practice, step=step
    )
    binder.close()  # the memory of a whole book
    return book
