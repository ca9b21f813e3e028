"""The papers after a meeting: made of what the handbook holds now, put where the person wants them."""

from pathlib import Path

from sotay.documents.issue import issue
from sotay.documents.quality_sheet import quality_sheet_docx, sheet_words
from sotay.services import finishing, quality, settings
from sotay.services.quality import Guide
from sotay_app import producing
from sotay_app.bootstrap import Handbook


def put_quality_in_word(handbook: Handbook, guide: Guide, meeting_id: str, to: Path) -> None:
    """Put the sheet at ``to``. Raises NotFound, QualityNotScored, DocumentChanged or a StorageError."""
    with handbook.store.reading() as reading:
        sheet = quality.look(reading, handbook.desk, guide, meeting_id)
        record = finishing.as_it_stands(reading, handbook.desk, meeting_id)
        rules = producing.rules_in_force(record.rules_id, settings.read(reading))
    issue(quality_sheet_docx(record, sheet, rules=rules, words=sheet_words()), to)
