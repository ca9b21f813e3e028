"""The minutes as text: the whole of two meetings, then what changes with what is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.documents.samples import (
    RECORDER,
    called,
    committee_record,
    item,
    record,
    remark,
    roll_call,
    task,
    vote,
)

from sotay.documents.effective import WordFile
from sotay.documents.minutes import RollCallDoesNotAddUp
from sotay.documents.rules import Rules
from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.document import Stage
from sotay.domain.holding import Fee, Mark, TaskState, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import MemberState
from sotay.domain.record import Adoption, Amendment, ConclusionLine, MeetingRecord, Person
from sotay.domain.times import parse_wall

GOLDEN = Path(__file__).parent / "golden"
Printed = Callable[..., bytes]


def told(docx: bytes) -> list[str]:
    return [look.text for look in WordFile(docx).looks() if look.text.strip()]


def line(docx: bytes, start: str) -> str:
    return next(text for text in told(docx) if text.startswith(start))


def starts(docx: bytes, *wanted: str) -> list[str]:
    return [text for text in told(docx) if text.startswith(wanted)]


@pytest.mark.parametrize(("name", "of"), [("regular", record()), ("committee", committee_record())])
def test_the_whole_reads_as_it_should(printed: Printed, name: str, of: MeetingRecord) -> None:
    assert "\n".join(told(printed(of))) + "\n" == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Hồi 19 giờ 30, ngày 05 tháng 11 năm 2026, tại Nhà văn hóa Tổ 12"),
        ({"started": None}, "Ngày 05 tháng 11 năm 2026, tại Nhà văn hóa Tổ 12"),
        ({"place": " "}, "Hồi 19 giờ 30, ngày 05 tháng 11 năm 2026"),
        ({"started": None, "place": ""}, "Ngày 05 tháng 11 năm 2026"),
    ],
)
def test_the_opening_says_what_is_known(printed: Printed, changes: dict[str, object], sentence: str) -> None:
    held = "Chi bộ Tổ 12 tổ chức sinh hoạt thường kỳ tháng 11 năm 2026."
    assert f"{sentence}, {held}" in told(printed(record(**changes)))


@pytest.mark.parametrize(
    ("kind", "title", "event"),
    [
        (MeetingKind.THEMATIC, "sinh hoạt chi bộ chuyên đề quý IV năm 2026", "sinh hoạt chuyên đề quý IV năm 2026"),
        (MeetingKind.THEMATIC, "Học tập Nghị quyết 57", "sinh hoạt chuyên đề tháng 11 năm 2026"),
        (
            MeetingKind.COMBINED,
            "sinh hoạt chi bộ thường kỳ và chuyên đề tháng 11 năm 2026",
            "sinh hoạt thường kỳ và chuyên đề tháng 11 năm 2026",
        ),
        (MeetingKind.EXTRAORDINARY, "hội nghị chi bộ tháng 11 năm 2026", "hội nghị đột xuất"),
    ],
)
def test_each_kind_of_meeting_is_named(printed: Printed, kind: MeetingKind, title: str, event: str) -> None:
    assert line(printed(record(kind=kind, title=title)), "Hồi 19").endswith(f"Chi bộ Tổ 12 tổ chức {event}.")


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026.", "sinh hoạt chi bộ thường kỳ tháng 11 năm 2026"),
        ("UBND phường báo cáo", "UBND phường báo cáo"),
        ("", "sinh hoạt thường kỳ tháng 11 năm 2026"),
    ],
)
def test_the_subject_starts_small_and_has_no_full_stop(printed: Printed, title: str, subject: str) -> None:
    lines = told(printed(record(title=title)))
    assert lines[lines.index("BIÊN BẢN") + 1] == subject


@pytest.mark.parametrize(
    ("ended", "sentence"),
    [
        (parse_wall("2026-11-05T21:00"), "Hội nghị kết thúc vào hồi 21 giờ cùng ngày."),
        (parse_wall("2026-11-06T00:05"), "Hội nghị kết thúc vào hồi 00 giờ 05 phút, ngày 06 tháng 11 năm 2026."),
    ],
)
def test_the_end_is_told_with_its_day(printed: Printed, ended: object, sentence: str) -> None:
    assert line(printed(record(ended=ended)), "Biên bản đã").endswith(sentence)


def test_without_an_end_only_the_adoption_is_told(printed: Printed) -> None:
    by_most = Adoption(at_wall=None, votes_for=18, voters_present=20)
    docx = printed(record(ended=None, started=None, adoption=by_most))
    assert line(docx, "Biên bản đã") == "Biên bản đã được đọc trước hội nghị, 18/20 đồng chí tán thành thông qua."


def test_a_draft_without_chair_recorder_adoption_or_items_is_still_a_document(printed: Printed) -> None:
    bare = record(chair=None, recorder=None, adoption=None, ended=None, items=(), closing=(), score=None, guests=())
    docx = printed(bare, Stage.DRAFT)
    assert line(docx, "Chủ trì") == "Chủ trì: …."
    assert starts(docx, "I-", "II-", "Biên bản đã") == []


def test_an_exempt_member_who_came_is_told_apart(printed: Printed) -> None:
    came = (*roll_call(), called(30, state=MemberState.EXEMPT), called(31, state=MemberState.AWAY))
    docx = printed(record(roll_call=came), Stage.SIGNING)
    assert line(docx, "Được miễn").endswith("03 đồng chí, trong đó có mặt 01 đồng chí.")
    assert line(docx, "Sinh hoạt tạm").endswith("02 đồng chí, trong đó có mặt 01 đồng chí.")


def test_a_roll_call_that_does_not_add_up_is_not_printed_for_signing(printed: Printed) -> None:
    wrong = record(roll_call=(*roll_call(), called(30, mark=Mark.GUEST)))
    with pytest.raises(RollCallDoesNotAddUp) as refused:
        printed(wrong, Stage.SIGNING)
    assert refused.value.values == {"total": 28, "counted": 27}
    assert printed(wrong, Stage.DRAFT)


def test_nobody_absent_is_said(printed: Printed) -> None:
    docx = printed(record(roll_call=(called(1), called(2))))
    assert starts(docx, "Vắng") == ["Vắng có lý do: không.", "Vắng không có lý do: không."]


def test_the_fee_is_told_as_far_as_it_is_known(printed: Printed, rules: Rules) -> None:
    unknown = tuple(replace(entry, fee=Fee.UNKNOWN) for entry in roll_call())
    assert starts(printed(record(roll_call=unknown)), "Tình hình") == []
    assert line(printed(record(roll_call=unknown, fee_paid=9)), "Tình hình").endswith(
        "tháng 11: 09/27 đồng chí đã nộp."
    )
    naming = replace(rules, choices=replace(rules.choices, names_unpaid=True))
    assert line(printed(record(), Stage.SEALED, naming), "Chưa nộp") == "Chưa nộp đảng phí: Ngô Bá Khá."
    assert starts(printed(record()), "Chưa nộp") == []


def test_an_office_sets_captions_number_and_date(printed: Printed, rules: Rules) -> None:
    choices = replace(
        rules.choices,
        recorder_caption="THƯ KÝ",
        chair_caption="CHỦ TỌA",
        numbered=False,
        dated=False,
        committee_head=True,
    )
    docx = printed(committee_record(), Stage.SEALED, replace(rules, choices=choices))
    assert told(docx)[:5] == [
        "ĐẢNG BỘ PHƯỜNG LONG BÌNH",
        "CHI ỦY CHI BỘ TỔ 12",
        "*",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "BIÊN BẢN",
    ]
    assert told(docx)[-4::2] == ["THƯ KÝ", "CHỦ TỌA"]


def test_a_vote_that_fell_short_says_what_it_needed(printed: Printed) -> None:
    short = vote(
        subject="kết nạp quần chúng Mai.",
        matter=VoteMatter.PERSON,
        threshold=Threshold.TWO_THIRDS,
        votes_for=15,
        votes_other=3,
        not_voting=2,
    )
    docx = printed(record(items=(item("1", "Kết nạp", entries=(short,)),)))
    assert starts(docx, "Chi bộ biểu quyết", "Có 15", "Kết quả") == [
        (
            "Chi bộ biểu quyết (giơ tay) về kết nạp quần chúng Mai: tán thành 15/20 đồng chí có mặt có quyền biểu "
            "quyết; không tán thành 0; ý kiến khác 03; không biểu quyết 02."
        ),
        "Có 15/23 đồng chí đảng viên chính thức được tính biểu quyết tán thành, đạt tỷ lệ 65,2%.",
        "Kết quả: không được thông qua, vì cần ít nhất 16 đồng chí tán thành.",
    ]


def test_a_vote_base_said_by_the_person_is_told_with_its_reason(printed: Printed) -> None:
    docx = printed(record(vote_base=22, vote_base_reason="01 đồng chí đang xin chuyển sinh hoạt"))
    asked = "Số đảng viên chính thức được tính biểu quyết: 22 đồng chí (01 đồng chí đang xin chuyển sinh hoạt)."
    assert line(docx, "Số đảng viên") == asked


def test_what_was_said_before_the_programme_stands_before_it(printed: Printed) -> None:
    elected = vote(subject="cử thư ký", matter=VoteMatter.MATTER)
    opening = item("1", "Cử thư ký", section=Section.OPENING, standing=Standing.RECORDER, entries=(elected,))
    lines = told(printed(record(items=(opening, item("2", "Thảo luận")))))
    programme = lines.index("I- NỘI DUNG")
    assert programme > next(place for place, text in enumerate(lines) if "về cử thư ký" in text)
    assert lines[programme + 1 : programme + 3] == ["Chương trình gồm 01 nội dung:", "1. Thảo luận."]


def test_parts_are_counted_without_those_that_have_nothing(printed: Printed) -> None:
    docx = printed(record(closing=(), items=(item("1", "Thảo luận", entries=(remark(1, "Nhất trí"),)),)))
    assert [text for text in told(docx) if text.split("-")[0] in {"I", "II", "III", "IV", "V"}] == [
        "I- NỘI DUNG",
        "II- DIỄN BIẾN",
        "III- CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT",
    ]


def test_a_task_without_a_person_or_a_day_and_one_for_the_whole_cell(printed: Printed) -> None:
    cell = Person(id=None, name="Chi bộ Tổ 12")
    tasks = (
        task(1, "Sửa đèn.", None),
        task(2, "Tổng vệ sinh.", cell, due_on=date(2026, 12, 5)),
        task(3, "Treo cờ.", cell, due_on=record().on),
    )
    docx = printed(record(items=(), closing=tasks))
    assert starts(docx, "Nhiệm vụ", "Giao") == [
        "Nhiệm vụ: sửa đèn.",
        "Giao Chi bộ Tổ 12 tổng vệ sinh, hoàn thành trước ngày 05/12/2026.",
        "Giao Chi bộ Tổ 12 treo cờ.",
    ]


def test_a_title_of_address_is_not_doubled(printed: Printed) -> None:
    guest = Person(id="g", name="Ông Lê Văn Tám")
    docx = printed(record(items=(item("1", "Thảo luận", entries=(remark(1, "Chúc mừng chi bộ!", guest),)),)))
    assert line(docx, "- ") == "- Ông Lê Văn Tám: Chúc mừng chi bộ!"


def test_nested_items_past_the_alphabet_have_doubled_letters(printed: Printed) -> None:
    nested = tuple(item(f"1.{number}", f"việc {number}") for number in range(1, 26))
    lines = told(printed(record(items=(item("1", "Nhiều việc"), *nested))))
    assert {"đ) việc 5.", "y) việc 23.", "aa) việc 24."} <= set(lines)


def test_an_amendment_says_why(printed: Printed) -> None:
    amends = Amendment(record_id="r0", digest="", reason="ghi sót 01 ý kiến")
    assert line(printed(record(amends=amends)), "Biên bản này").endswith("Lý do: ghi sót 01 ý kiến.")


def test_who_left_early_is_told_with_the_hour(printed: Printed) -> None:
    left = called(2, name="Trần Văn Long", departed=parse_wall("2026-11-05T19:30") + timedelta(minutes=45))
    assert (
        line(printed(record(roll_call=(called(1), left))), "Về sớm")
        == "Về sớm: 01 đồng chí (Trần Văn Long, 20 giờ 15)."
    )


@pytest.mark.parametrize(
    ("on", "month"), [(date(2026, 1, 3), "12"), (date(2026, 3, 15), "02"), (date(2026, 3, 28), "3")]
)
def test_the_committee_looks_back_on_the_month_that_is_over(printed: Printed, on: date, month: str) -> None:
    docx = printed(committee_record(on=on))
    assert line(docx, "I- ") == f"I- ĐÁNH GIÁ KẾT QUẢ THÁNG {month}"


def test_the_committee_says_where_nothing_was_dealt_with(printed: Printed) -> None:
    docx = printed(committee_record(items=(), closing=()))
    assert told(docx).count("Không có nội dung.") == 4


def test_conclusions_of_the_whole_meeting_stand_in_their_part_as_typed(printed: Printed) -> None:
    closing = (ConclusionLine(id="c", text="Việc 1; việc 2\nViệc 3"), remark(9, "Nhất trí", RECORDER))
    lines = told(printed(record(closing=closing, items=())))
    start = lines.index("I- DIỄN BIẾN")
    assert lines[start + 1 : start + 6] == [
        "Ý kiến thảo luận:",
        "- Đồng chí Trần Văn Long (1961): Nhất trí.",
        "II- KẾT LUẬN CỦA CHỦ TRÌ",
        "Việc 1; việc 2",
        "Việc 3.",
    ]


def test_a_task_of_the_last_meeting_is_reviewed_and_goes_on_unless_done(printed: Printed) -> None:
    doing = task(1, "Sửa đèn", RECORDER, carried_from_id="t0", state=TaskState.DOING, due_on=date(2026, 10, 20))
    done = task(2, "Treo cờ.", None, carried_from_id="t0", state=TaskState.DONE, outcome="đủ 112 hộ.\nTốt")
    agreed = ConclusionLine(id="c", text="Nhất trí.")
    docx = printed(record(closing=(agreed,), items=(item("1", "Đánh giá", entries=(doing, done)),)))
    assert starts(docx, "Kết quả", "- ", "Tiếp tục", "Giao") == [
        "Kết quả thực hiện nhiệm vụ giao kỳ trước:",
        "- Đồng chí Trần Văn Long (1961) sửa đèn: đang thực hiện.",
        "- Việc treo cờ: đã hoàn thành; đủ 112 hộ. Tốt.",
        "Tiếp tục giao đồng chí Trần Văn Long (1961) sửa đèn.",
    ]


def test_a_reason_typed_as_a_sentence_goes_on_in_the_list(printed: Printed) -> None:
    absent = [called(number, name=name, mark=Mark.EXCUSED, reason="ốm.") for number, name in ((2, "An"), (3, "Bình"))]
    docx = printed(record(roll_call=(called(1), *absent)))
    assert line(docx, "Vắng có lý do") == "Vắng có lý do: 02 đồng chí (An, ốm; Bình, ốm)."


def test_without_a_place_the_date_stands_alone(printed: Printed) -> None:
    assert "ngày 05 tháng 11 năm 2026" in told(printed(record(document_place="")))


@pytest.mark.parametrize("stage", list(Stage))
def test_papers_of_the_practice_cell_say_so_below_their_number_and_others_never(printed: Printed, stage: Stage) -> None:
    real, practised = told(printed(record(), stage)), told(printed(record(is_practice=True), stage))
    drafts = ["Dự thảo"] if stage is Stage.DRAFT else []
    assert practised[3 : 5 + len(drafts)] == ["Số 05-BB/CB", *drafts, "Bản làm thử"]
    assert [line for line in practised if line != "Bản làm thử"] == real


def test_before_the_roll_call_no_counts_are_printed(printed: Printed) -> None:
    assert starts(printed(record(roll_call=(), fee_paid=None), Stage.DRAFT), "Tổng số", "Có mặt", "Vắng", "Tình") == []
