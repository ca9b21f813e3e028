"""Whatever was typed: minutes that nobody touched say nothing else when they come back, and what was edited is kept.

What LibreOffice makes of a file is tried on the real program, edited as a person edits it.
"""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.conftest import OFFICE
from tests.documents.crowds import crowded_record
from tests.documents.office_edits import HAS_UNO, Office
from tests.documents.samples import committee_record, item, record, remark, task
from tests.records_strategy import TEXT, meeting_records

from sotay.documents.minutes import minutes_docx
from sotay.documents.ooxml import zipped
from sotay.documents.rules import Rules
from sotay.domain.document import Stage
from sotay.domain.record import MeetingRecord
from sotay.domain.word_controls import Mark, WordTexts
from sotay.domain.word_edits import Comparison, Fate, as_kept, compare, is_of
from sotay.pdf.containers import texts_of_word

ANY_RECORD = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
PERSON = record().recorder


def printed(of: MeetingRecord, rules: Rules) -> WordTexts:
    return texts_of_word(minutes_docx(of, stage=Stage.DRAFT, rules=rules))


def came_back(of: MeetingRecord, file: bytes, rules: Rules) -> Comparison:
    found = texts_of_word(file)
    assert is_of(found, of.meeting_id)
    return compare(printed(of, rules), found)


@ANY_RECORD
@given(of=meeting_records())
def test_an_untouched_file_of_any_meeting_differs_in_nothing(of: MeetingRecord, rules: Rules) -> None:
    file = minutes_docx(of, stage=Stage.DRAFT, rules=rules)
    assert came_back(of, file, rules) == Comparison(edits=(), is_older=False, outside=())


@settings(max_examples=80, deadline=None)
@given(kept=TEXT, found=st.lists(TEXT, min_size=1, max_size=3), is_task=st.booleans())
def test_what_is_kept_of_an_edit_prints_as_it_was_edited(
    kept: str, found: list[str], *, is_task: bool, rules: Rules
) -> None:
    """Whether alone, where printing adds a full stop, or within a sentence, where it takes the last mark off."""

    def meeting(text: str) -> MeetingRecord:
        said = task(1, text, PERSON) if is_task else remark(1, text)
        return record(items=(item("1", "Thảo luận", entries=(said,)),), closing=())

    def lines(text: str) -> tuple[str, ...]:
        mark = Mark.of("task" if is_task else "remark", "t1" if is_task else "r1")
        named = [control for control in printed(meeting(text), rules).controls if mark.key in control.name]
        return tuple(line for control in named for line in control.lines)

    edited = lines("\n".join(found))
    again = lines(as_kept(kept, lines(kept), edited))
    assert [line.rstrip(" .,;").casefold() for line in again] == [line.rstrip(" .,;").casefold() for line in edited]


def edited(file: bytes, change: Callable[[str], str]) -> bytes:
    with zipfile.ZipFile(BytesIO(file)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = change(parts["word/document.xml"].decode()).encode()
    return zipped(parts)


def test_a_tracked_change_in_word_is_read_as_accepted(rules: Rules) -> None:
    of = record()
    file = minutes_docx(of, stage=Stage.SIGNING, rules=rules)
    sign = 'w:id="900" w:author="An" w:date="2026-11-05T08:00:00Z"'
    run = "Nhất trí với báo cáo. Đề nghị bổ sung việc chỉnh trang hẻm 42."
    tracked = (
        f'Nhất trí với báo cáo.</w:t></w:r><w:del {sign}><w:r><w:delText xml:space="preserve"> Đề nghị bổ sung'
        f'</w:delText></w:r></w:del><w:ins {sign}><w:r><w:t xml:space="preserve"> Cần bổ sung</w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve"> việc chỉnh trang hẻm 42.'
    )
    (edit,) = came_back(of, edited(file, lambda xml: xml.replace(run, tracked)), rules).edits
    assert edit.mark == Mark.of("remark", "r1")
    assert edit.versions == (("Nhất trí với báo cáo. Cần bổ sung việc chỉnh trang hẻm 42.",),)


def test_a_file_of_another_meeting_is_not_of_this_one(rules: Rules) -> None:
    other = printed(record(meeting_id="m2"), rules)
    assert not is_of(other, "m")


# ---- LibreOffice


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    if OFFICE is None or not HAS_UNO:
        pytest.skip("LibreOffice or its bridge to Python is not installed, so nothing is edited in it")
    return Office(OFFICE, tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize(
    "of", [record(), committee_record(), crowded_record()], ids=["regular", "committee", "crowded"]
)
def test_saved_anew_by_libreoffice_it_differs_in_nothing(office: Office, rules: Rules, of: MeetingRecord) -> None:
    file = minutes_docx(of, stage=Stage.SIGNING, rules=rules)
    once = office.edits(file)
    twice = office.edits(once)
    signing = texts_of_word(file)
    for saved in (once, twice):
        assert compare(signing, texts_of_word(saved)) == Comparison(edits=(), is_older=False, outside=())


def test_what_was_edited_in_libreoffice_comes_back(office: Office, rules: Rules) -> None:
    of = record()
    file = minutes_docx(of, stage=Stage.SIGNING, rules=rules)
    back = office.edits(
        file,
        ("replace", "bổ sung việc chỉnh trang", "bổ sung ngay việc chỉnh trang"),
        ("delete", "Quần chúng Mai công tác tốt", ""),
        ("add_after", "Chưa đồng ý", "- Đồng chí Ngô Bá Khá: thêm một đoạn."),
        ("copy", "sửa 12 bóng đèn", ""),
    )
    found = compare(texts_of_word(file), texts_of_word(back))
    assert {(edit.mark, edit.fate, edit.versions) for edit in found.edits} == {
        (
            Mark.of("remark", "r1"),
            Fate.CHANGED,
            (("Nhất trí với báo cáo. Đề nghị bổ sung ngay việc chỉnh trang hẻm 42.",),),
        ),
        (Mark.of("remark", "r3"), Fate.GONE, ()),
        (Mark.of("asked", "p1"), Fate.DOUBLED, ()),
    }
    assert found.outside == ("- Đồng chí Ngô Bá Khá: thêm một đoạn.",)


def test_a_change_tracked_in_libreoffice_is_read_as_accepted(office: Office, rules: Rules) -> None:
    of = record()
    file = minutes_docx(of, stage=Stage.SIGNING, rules=rules)
    back = office.edits(file, ("track", "", ""), ("replace", "còn ngắn", "chưa đủ"))
    (edit,) = compare(texts_of_word(file), texts_of_word(back)).edits
    assert edit.versions == (("Chưa đồng ý, vì thời gian thử thách chưa đủ.",),)


def test_a_text_of_several_paragraphs_is_edited_in_libreoffice(office: Office, rules: Rules) -> None:
    of = record()
    file = minutes_docx(of, stage=Stage.SIGNING, rules=rules)
    back = office.edits(
        file, ("delete", "Thứ nhất, rà soát", ""), ("replace", "Thứ hai, sửa đèn đường", "Thứ hai, sửa đèn")
    )
    edits = {edit.mark: edit for edit in compare(texts_of_word(file), texts_of_word(back)).edits}
    edit = edits[Mark.of("remark", "r2")]
    assert (edit.fate, edit.versions) == (Fate.SHORTENED, (("Hai ý kiến:", "Thứ hai, sửa đèn."),))
