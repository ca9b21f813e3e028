"""The papers before a meeting, made of an open handbook."""

import io
from pathlib import Path

import pytest
from docx import Document as Word

from sotay.documents.invitation import NobodyInvited
from sotay.domain.document import Document
from sotay.domain.filing import DocumentChanged
from sotay.domain.meeting import Guest, Meeting, MeetingState
from sotay.services import convening, filing
from sotay.services.convening import Sheet
from sotay_app import calling
from sotay_app.bootstrap import Handbook


@pytest.fixture
def meeting(opened: Handbook) -> Meeting:
    with opened.store.reading() as reading:
        return reading.find(Meeting, state=MeetingState.RECORDING)[0]


def text(content: bytes) -> str:
    document = Word(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


def documents(opened: Handbook) -> int:
    with opened.store.reading() as reading:
        return len(reading.find(Document))


@pytest.mark.parametrize("sheet", [sheet for sheet in Sheet if sheet is not Sheet.INVITATIONS])
def test_each_paper_is_made_and_says_that_it_is_of_the_practice_cell(
    opened: Handbook, meeting: Meeting, sheet: Sheet
) -> None:
    told = text(calling.in_word(opened, meeting.id, sheet))
    assert "Bản làm thử" in told
    assert meeting.title in told


def test_the_notice_keeps_its_number_and_other_papers_take_none(opened: Handbook, meeting: Meeting) -> None:
    before = documents(opened)
    calling.in_word(opened, meeting.id, Sheet.PROGRAMME)
    assert documents(opened) == before
    first = text(calling.in_word(opened, meeting.id, Sheet.NOTICE))
    assert text(calling.in_word(opened, meeting.id, Sheet.NOTICE)) == first
    assert documents(opened) == before + 1


def test_nobody_invited_takes_no_number(opened: Handbook, meeting: Meeting) -> None:
    with opened.store.reading() as reading:
        guests = reading.find(Guest, meeting_id=meeting.id)
    for guest in guests:
        convening.disinvite(opened.store, guest.id)
    before = documents(opened)
    with pytest.raises(NobodyInvited):
        calling.in_word(opened, meeting.id, Sheet.INVITATIONS)
    assert documents(opened) == before


def test_a_file_changed_in_word_is_never_written_over(opened: Handbook, meeting: Meeting, tmp_path: Path) -> None:
    to = tmp_path / "thong-bao.docx"
    for _ in range(2):
        filing.put_at(opened.store, meeting.id, to, calling.in_word(opened, meeting.id, Sheet.NOTICE))
    changed = Word(str(to))
    changed.add_paragraph("thêm")
    changed.save(str(to))
    content = to.read_bytes()
    with pytest.raises(DocumentChanged):
        filing.put_at(opened.store, meeting.id, to, calling.in_word(opened, meeting.id, Sheet.NOTICE))
    assert to.read_bytes() == content


def test_the_message_and_the_calendar_entry_are_of_the_same_meeting(opened: Handbook, meeting: Meeting) -> None:
    assert any(meeting.place in line for line in calling.message(opened, meeting.id))
    entry = calling.calendar_entry(opened, meeting.id).decode()
    assert f"UID:{meeting.id}@sotay" in entry.replace("\r\n ", "")
