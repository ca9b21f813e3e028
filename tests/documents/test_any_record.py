"""Whatever was typed, the document is well-formed, in one font, and says it."""

import unicodedata
import zipfile
from collections.abc import Iterator
from io import BytesIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.documents.controls import controlled, told
from tests.documents.samples import item, record
from tests.records_strategy import TEXT, meeting_records

from sotay.documents.check import deviations
from sotay.documents.minutes import minutes_docx
from sotay.documents.ooxml import WORD, lines_of
from sotay.documents.rules import Rules
from sotay.documents.sentences import stopped
from sotay.domain.document import Stage
from sotay.domain.record import MeetingRecord, RemarkLine, TaskLine, VoteLine

W = {"w": WORD}
LAYOUT = {"format-paper", "format-margins", "format-title-size", "format-font", "format-text-size", "format-indent"}
"""What a typed text cannot change."""


def body_of(docx: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def typed_in(of: MeetingRecord) -> Iterator[str]:
    """Everything that was said, decided or given to do at the meeting, as it is sure to be printed."""
    for entry in [entry for branch in of.items for entry in branch.entries] + list(of.closing):
        if isinstance(entry, TaskLine) and entry.carried_from_id is not None:
            continue
        text = entry.subject if isinstance(entry, VoteLine) else entry.text
        for line in lines_of(text.rstrip(" .,;\n")):
            yield line.rstrip(" .,;")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(of=meeting_records(), stage=st.sampled_from([Stage.DRAFT, Stage.SEALED]))
def test_any_record_is_a_sound_document(of: MeetingRecord, stage: Stage, rules: Rules) -> None:
    docx = minutes_docx(of, stage=stage, rules=rules)
    assert docx == minutes_docx(of, stage=stage, rules=rules)
    body = body_of(docx)
    assert all(unicodedata.is_normalized("NFC", text) for text in body.itertext(f"{{{WORD}}}t"))
    printed = body.iter(f"{{{WORD}}}t", f"{{{WORD}}}tab")
    shown = "".join("\t" if part.tag.endswith("}tab") else part.text or "" for part in printed).casefold()
    assert [text for text in typed_in(of) if text.casefold() not in shown] == []
    assert controlled(docx)  # the helper asserts that no name stands twice
    assert not LAYOUT & {deviation.code for deviation in deviations(docx, rules)}


@settings(max_examples=60, deadline=None)
@given(text=TEXT | st.text(max_size=400))
def test_a_remark_says_what_was_typed(text: str, rules: Rules) -> None:
    said = RemarkLine(id="r", speaker=None, text=text, is_reserved=False, said=None)
    of = record(items=(item("1", "Thảo luận", entries=(said,)),))
    *lines, last = lines_of(text) or ["…"]
    assert told(minutes_docx(of, stage=Stage.SEALED, rules=rules), "remark", "r") == [*lines, stopped(last)]
