"""The resolution: its parts in their order, last month's tasks, the vote in words, the foot; drawn as it is printed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.documents.concluders import NUMBERED, WORDS, resolution, resolving
from tests.documents.samples import called, item, record, vote
from tests.documents.test_convening_papers import Pages, lines, near

from sotay.documents.check import deviations
from sotay.documents.effective import WordFile
from sotay.documents.resolution import months
from sotay.documents.resolution_texts import proposed_texts
from sotay.documents.rules import Rules
from sotay.documents.sketch import sketch_of
from sotay.domain.agenda import Standing
from sotay.domain.holding import VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Office
from sotay.domain.record import ConclusionLine, Person
from sotay.domain.resolution import Resolution
from sotay.domain.sketch import SketchLine, SketchTable
from sotay.services.resolutions import Resolving, Texts

GOLDEN = Path(__file__).parent / "golden"


def proposed(of: Resolving, rules: Rules) -> Texts:
    return proposed_texts(of, rules=rules, words=WORDS)


@pytest.mark.parametrize("name", ["resolution", "quality"])
def test_the_whole_reads_as_it_should(documents: Mapping[str, bytes], name: str) -> None:
    assert "\n".join(lines(documents[name])) + "\n" == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_the_checker_finds_nothing_to_say_of_it(documents: Mapping[str, bytes], rules: Rules) -> None:
    for name in ("resolution", "draft_resolution"):
        assert deviations(documents[name], rules, superior="Đảng bộ phường Long Bình") == []


def test_the_table_of_last_months_tasks(documents: Mapping[str, bytes]) -> None:
    told = lines(documents["resolution"])
    at = told.index("TT")
    assert told[at : at + 16] == [
        *("TT", "Nhiệm vụ", "Tình trạng đầu kỳ", "Kết quả"),
        *("1", "Vận động nhân dân treo cờ Tổ quốc (đồng chí Lê Minh Đức)"),
        *("Giao mới, hạn 20/10/2026", "Đã hoàn thành; 112/112 hộ"),
        *("2", "Theo dõi việc sửa đèn đường (đồng chí Lê Minh Đức)", "Chuyển tiếp", "Đang thực hiện"),
        *("3", "Khảo sát hộ nghèo", "Giao mới, hạn 20/10/2026", "Không tiếp tục thực hiện"),
    ]


def test_the_vote_is_told_of_all_official_members(rules: Rules) -> None:
    told = lines(resolution(resolving(), rules))
    assert (
        "Nghị quyết này được Chi bộ Tổ 12 thảo luận và biểu quyết thông qua tại kỳ sinh hoạt "
        "ngày 05 tháng 11 năm 2026, "
        "với 20/23 đồng chí đảng viên chính thức được tính biểu quyết tán thành, đạt tỷ lệ 87,0%."
    ) in told
    lost = vote(matter=VoteMatter.RESOLUTION, votes_for=11, votes_against=9)
    told = lines(resolution(resolving(vote=lost), rules))
    assert [line for line in told if "11/23" in line and "nghị quyết không được thông qua" in line]
    assert [line for line in lines(resolution(resolving(vote=None), rules)) if "với …/… đồng chí" in line]


def test_without_a_number_it_is_a_draft_and_with_one_it_is_not(rules: Rules) -> None:
    draft, issued = resolution(resolving(), rules), resolution(resolving(document=NUMBERED), rules)
    assert "Dự thảo" in lines(draft)
    assert "Số      -NQ/CB" in lines(draft)
    assert "Dự thảo" not in lines(issued)
    assert "Số 05-NQ/CB" in lines(issued)
    assert "Long Bình, ngày 06 tháng 11 năm 2026" in lines(issued)


def test_typed_texts_stand_in_place_of_the_proposed_ones(rules: Rules) -> None:
    typed = Resolution(
        id="h",
        meeting_id="h",
        subject="về công tác hè {2026}",
        basis="- Căn cứ Điều lệ Đảng;\n- Căn cứ kế hoạch.",
        limits="Còn chậm.",
        duties="1. Việc một\n2. Việc hai",
        recipients="- Đảng ủy phường;\nBan Công tác Mặt trận.",
        signed_on=date(2026, 2, 9),
    )
    told = lines(resolution(resolving(typed=typed), rules))
    for line in ("về công tác hè {2026}", "- Căn cứ Điều lệ Đảng;", "- Căn cứ kế hoạch.", "Hạn chế, nguyên nhân:"):
        assert line in told
    for line in ("Còn chậm.", "1. Việc một", "2. Việc hai.", "- Đảng ủy phường;", "- Ban Công tác Mặt trận;"):
        assert line in told
    assert "Long Bình, ngày 09 tháng 02 năm 2026" in told
    assert told.index("Hạn chế, nguyên nhân:") > told.index("TT")


def test_a_deputy_signs_as_one_and_nobody_leaves_the_name_open(rules: Rules) -> None:
    deputy = Person(id="m3", name="Lê Minh Đức (1970)", office=Office.DEPUTY)
    told = lines(resolution(resolving(signer=deputy), rules))
    assert told[told.index("T/M CHI BỘ") + 1 :][:2] == ["PHÓ BÍ THƯ", "Lê Minh Đức"]
    assert "BÍ THƯ" in lines(resolution(resolving(signer=None), rules))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 5), (10, 11)),
        (date(2026, 11, 15), (10, 11)),
        (date(2026, 11, 16), (11, 12)),
        (date(2026, 12, 28), (12, 1)),
        (date(2027, 1, 3), (12, 1)),
    ],
)
def test_a_meeting_looks_back_on_one_month_and_on_to_the_next(day: date, expected: tuple[int, int]) -> None:
    back, onward = months(day, WORDS)
    assert (back.month, onward.month) == expected
    assert (onward - back).days in range(28, 32)


def test_the_months_stand_in_subject_and_parts(rules: Rules) -> None:
    told = lines(resolution(resolving(record=replace(record(), on=date(2026, 12, 28))), rules))
    assert "về nhiệm vụ tháng 01 năm 2027" in told
    assert "I- ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 12" in told
    assert "II- NHIỆM VỤ, GIẢI PHÁP THÁNG 01" in told
    assert "III- TỔ CHỨC THỰC HIỆN" in told


def test_a_thematic_meeting_is_about_its_theme(rules: Rules) -> None:
    theme = replace(record(), kind=MeetingKind.THEMATIC, title="Sinh hoạt chuyên đề học và làm theo Bác")
    told = lines(resolution(resolving(record=theme), rules))
    assert "về sinh hoạt chuyên đề học và làm theo Bác" in told
    assert "I- ĐÁNH GIÁ TÌNH HÌNH" in told


def test_the_counts_of_the_introduction_add_up(rules: Rules) -> None:
    told = proposed(resolving(), rules).introduction
    assert "Có mặt 21/27 đồng chí đảng viên; vắng có lý do 02 đồng chí, vắng không có lý do 01 đồng chí" in told
    assert (
        "được miễn công tác và sinh hoạt đảng, vắng mặt 02 đồng chí; sinh hoạt tạm thời nơi khác 01 đồng chí." in told
    )
    calm = resolving(record=replace(record(), roll_call=(called(1),)))
    assert "được miễn" not in proposed(calm, rules).introduction
    nobody = resolving(record=replace(record(), roll_call=(), chair=None))
    assert "Có mặt" not in proposed(nobody, rules).introduction


def test_conclusions_become_duties_but_those_on_the_time_before_and_on_the_resolution(rules: Rules) -> None:
    def concluded(number: str, standing: Standing, text: str) -> Any:
        return item(number, "Mục", standing=standing, entries=(ConclusionLine(id=number, text=text),))

    of = resolving(
        record=replace(
            record(),
            items=(
                concluded("1", Standing.ASSESSMENT, "Tháng qua tốt"),
                concluded("2", Standing.DISCUSSION, "Sửa đèn đường\ntrước tết"),
                concluded("3", Standing.RESOLUTION, "Nhất trí ra nghị quyết"),
            ),
            closing=(ConclusionLine(id="c", text="Giữ nền nếp"),),
        )
    )
    texts = proposed(of, rules)
    assert texts.assessment == "Tháng qua tốt"
    assert texts.duties == "- Sửa đèn đường trước tết.\n- Giữ nền nếp."


def test_who_gets_it_is_the_committee_above_and_the_members(rules: Rules) -> None:
    assert proposed(resolving(), rules).recipients.splitlines() == [
        "Đảng ủy phường Long Bình (để báo cáo)",
        "Các đồng chí đảng viên Chi bộ",
    ]
    other = resolving(record=replace(record(), superior="ĐẢNG ỦY CÁC CƠ QUAN"))
    assert proposed(other, rules).recipients.startswith("ĐẢNG ỦY CÁC CƠ QUAN (để báo cáo)")
    assert proposed(resolving(record=replace(record(), superior=" ")), rules).recipients.startswith("Các đồng chí")


def test_a_cell_that_wrote_nothing_down_gets_a_page_to_fill_in(rules: Rules) -> None:
    bare = resolving(
        record=replace(record(), items=(), closing=(), roll_call=(), chair=None, recorder=None, place=""),
        reviewed=(),
        vote=None,
        signer=None,
    )
    told = lines(resolution(bare, rules))
    assert told.count("…") == 2


def test_the_page_in_millimetres(pages: Pages) -> None:
    first, last = pages["resolution"][0], pages["resolution"][-1]
    assert first.line("NGHỊ QUYẾT").middle == near(30 + 165 / 2)
    assert first.line("NGHỊ QUYẾT").sizes == {15.0}
    assert first.line("TT").middle == near(30 + 13 / 2)
    assert first.line("Đã hoàn thành;").left == near(195 - 44 + 1.5)
    foot = last.line("T/M CHI BỘ")
    assert foot.middle == near(112.5 + 41.25)
    assert last.line("Nơi nhận:").left == near(30)
    assert last.line("Nguyễn Thị Hạnh").baseline - last.line("BÍ THƯ").baseline == near(5 * 18 * 25.4 / 72, 0.1)


def test_the_same_resolution_gives_the_same_bytes(documents: Mapping[str, bytes], rules: Rules) -> None:
    assert resolution(resolving(document=NUMBERED), rules) == documents["resolution"]


def test_a_page_is_drawn_from_the_document_itself(documents: Mapping[str, bytes]) -> None:
    sketch = sketch_of(documents["resolution"])
    assert (round(sketch.width_mm), round(sketch.left_mm), round(sketch.right_mm)) == (210, 30, 15)
    head, *middle, foot, _end = sketch.blocks
    assert isinstance(head, SketchTable)
    assert isinstance(foot, SketchTable)
    assert [round(mm) for mm in head.columns_mm] == [75, 90]
    assert not head.has_borders
    rules = [line.rule_mm for row in head.rows for cell in row for line in cell if line.rule_mm]
    assert rules == [near(72.9, 0.1)]
    [table] = [block for block in middle if isinstance(block, SketchTable)]
    assert table.has_borders
    assert [cell[0].text for cell in table.rows[0]] == [
        "TT",
        "Nhiệm vụ",
        "Tình trạng đầu kỳ",
        "Kết quả",
    ]
    text = next(block for block in middle if isinstance(block, SketchLine) and block.text.startswith("Ngày 05"))
    assert (text.pt, text.line_pt, text.gap_pt, text.align, text.is_bold) == (14, 18, 6, "both", False)
    assert text.indent_mm == near(10, 0.1)
    title = next(block for block in middle if isinstance(block, SketchLine) and block.text == "NGHỊ QUYẾT")
    assert (title.pt, title.is_bold, title.align) == (15, True, "center")


def test_every_line_of_the_document_is_on_the_drawn_page(documents: Mapping[str, bytes]) -> None:
    for name in ("resolution", "quality", "regular"):
        drawn: list[str] = []
        for block in sketch_of(documents[name]).blocks:
            if isinstance(block, SketchLine):
                drawn.append(block.text)
            else:
                drawn += [line.text for row in block.rows for cell in row for line in cell]
        assert [text.replace("\n", " ") for text in drawn if text.strip()] == [
            look.text for look in WordFile(documents[name]).looks() if look.text.strip()
        ]
