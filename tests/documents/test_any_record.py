"""Whatever was typed, the document is well-formed, in one font, and says it."""

import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.documents.concluders import NUMBERED, resolution, resolving, sheet
from tests.documents.controls import controlled, told
from tests.documents.samples import item, record
from tests.records_strategy import TEXT, meeting_records

from sotay.documents.check import deviations
from sotay.documents.minutes import minutes_docx
from sotay.documents.ooxml import WORD, lines_of
from sotay.documents.quality_sheet import quality_sheet_docx, sheet_words
from sotay.documents.rules import Rules
from sotay.documents.sentences import stopped
from sotay.documents.sketch import sketch_of
from sotay.domain.document import Stage
from sotay.domain.record import MeetingRecord, RemarkLine, TaskLine, VoteLine
from sotay.domain.resolution import Resolution

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


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(of=meeting_records(), text=TEXT | st.text(max_size=200), number=st.none() | st.integers(1, 300))
def test_any_record_makes_a_sound_resolution(of: MeetingRecord, text: str, number: int | None, rules: Rules) -> None:
    typed = Resolution(id="h", meeting_id="h", duties=text, limits=text, recipients=text, subject=text, basis=text)
    vote = next((entry for item in of.items for entry in item.entries if isinstance(entry, VoteLine)), None)
    document = None if number is None else replace(NUMBERED, number=number)
    found = resolving(record=of, typed=typed, vote=vote, signer=of.chair, document=document)
    docx = resolution(found, rules)
    assert docx == resolution(found, rules)
    shown = "".join(body_of(docx).itertext(f"{{{WORD}}}t"))
    assert [
        line for line in lines_of(text) if line.rstrip(" .,;").replace("\t", "") not in shown.replace("\t", "")
    ] == []
    assert not LAYOUT & {deviation.code for deviation in deviations(docx, rules)}
    drawn = sketch_of(docx)
    assert drawn.blocks


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(of=meeting_records(), note=TEXT | st.text(max_size=200), points=st.none() | st.integers(0, 5))
def test_any_note_stands_on_a_sound_sheet(of: MeetingRecord, note: str, points: int | None, rules: Rules) -> None:
    first, *others = sheet().lines
    noted = replace(first, row=replace(first.row, note=note, points=points, is_own=True))
    docx = quality_sheet_docx(of, sheet(lines=(noted, *others)), rules=rules, words=sheet_words())
    assert not LAYOUT & {deviation.code for deviation in deviations(docx, rules)}
    assert sketch_of(docx).blocks
