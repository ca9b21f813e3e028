"""The papers after a meeting, made of what the handbook holds now."""

from sotay.documents.quality_sheet import quality_sheet_docx, sheet_words
from sotay.documents.resolution import resolution_docx
from sotay.documents.resolution_texts import proposed_texts
from sotay.documents.resolution_words import resolution_words
from sotay.documents.rules import Rules
from sotay.documents.sketch import sketch_of
from sotay.domain.document import Document
from sotay.services import finishing, quality, resolutions, settings
from sotay.services.quality import Guide
from sotay.services.resolutions import ResolutionPage, Resolving, Texts
from sotay_app import producing
from sotay_app.bootstrap import Handbook


def quality_in_word(handbook: Handbook, guide: Guide, meeting_id: str) -> bytes:
    """The sheet. Raises NotFound or QualityNotScored."""
    with handbook.store.reading() as reading:
        sheet = quality.look(reading, handbook.desk, guide, meeting_id)
        record = finishing.as_it_stands(reading, handbook.desk, meeting_id)
        rules = producing.rules_in_force(record.rules_id, settings.read(reading))
    return quality_sheet_docx(record, sheet, rules=rules, words=sheet_words())


def resolution_page(handbook: Handbook, meeting_id: str) -> ResolutionPage:
    """The form and its page. Raises NotFound or ResolutionNotOfCommittee."""
    found, rules = _found(handbook, meeting_id)
    words = resolution_words()
    proposed = proposed_texts(found, rules=rules, words=words)
    texts = found.texts(proposed)
    sketch = sketch_of(_content(handbook, found, texts, rules))
    return ResolutionPage(found=found, proposed=proposed, texts=texts, sketch=sketch)


def resolution_in_word(handbook: Handbook, meeting_id: str) -> bytes:
    """The resolution as it stands: a draft, or the file that was issued. Raises as :func:`resolution_page`."""
    found, rules = _found(handbook, meeting_id)
    texts = found.texts(proposed_texts(found, rules=rules, words=resolution_words()))
    return _content(handbook, found, texts, rules)


def issue_resolution(handbook: Handbook, meeting_id: str) -> Document:
    """Give it its number and keep its file for ever; issued again it is the same file.

    Raises what :func:`sotay.services.resolutions.issue` does, or a StorageError.
    """
    found, rules = _found(handbook, meeting_id)
    texts = found.texts(proposed_texts(found, rules=rules, words=resolution_words()))
    document = resolutions.issue(handbook.store, handbook.desk, meeting_id, texts)
    if document.sha256 is None:
        found, rules = _found(handbook, meeting_id)
        content = resolution_docx(found, texts, rules=rules, words=resolution_words())
        resolutions.keep_file(handbook.store, document.id, handbook.vault.put(content))
    return document


def _found(handbook: Handbook, meeting_id: str) -> tuple[Resolving, Rules]:
    with handbook.store.reading() as reading:
        found = resolutions.look(reading, handbook.desk, meeting_id)
        return found, producing.rules_in_force(found.record.rules_id, settings.read(reading))


def _content(handbook: Handbook, found: Resolving, texts: Texts, rules: Rules) -> bytes:
    """The file that was issued, which is not made anew; else as it stands now."""
    if found.document is not None and found.document.sha256 is not None:
        return handbook.vault.get(found.document.sha256)
    return resolution_docx(found, texts, rules=rules, words=resolution_words())
