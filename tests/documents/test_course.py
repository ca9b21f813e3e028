"""What the minutes tell of the course of a meeting, what they leave out, and where they point instead."""

from collections.abc import Callable

import pytest
from tests.documents.samples import (
    CHAIR,
    RECORDER,
    committee_record,
    item,
    paper,
    record,
    remark,
    task,
    vote,
)

from sotay.documents.effective import WordFile
from sotay.domain.agenda import Section, Standing
from sotay.domain.document import Stage
from sotay.domain.holding import Addressee, TaskState, VoteMatter
from sotay.domain.record import ConclusionLine, Entry, ItemLine, MeetingRecord, Person, ProposalLine, TaskLine

Printed = Callable[..., bytes]
FROM_THE_PAST = task(1, "Sửa đèn", RECORDER, carried_from_id="t0")


def told(docx: bytes) -> list[str]:
    return [look.text for look in WordFile(docx).looks() if look.text.strip()]


def part(docx: bytes, title: str) -> list[str]:
    """The lines below that heading of a part, up to the next part or the closing sentence."""
    lines = told(docx)
    below = lines[next(place for place, line in enumerate(lines) if line.endswith(f"- {title}")) + 1 :]
    ends = ("I- ", "II- ", "III- ", "IV- ", "V- ", "Biên bản đã")
    return below[: next(place for place, line in enumerate(below) if line.startswith(ends))]


def closing_items() -> tuple[ItemLine, ...]:
    standings = (Standing.ASSIGNMENT, Standing.RESOLUTION, Standing.SCORE, Standing.MINUTES)
    return tuple(
        item(str(place), standing.value, section=Section.CLOSING, standing=standing)
        for place, standing in enumerate(standings, 3)
    )


def to_come(**changes: object) -> MeetingRecord:
    """A meeting that is prepared."""
    nothing = {"started": None, "ended": None, "adoption": None, "score": None, "doc_number": None, "closing": ()}
    return record(**(nothing | changes))


def asked(number: int, text: str, speaker: Person | None, addressee: Addressee = Addressee.CELL) -> ProposalLine:
    return ProposalLine(id=f"p{number}", text=text, speaker=speaker, addressee=addressee)


def test_an_item_nothing_was_written_of_stands_in_the_programme_alone(printed: Printed) -> None:
    items = (
        item("1", "Báo cáo"),
        item("2", "Thảo luận", entries=(remark(1, "Nhất trí"),)),
        item("3", "Phát triển đảng"),
        item("3.1", "Bồi dưỡng"),
        item("3.2", "Kết nạp", entries=(remark(2, "Đồng ý"),)),
    )
    docx = printed(record(items=items, closing=(), score=None))
    said = ["Ý kiến thảo luận:", "- Đồng chí Nguyễn Thị Hạnh: Nhất trí."]
    agreed = ["Ý kiến thảo luận:", "- Đồng chí Nguyễn Thị Hạnh: Đồng ý."]
    assert part(docx, "NỘI DUNG")[1:] == [
        "1. Báo cáo.",
        "2. Thảo luận.",
        "3. Phát triển đảng.",
        "a) Bồi dưỡng.",
        "b) Kết nạp.",
    ]
    assert part(docx, "DIỄN BIẾN") == ["1. Thảo luận", *said, "2. Phát triển đảng", "a) Kết nạp", *agreed]


def test_words_of_somebody_unknown_who_is_named_in_them_are_not_those_of_all(printed: Printed) -> None:
    entries = (
        remark(1, "Đ/c Bình: thắc mắc về quỹ", None),
        remark(2, "Nhất trí", None),
        remark(3, "Đ/c Bình: không nhất trí", None, is_reserved=True),
    )
    docx = printed(record(items=(item("2", "Thảo luận", entries=entries),), closing=(), score=None))
    assert part(docx, "DIỄN BIẾN")[2:] == [
        "- Đ/c Bình: thắc mắc về quỹ.",
        "- Ý kiến chung: Nhất trí.",
        "- Ý kiến chung bảo lưu ý kiến: Đ/c Bình: không nhất trí.",
    ]


def test_remarks_under_what_opens_the_meeting_are_announced_once(printed: Printed) -> None:
    opening = [
        item(
            "1", "Tuyên bố lý do", section=Section.OPENING, standing=Standing.OPENING, entries=(remark(1, "Mời họp"),)
        ),
        item("2", "Cử thư ký", section=Section.OPENING, standing=Standing.RECORDER, entries=(remark(2, "Cử tôi"),)),
    ]
    lines = told(printed(record(items=(*opening, item("3", "Thảo luận")))))
    before = lines[: lines.index("I- NỘI DUNG")]
    assert before[-3:] == [
        "Ý kiến thảo luận:",
        "- Đồng chí Nguyễn Thị Hạnh: Mời họp.",
        "- Đồng chí Nguyễn Thị Hạnh: Cử tôi.",
    ]
    assert before.count("Ý kiến thảo luận:") == 1


def test_an_item_told_in_a_part_of_its_own_names_that_part(printed: Printed) -> None:
    spoken = item("2", "Thảo luận", entries=(remark(1, "Nhất trí"),))
    resolved = vote(subject="Nghị quyết", matter=VoteMatter.RESOLUTION)
    whole = printed(record(items=(spoken, *closing_items()), closing=(task(1, "Treo cờ", RECORDER), resolved)))
    assert part(whole, "DIỄN BIẾN")[3:] == [
        "2. assignment",
        "(Nội dung nêu tại mục III).",
        "3. resolution",
        "(Nội dung nêu tại mục IV).",
        "4. score",
        "(Nội dung nêu tại mục V).",
    ]


def test_parts_that_are_not_there_are_not_counted_where_an_item_points(printed: Printed) -> None:
    spoken = item("2", "Thảo luận", entries=(remark(1, "Nhất trí"),))
    docx = printed(record(items=(spoken, *closing_items()), closing=()))
    assert part(docx, "DIỄN BIẾN")[3:] == ["2. score", "(Nội dung nêu tại mục III)."]
    assert part(docx, "CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT")


def test_an_item_that_two_parts_tell_of_names_both(printed: Printed) -> None:
    spoken = item("2", "Thảo luận", entries=(remark(1, "Nhất trí"),))
    closing = (ConclusionLine(id="c", text="Nhất trí"), vote(subject="Nghị quyết", matter=VoteMatter.RESOLUTION))
    docx = printed(record(items=(spoken, *closing_items()), closing=closing))
    assert part(docx, "DIỄN BIẾN")[5:7] == ["3. resolution", "(Nội dung nêu tại mục III và mục IV)."]


def test_what_was_said_under_an_item_stands_there_and_not_a_pointer(printed: Printed) -> None:
    agreed = ConclusionLine(id="c", text="Nhất trí ban hành")
    resolved = vote(subject="Nghị quyết", matter=VoteMatter.RESOLUTION)
    last = item("1", "Kết luận", section=Section.CLOSING, standing=Standing.RESOLUTION, entries=(agreed, resolved))
    docx = printed(record(items=(last,), closing=()))
    assert part(docx, "DIỄN BIẾN") == ["1. Kết luận", "Đồng chí chủ trì kết luận: Nhất trí ban hành."]


def test_pointers_alone_make_no_course(printed: Printed) -> None:
    lines = told(printed(record(items=closing_items(), closing=())))
    assert [line for line in lines if "- DIỄN BIẾN" in line or "nêu tại" in line] == []


@pytest.mark.parametrize(
    ("titles", "sentence"),
    [
        ([], "Đồng chí Nguyễn Thị Hạnh trình bày (có văn bản kèm theo)."),
        (["Báo cáo"], "Đồng chí Nguyễn Thị Hạnh trình bày (có văn bản kèm theo: “Báo cáo”)."),
        (["Một {x}", "Hai"], "Đồng chí Nguyễn Thị Hạnh trình bày (có văn bản kèm theo: “Một {x}”; “Hai”)."),
    ],
)
def test_an_enclosed_paper_is_named_as_far_as_it_is_known(printed: Printed, titles: list[str], sentence: str) -> None:
    papers = (paper("Của nội dung khác", "i2"), paper("Của cả kỳ", None), *(paper(title, "i1") for title in titles))
    items = (item("1", "Báo cáo", presenter=CHAIR, with_report=True),)
    assert part(printed(record(items=items, papers=papers)), "DIỄN BIẾN")[1:] == [sentence]


@pytest.mark.parametrize("text", ["Kết quả {x} của tháng", ""])
def test_a_paper_is_enclosed_whoever_presented_it(printed: Printed, text: str) -> None:
    items = (item("1", "Báo cáo", presented=text, with_report=True),)
    docx = printed(record(items=items, papers=(paper("Một {x}", "i1"),)))
    assert part(docx, "DIỄN BIẾN")[1:] == [*([f"{text}."] if text else []), "Có văn bản kèm theo: “Một {x}”."]


def test_what_was_presented_stands_after_the_name_as_it_was_typed(printed: Printed) -> None:
    docx = printed(record(items=(item("1", "Chuyên đề", presenter=CHAIR, presented="Trình bày chuyên đề"),)))
    assert part(docx, "DIỄN BIẾN")[1:] == ["Đồng chí Nguyễn Thị Hạnh: Trình bày chuyên đề."]


def test_proposals_follow_the_remarks_they_came_up_with_and_go_past_no_vote(printed: Printed) -> None:
    entries: tuple[Entry, ...] = (
        remark(1, "Một"),
        asked(1, "sửa đèn", CHAIR, Addressee.SUPERIOR),
        asked(2, "trồng cây", CHAIR),
        remark(2, "Hai"),
        vote(subject="việc này", matter=VoteMatter.MATTER),
        asked(3, "lát ngõ", None, Addressee.SUPERIOR),
        remark(3, "Ba"),
        asked(4, "treo cờ", None),
    )
    docx = printed(record(items=(item("1", "Thảo luận", entries=entries),)))
    lines = part(docx, "DIỄN BIẾN")[2:]
    assert [line for line in lines if "biểu quyết" not in line] == [
        "- Đồng chí Nguyễn Thị Hạnh: Một.",
        "- Đồng chí Nguyễn Thị Hạnh: Hai.",
        "Kiến nghị của đồng chí Nguyễn Thị Hạnh với cấp trên: sửa đèn.",
        "Kiến nghị của đồng chí Nguyễn Thị Hạnh: trồng cây.",
        "- Đồng chí Nguyễn Thị Hạnh: Ba.",
        "Kiến nghị với cấp trên: lát ngõ.",
        "Kiến nghị: treo cờ.",
    ]
    assert "biểu quyết" in lines[4]


def test_a_meeting_to_come_has_a_programme_and_no_facts(printed: Printed) -> None:
    items = (
        item("1", "Báo cáo", presenter=CHAIR, with_report=True),
        item("2", "Đánh giá", standing=Standing.ASSESSMENT, entries=(FROM_THE_PAST,)),
        *closing_items(),
    )
    lines = told(printed(to_come(items=items), Stage.DRAFT))
    assert lines[lines.index("I- NỘI DUNG") :][:2] == ["I- NỘI DUNG", "Chương trình gồm 06 nội dung:"]
    assert lines[-5] == "6. minutes."
    facts = ("trình bày", "hoàn thành", "giao", "Tổng số", "Có mặt", "Vắng", "đảng phí", "thông qua", "nêu tại")
    assert [line for line in lines if any(fact in line for fact in facts)] == []


@pytest.mark.parametrize(
    "changes",
    [
        {"started": record().started},
        {"ended": record().ended},
        {"adoption": record().adoption},
        {"typed_afterwards": True},
        {"closing": (remark(1, "Nhất trí"),)},
    ],
)
def test_whatever_shows_that_it_was_held_lets_it_be_told(printed: Printed, changes: dict[str, object]) -> None:
    items = (
        item("1", "Báo cáo", presenter=CHAIR),
        item("2", "Đánh giá", standing=Standing.ASSESSMENT, entries=(FROM_THE_PAST,)),
    )
    lines = told(printed(to_come(items=items, **changes), Stage.DRAFT))
    assert "Đồng chí Nguyễn Thị Hạnh trình bày." in lines
    assert "- Đồng chí Trần Văn Long (1961) sửa đèn: chưa hoàn thành." in lines
    assert any(line.startswith("Có mặt") for line in lines)


@pytest.mark.parametrize(
    "judged",
    [
        task(1, "Sửa đèn", RECORDER, carried_from_id="t0", state=TaskState.DOING),
        task(1, "Sửa đèn", RECORDER, carried_from_id="t0", outcome="đã mua bóng"),
    ],
)
def test_what_somebody_judged_before_the_meeting_is_told(printed: Printed, judged: TaskLine) -> None:
    planned = item("1", "Đánh giá", presenter=CHAIR, with_report=True, entries=(judged,))
    lines = told(printed(to_come(items=(planned,)), Stage.DRAFT))
    assert any(line.startswith("- Đồng chí Trần Văn Long (1961) sửa đèn: ") for line in lines)
    assert [line for line in lines if "trình bày" in line or "kèm theo" in line] == []


@pytest.mark.parametrize(
    ("concluding", "goes_on"),
    [
        (remark(1, "Nhất trí"), False),
        (vote(), False),
        (ConclusionLine(id="c", text="Nhất trí"), True),
        (task(2, "Treo cờ", RECORDER), True),
        (vote(id="v2", subject="Nghị quyết", matter=VoteMatter.RESOLUTION), True),
    ],
)
def test_a_task_goes_on_once_the_meeting_came_to_a_conclusion(
    printed: Printed, concluding: Entry, goes_on: bool
) -> None:
    items = (item("1", "Đánh giá", entries=(FROM_THE_PAST, concluding)),)
    lines = told(printed(record(items=items, closing=(), score=None)))
    assert ("Tiếp tục giao đồng chí Trần Văn Long (1961) sửa đèn." in lines) is goes_on


def test_the_committee_to_meet_has_no_counts_and_no_empty_parts(printed: Printed) -> None:
    planned = item("1", "Về việc bồi dưỡng quần chúng Mai")
    coming = committee_record(started=None, ended=None, adoption=None, closing=(), items=(planned,))
    lines = told(printed(coming, Stage.DRAFT))
    assert lines[lines.index("-----") + 2 : -4] == [
        "Chủ trì: đồng chí Nguyễn Thị Hạnh, Bí thư Chi bộ.",
        "Người ghi biên bản (thư ký): đồng chí Trần Văn Long (1961).",
        "I- NỘI DUNG TRÌNH CHI BỘ",
        "1. Về việc bồi dưỡng quần chúng Mai",
    ]


def test_the_committee_tells_every_item_of_its_own_as_no_programme_names_it(printed: Printed) -> None:
    items = (item("1", "Thống nhất", standing=Standing.REPORT), item("1.1", "Bồi dưỡng quần chúng Mai"))
    docx = printed(committee_record(items=items))
    assert part(docx, "NỘI DUNG TRÌNH CHI BỘ") == ["1. Thống nhất", "a) Bồi dưỡng quần chúng Mai"]
