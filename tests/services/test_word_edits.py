"""What comes back from Word is kept as far as the person says, and the adopted minutes change with a reason only."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.cells import MOMENT, NOW, desk
from tests.meetings import adopted, begun, called, item_of, now_of, sealed

from sotay.documents.minutes import minutes_docx
from sotay.documents.rules_file import rules
from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.document import Stage
from sotay.domain.errors import KnownError, SealedAlready
from sotay.domain.holding import Conclusion, Proposal, Remark, Task, TaskState, TimelineEntry
from sotay.domain.inspection import NotAPaper, PaperDamaged, PaperTooHard, PaperWithMacros
from sotay.domain.meeting import Meeting
from sotay.domain.word_controls import WordTexts
from sotay.domain.word_edits import Fate
from sotay.pdf.containers import texts_of_word
from sotay.persistence.store import SqlStore
from sotay.services import finishing, minutes, tasks, undo, word_edits
from sotay.services.corrections import ReasonNeeded
from sotay.services.word_edits import (
    Chosen,
    Differences,
    EditedSince,
    MinutesOfOtherMeeting,
    NotTheseMinutes,
    WordEdit,
    WordUnreadable,
)

WHY: dict[str, Any] = {"because": "sửa trong Word", "at": NOW}


def printed(store: SqlStore, meeting: Meeting) -> WordTexts:
    """The minutes as they would be printed now, as they are read."""
    with store.reading() as reading:
        record = finishing.as_it_stands(reading, desk(), meeting.id)
    return texts_of_word(minutes_docx(record, stage=Stage.DRAFT, rules=rules(record.rules_id)))


def changed(file: WordTexts, *changes: tuple[str, str]) -> WordTexts:
    """The file with words replaced inside its controls; a control of which nothing is left is taken out."""
    controls = []
    for control in file.controls:
        lines = control.lines
        for old, new in changes:
            lines = tuple(line.replace(old, new) for line in lines)
        if any(lines):
            controls.append(replace(control, lines=lines))
    return replace(file, controls=tuple(controls))


def look(store: SqlStore, meeting: Meeting, found: WordTexts) -> Differences:
    with store.reading() as reading:
        return word_edits.look(reading, meeting.id, printed(store, meeting), found)


def all_of(differences: Differences) -> list[Chosen]:
    return [Chosen(edit, edit.versions[0].text if edit.versions else None) for edit in differences.edits]


def texts(edit: WordEdit) -> tuple[str, ...]:
    return tuple(version.text for version in edit.versions)


def written(store: SqlStore) -> Meeting:
    """A meeting with one of everything that is typed."""
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    minutes.present(store, item.id, presenter_id=None, text="Báo cáo tháng 10")
    minutes.write(store, item.id, "Đường hẻm 42 hư hỏng", speaker_id=meeting.chair_id)
    minutes.conclude(store, meeting.id, "Thống nhất sửa đường", item_id=item.id)
    minutes.assign(store, meeting.id, "Rà soát hộ nghèo", assignee_id=meeting.chair_id, due_on=None)
    minutes.propose(store, item.id, "Hỗ trợ kinh phí")
    return adopted(store, meeting)


def text_of(store: SqlStore, kind: type[Remark | Conclusion | Task | Proposal]) -> str:
    with store.reading() as reading:
        return reading.find(kind)[-1].text


def test_an_untouched_file_differs_in_nothing(store: SqlStore) -> None:
    meeting = written(store)
    found = look(store, meeting, printed(store, meeting))
    assert (found.edits, found.outside, found.is_older) == ((), (), False)


def test_every_kind_of_typed_text_comes_back_in_one_transaction(store: SqlStore) -> None:
    meeting = written(store)
    file = changed(
        printed(store, meeting),
        ("tháng 10", "tháng Mười"),
        ("hư hỏng", "hư hỏng nặng"),
        ("Thống nhất", "Nhất trí"),
        ("rà soát hộ", "rà soát lại hộ"),
        ("kinh phí", "kinh phí, nhân công"),
    )
    found = look(store, meeting, file)
    assert [type(edit.row) for edit in found.edits] == [AgendaItem, Remark, Conclusion, Proposal, Task]
    assert all(edit.is_proposed for edit in found.edits)
    inverse = word_edits.take(store, all_of(found), now=MOMENT, **WHY)
    assert text_of(store, Remark) == "Đường hẻm 42 hư hỏng nặng"
    assert text_of(store, Conclusion) == "Nhất trí sửa đường"
    assert text_of(store, Task) == "Rà soát lại hộ nghèo"
    assert text_of(store, Proposal) == "Hỗ trợ kinh phí, nhân công"
    assert item_of(store, meeting).presented == "Báo cáo tháng Mười"
    assert look(store, meeting, file).edits == ()
    undo.take_back(store, inverse, now=MOMENT)
    assert text_of(store, Conclusion) == "Thống nhất sửa đường"
    assert item_of(store, meeting).presented == "Báo cáo tháng 10"


def corrections(store: SqlStore) -> list[TimelineEntry]:
    with store.reading() as reading:
        return list(reading.find(TimelineEntry, event="corrected"))


def test_adoption_asks_for_a_reason_where_it_fixed_the_text_and_tells_it(store: SqlStore) -> None:
    meeting = written(store)
    wording = all_of(look(store, meeting, changed(printed(store, meeting), ("hư hỏng", "xuống cấp"))))
    conclusion = all_of(look(store, meeting, changed(printed(store, meeting), ("Thống nhất", "Nhất trí"))))
    differences = look(store, meeting, printed(store, meeting))
    assert not word_edits.needs_reason(differences, wording, now=MOMENT)
    assert word_edits.needs_reason(differences, conclusion, now=MOMENT)
    assert word_edits.needs_reason(differences, [Chosen(wording[0].edit, None)], now=MOMENT)
    word_edits.take(store, wording, now=MOMENT)
    assert corrections(store) == []
    with pytest.raises(ReasonNeeded):
        word_edits.take(store, conclusion, now=MOMENT)
    inverse = word_edits.take(store, conclusion, now=MOMENT, **WHY)
    (line,) = corrections(store)
    assert "sửa trong Word" in line.detail
    redo = undo.take_back(store, inverse, now=MOMENT)
    assert corrections(store) == []
    undo.take_back(store, redo, now=MOMENT)
    assert text_of(store, Conclusion) == "Nhất trí sửa đường"
    assert len(corrections(store)) == 1


def test_nothing_is_kept_where_one_of_them_is_refused(store: SqlStore) -> None:
    meeting = written(store)
    file = changed(printed(store, meeting), ("hư hỏng", "xuống cấp"), ("Thống nhất", "Nhất trí"))
    chosen = all_of(look(store, meeting, file))
    with pytest.raises(ReasonNeeded):
        word_edits.take(store, chosen, now=MOMENT)
    assert text_of(store, Remark) == "Đường hẻm 42 hư hỏng"


def test_a_text_that_is_gone_is_offered_and_taken_out_with_a_reason(store: SqlStore) -> None:
    meeting = written(store)
    found = look(store, meeting, changed(printed(store, meeting), ("Đường hẻm 42 hư hỏng.", "")))
    (edit,) = found.edits
    assert (edit.fate, edit.versions, edit.is_proposed) == (Fate.GONE, (), False)
    inverse = word_edits.take(store, all_of(found), now=MOMENT, **WHY)
    with store.reading() as reading:
        assert reading.find(Remark) == ()
    undo.take_back(store, inverse, now=MOMENT)
    assert text_of(store, Remark) == "Đường hẻm 42 hư hỏng"


def test_what_was_presented_goes_and_its_item_stays(store: SqlStore) -> None:
    meeting = written(store)
    found = look(store, meeting, changed(printed(store, meeting), ("Báo cáo tháng 10.", "")))
    word_edits.take(store, all_of(found), now=MOMENT, **WHY)
    assert item_of(store, meeting).presented == ""


def test_a_text_that_was_changed_here_meanwhile_is_not_written_over(store: SqlStore) -> None:
    meeting = written(store)
    chosen = all_of(look(store, meeting, changed(printed(store, meeting), ("hư hỏng", "xuống cấp"))))
    with store.reading() as reading:
        remark = reading.find(Remark)[0]
    minutes.rewrite(store, remark, replace(remark, text="Ý khác"))
    with pytest.raises(EditedSince):
        word_edits.take(store, chosen, now=MOMENT)
    minutes.remove(store, remark, now=MOMENT, **WHY)
    with pytest.raises(KnownError):
        word_edits.take(store, chosen, now=MOMENT)


def test_a_file_of_an_older_print_says_so_and_proposes_no_clash(store: SqlStore) -> None:
    meeting = written(store)
    file = changed(printed(store, meeting), ("hư hỏng", "xuống cấp"), ("kinh phí", "vốn"))
    with store.reading() as reading:
        remark = reading.find(Remark)[0]
    minutes.rewrite(store, remark, replace(remark, text="Đường hẻm 42 hư hỏng nhiều"))
    minutes.write(store, remark.item_id, "Thêm sau khi in", **WHY)
    found = look(store, meeting, file)
    assert found.is_older
    assert {(type(edit.row), edit.is_changed_here, edit.is_proposed) for edit in found.edits} == {
        (Remark, True, False),
        (Proposal, False, True),
    }


def test_minutes_of_another_meeting_and_other_documents_are_refused(store: SqlStore) -> None:
    meeting = written(store)
    other = called(store, on=NOW.date().replace(month=12))
    with pytest.raises(MinutesOfOtherMeeting) as refused:
        look(store, meeting, printed(store, other))
    assert refused.value.values == {"day": "05/12/2026"}
    with pytest.raises(NotTheseMinutes):
        look(store, meeting, WordTexts((), ("Thông báo",)))


def test_minutes_that_lost_their_name_are_known_by_their_texts(store: SqlStore) -> None:
    meeting = written(store)
    file = changed(printed(store, meeting), ("BIÊN BẢN", ""), ("hư hỏng", "xuống cấp"), ("Hỗ trợ kinh phí.", ""))
    found = look(store, meeting, file)
    assert [type(edit.row) for edit in found.edits] == [Remark]


def test_a_sealed_record_takes_nothing_back(store: SqlStore) -> None:
    meeting = called(store)
    minutes.write(store, item_of(store, meeting).id, "Đường hư hỏng")
    file = changed(printed(store, meeting), ("hư hỏng", "xuống cấp"))
    chosen = all_of(look(store, meeting, file))
    sealed(store, meeting)
    with pytest.raises(SealedAlready):
        look(store, now_of(store, meeting), file)
    with pytest.raises(SealedAlready):
        word_edits.take(store, chosen, now=MOMENT, **WHY)


def carried(store: SqlStore) -> Meeting:
    """A meeting at which a task of the one before is reviewed and goes on."""
    before = begun(store, called(store, on=NOW.date().replace(month=10)))
    minutes.assign(store, before.id, "Theo dõi đèn đường", assignee_id=before.chair_id, due_on=None)
    meeting = begun(store, called(store))
    assert item_of(store, meeting, Standing.ASSESSMENT)
    minutes.conclude(store, meeting.id, "Nhất trí")
    with store.reading() as reading:
        tasks.follow_up(store, Task, reading.find(Task, meeting_id=meeting.id)[0].id, TaskState.DOING, "đang làm")
    return meeting


@pytest.mark.parametrize(
    ("review", "given", "fate", "versions"),
    [
        ("đèn hẻm", "đèn đường", Fate.CHANGED, ("Theo dõi đèn hẻm",)),
        ("đèn hẻm", "đèn hẻm", Fate.CHANGED, ("Theo dõi đèn hẻm",)),
        ("đèn hẻm", "đèn phố", Fate.DOUBLED, ("Theo dõi đèn hẻm", "Theo dõi đèn phố")),
    ],
)
def test_a_task_that_stands_twice_is_one_difference(
    store: SqlStore, review: str, given: str, fate: Fate, versions: tuple[str, ...]
) -> None:
    meeting = carried(store)
    file = printed(store, meeting)
    controls = tuple(
        replace(control, lines=(control.lines[0].replace("đèn đường", review if "review" in control.name else given),))
        for control in file.controls
    )
    (edit,) = look(store, meeting, replace(file, controls=controls)).edits
    assert (edit.fate, texts(edit)) == (fate, versions)


@pytest.mark.parametrize("refusal", [NotAPaper, PaperDamaged, PaperTooHard])
def test_a_file_that_cannot_be_read_is_one_sentence(refusal: Callable[[], KnownError]) -> None:
    with pytest.raises(WordUnreadable):
        word_edits.read(Reader(refusal()), b"")


def test_macros_are_said_as_such() -> None:
    with pytest.raises(PaperWithMacros):
        word_edits.read(Reader(PaperWithMacros()), b"")


class Reader:
    def __init__(self, error: KnownError) -> None:
        self._error = error

    def word_texts(self, content: bytes) -> WordTexts:
        assert content == b""
        raise self._error


def test_a_doubled_text_offers_its_copies(store: SqlStore) -> None:
    meeting = written(store)
    file = printed(store, meeting)
    doubled = next(control for control in file.controls if control.name.startswith("remark"))
    other = replace(doubled, lines=("Đường hẻm 42 xuống cấp.",))
    (edit,) = look(store, meeting, replace(file, controls=(*file.controls, other))).edits
    assert isinstance(edit, WordEdit)
    assert (edit.fate, edit.is_proposed) == (Fate.DOUBLED, False)
    assert texts(edit) == ("Đường hẻm 42 xuống cấp",)
    word_edits.take(store, [Chosen(edit, edit.versions[0].text)], now=MOMENT)
    assert text_of(store, Remark) == "Đường hẻm 42 xuống cấp"
