"""The papers before a meeting: what they say and leave out, and how their foot, tables and lines lie on the page."""

import inspect
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx as word
import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Pt
from tests.documents.conftest import Page
from tests.documents.conveners import ISSUED, WORDS, convening, planned
from tests.documents.samples import RECORDER, committee_record, item
from tests.documents.test_format_in_xml import lettered, opened
from tests.documents.test_pages import near
from tests.documents.test_rules import CODE, FOR_THE_READER, keys

from sotay.documents.chairs_script import script_docx
from sotay.documents.check import deviations
from sotay.documents.hand_minutes import hand_minutes_docx
from sotay.documents.invitation import NobodyInvited, invitations_docx
from sotay.documents.notice import notice_docx
from sotay.documents.programme import programme_docx
from sotay.documents.rules import Rules
from sotay.documents.sign_in_sheet import sign_in_docx
from sotay.domain.agenda import Standing
from sotay.domain.holding import Mark
from sotay.domain.member import MemberState, Office
from sotay.services.convening import Issued
from sotay_app import bundling

Pages = Mapping[str, list[Page]]


def lines(docx: bytes) -> list[str]:
    """Paragraphs with text, those of tables included, in the order of the page."""
    return [found.text for found in opened(docx) if found.text.strip()]


def whole(docx: bytes) -> str:
    return "\n".join(lines(docx))


def test_every_key_of_the_wording_is_used() -> None:
    code = CODE + inspect.getsource(bundling)
    assert {key for key in keys(WORDS) - FOR_THE_READER if not re.search(rf"\.{key}\b", code)} == set()


def test_a_notice_says_when_where_what_who_and_until_when_one_excuses_oneself(documents: Mapping[str, bytes]) -> None:
    told = lines(documents["notice"])
    assert told[told.index("THÔNG BÁO") : told.index("THÔNG BÁO") + 3] == [
        "THÔNG BÁO",
        "về việc sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
        "-----",
    ]
    assert "Số 07-TB/CB" in told
    assert "Long Bình, ngày 02 tháng 11 năm 2026" in told
    assert "1. Thời gian: 19 giờ 30, thứ Năm, ngày 05 tháng 11 năm 2026." in told
    assert "2. Địa điểm: Nhà văn hóa Tổ 12." in told
    assert "4. Chủ trì: đồng chí Nguyễn Thị Hạnh, Bí thư Chi bộ." in told
    assert told[told.index("5. Nội dung:") + 1 : told.index("5. Nội dung:") + 4] == [
        "- Đánh giá kết quả thực hiện nhiệm vụ tháng 10, nhiệm vụ trọng tâm tháng 11 năm 2026;",
        "- Công tác phát triển đảng;",
        "- Biểu quyết thông qua nghị quyết.",
    ]
    assert any("trước ngày 05 tháng 11 năm 2026" in line for line in told)


@pytest.mark.parametrize("name", ["notice", "invitations"])
def test_no_paper_is_in_what_goes_out_of_the_house(documents: Mapping[str, bytes], name: str) -> None:
    assert "Báo cáo kết quả tháng 10" not in whole(documents[name])
    assert "Vận động nhân dân treo cờ" not in whole(documents[name])


def test_the_foot_says_who_gets_it_and_who_signs(documents: Mapping[str, bytes], rules: Rules) -> None:
    told = lines(documents["notice"])
    assert told[told.index("Nơi nhận:") :] == [
        "Nơi nhận:",
        "- Các đồng chí đảng viên;",
        "- Đồng chí Mai Thị Lựu, cấp ủy viên phụ trách Chi bộ;",
        "- Lưu Chi bộ.",
        "T/M CHI BỘ",
        "BÍ THƯ",
        "Nguyễn Thị Hạnh",
    ]
    looks = {found.text: found for found in opened(documents["notice"])}

    def look(text: str) -> tuple[object, object, object]:
        run = looks[text].runs[0]
        return lettered(looks[text], run, "size"), bool(run.bold), bool(run.underline)

    assert look("Nơi nhận:") == (Pt(14), False, True)
    assert look("- Các đồng chí đảng viên;") == (Pt(12), False, False)
    assert look("T/M CHI BỘ") == (Pt(14), True, False)
    assert look("BÍ THƯ") == (Pt(14), False, False)
    assert look("Nguyễn Thị Hạnh") == (Pt(14), True, False)
    deputy = replace(RECORDER, office=Office.DEPUTY)
    signed = lines(notice_docx(convening(signer=deputy), ISSUED, rules=rules, words=WORDS))
    assert signed[-2:] == ["PHÓ BÍ THƯ", "Trần Văn Long"]


@pytest.mark.parametrize(
    ("overseer", "line"),
    [
        ("Mai Thị Lựu", "- Đồng chí Mai Thị Lựu, cấp ủy viên phụ trách Chi bộ;"),
        ("đồng chí Mai Thị Lựu, Đảng ủy viên", "- Đồng chí Mai Thị Lựu, Đảng ủy viên;"),
    ],
)
def test_who_follows_the_cell_gets_the_notice_with_one_office(rules: Rules, overseer: str, line: str) -> None:
    told = lines(notice_docx(convening(overseer=overseer), ISSUED, rules=rules, words=WORDS))
    assert line in told
    assert not [
        left
        for left in lines(notice_docx(convening(overseer=" "), ISSUED, rules=rules, words=WORDS))
        if "Lựu" in left and left.startswith("- ")
    ]


@pytest.mark.parametrize("name", ["notice", "invitations", "programme", "hand", "sign_in"])
def test_the_checker_has_nothing_to_say(documents: Mapping[str, bytes], rules: Rules, name: str) -> None:
    assert deviations(documents[name], rules, superior="Đảng bộ phường Long Bình") == []


def test_a_paper_without_a_number_leaves_room_for_one(rules: Rules) -> None:
    unnumbered = notice_docx(convening(), Issued(None, date(2026, 11, 2)), rules=rules, words=WORDS)
    assert "Số      -TB/CB" in lines(unnumbered)


def test_what_is_open_is_a_draft_with_places_to_fill_in(rules: Rules) -> None:
    open_yet = convening(record=planned(planned_at=None, place="", is_practice=True), is_draft=True)
    told = lines(notice_docx(open_yet, ISSUED, rules=rules, words=WORDS))
    assert "Dự thảo" in told
    assert "Bản làm thử" in told
    assert "1. Thời gian: …… giờ ……, thứ Năm, ngày 05 tháng 11 năm 2026." in told
    assert "2. Địa điểm: ……." in told


def test_the_committee_is_called_as_itself(rules: Rules) -> None:
    called = convening(record=committee_record(started=None, ended=None, adoption=None, papers=()))
    told = lines(notice_docx(called, ISSUED, rules=rules, words=WORDS))
    assert "3. Thành phần: các đồng chí chi ủy viên Chi bộ Tổ 12." in told
    assert "- Các đồng chí chi ủy viên;" in told
    assert "Đề nghị các đồng chí chuẩn bị ý kiến, tham dự đầy đủ và đúng giờ." in told


def test_each_guest_has_a_page_of_their_own_counted_from_one(pages: Pages, documents: Mapping[str, bytes]) -> None:
    assert len(pages["invitations"]) == 2
    for page, name in zip(pages["invitations"], ("Mai Thị Lựu", "Lê Văn Tám"), strict=True):
        assert page.line("GIẤY MỜI")
        assert any(name in line.text for line in page.lines)
        assert not [line for line in page.lines if line.text.isdigit()]
    told = lines(documents["invitations"])
    assert "Rất mong đồng chí sắp xếp thời gian tham dự." in told
    assert "Rất mong Ông Lê Văn Tám sắp xếp thời gian tham dự." in told
    assert told.count("Số 07-GM/CB") == 2


def test_nobody_is_invited_by_an_empty_page(rules: Rules) -> None:
    with pytest.raises(NobodyInvited):
        invitations_docx(convening(record=replace(planned(), guests=())), ISSUED, rules=rules, words=WORDS)


def test_the_foot_stands_in_halves_with_four_blank_lines(pages: Pages) -> None:
    page = pages["notice"][0]
    office, name = page.line("BÍ THƯ"), page.line("Nguyễn Thị Hạnh")
    assert page.line("T/M CHI BỘ").middle == near(112.5 + 41.25)
    assert page.line("Nơi nhận:").left == near(30)
    assert page.line("Nơi nhận:").baseline == near(page.line("T/M CHI BỘ").baseline, 0.1)
    assert name.baseline - office.baseline == near(5 * 18 * 25.4 / 72, 0.1)


def test_the_programme_is_a_table_of_all_items(documents: Mapping[str, bytes]) -> None:
    told = lines(documents["programme"])
    assert told[told.index("STT") : told.index("STT") + 4] == ["STT", "NỘI DUNG", "NGƯỜI THỰC HIỆN", "GHI CHÚ"]
    at = told.index("Xét kết nạp quần chúng Trần Thị Mai")
    assert told[at - 1 : at + 3] == [
        "7.1",
        "Xét kết nạp quần chúng Trần Thị Mai",
        "Đồng chí Lê Minh Đức",
        "10'; biểu quyết",
    ]
    assert "10'; có tài liệu" in told
    assert told[-1] == "Tổng thời gian dự kiến: 120 phút."


def test_a_long_table_repeats_its_heading_and_stays_in_the_margins(pages: Pages) -> None:
    first, second = pages["sign_in"]
    for page in (first, second):
        assert page.line("STT")
        assert page.line("KÝ TÊN")
        across = [rule for rule in page.rules if rule[1] - rule[0] > 20]
        assert min(rule[0] for rule in across) >= 30 - 0.5
        assert max(rule[1] for rule in across) <= 195 + 0.5


def test_the_sign_in_sheet_knows_who_excused_themselves_and_keeps_quiet_of_a_suspension(rules: Rules) -> None:
    calm = [line for line in planned().roll_call if line.mark is Mark.PRESENT][:3]
    suspended = replace(
        calm[2], office=Office.NONE, member_id="s", name="Người Ẩn", state=MemberState.SUSPENDED, mark=Mark.EXCUSED
    )
    away = replace(calm[2], office=Office.NONE, member_id="a", name="Người Xa", mark=Mark.EXCUSED, reason="ốm")
    called = convening(roll=(*calm, suspended, away))
    told = lines(sign_in_docx(called, rules=rules, words=WORDS))
    assert told[told.index("Người Xa") + 1] == "xin vắng: ốm"
    assert told[told.index("Người Ẩn") + 1] == "5"
    assert "Đại biểu, khách mời" in told
    assert told[-1].startswith("Danh sách có 05 đồng chí (chính thức 05, dự bị 0).")


def test_party_groups_stand_under_their_names(rules: Rules) -> None:
    some = planned().roll_call[:3]
    groups = ("Tổ 2", "Tổ 1", "")
    called = convening(roll=tuple(replace(line, group=group) for line, group in zip(some, groups, strict=True)))
    told = lines(sign_in_docx(called, rules=rules, words=WORDS))
    assert told.index("Tổ 1") < told.index("Tổ 2") < told.index("Đảng viên không thuộc tổ đảng")
    assert told[told.index("Tổ 1") + 1] == "1"


def test_the_script_has_the_words_the_names_and_places_for_each_count(documents: Mapping[str, bytes]) -> None:
    told = lines(documents["script"])
    assert (
        "Hôm nay, ngày 05 tháng 11 năm 2026, Chi bộ Tổ 12 tổ chức sinh hoạt chi bộ thường kỳ tháng 11 năm 2026." in told
    )
    assert "Đề nghị hội nghị cử đồng chí Trần Văn Long (1961) làm thư ký, ghi biên bản hội nghị." in told
    assert "Đã báo cáo xin vắng: Hoàng Thị Kim Ngân, ốm; Đặng Quang Vinh, đi công tác." in told
    assert "Tôi xin trình bày nội dung này." in told
    assert "Đồng chí Trần Văn Long (1961): theo dõi việc sửa đèn đường." in told
    two_thirds = (
        "Số đảng viên chính thức được tính biểu quyết, theo danh sách hiện có: 23 đồng chí; cần ít nhất 16 đồng chí"
    )
    majority = two_thirds.replace("16", "12")
    assert [line for line in told if line.startswith("Số đảng viên")] == [
        f"{two_thirds} tán thành.",
        f"{majority} tán thành.",
    ]
    assert told.count("Tán thành: ………/……… đồng chí; không tán thành: ………; ý kiến khác: ………") == 5


def test_the_script_is_16_points_throughout(pages: Pages) -> None:
    texts = [line for page in pages["script"] for line in page.lines if line.text.startswith(("Mời ", "Đề nghị "))]
    assert texts
    assert {size for line in texts for size in line.sizes} == {16.0}


def test_lines_of_the_script_that_have_nothing_to_say_are_left_out(rules: Rules) -> None:
    report = item("1", "Báo cáo", standing=Standing.REPORT)
    opening = item("2", "Mở đầu", standing=Standing.OPENING)
    bare = replace(planned(), guests=(), items=(report, opening), chair=None, recorder=None)
    told = lines(script_docx(convening(record=bare, roll=(), thresholds={}), rules=rules, words=WORDS))
    assert "Thưa các đồng chí đảng viên." in told
    assert not [line for line in told if "đại biểu" in line or "Nhiệm vụ giao kỳ trước" in line]
    assert "Mời đồng chí ……………………… trình bày." in told


def test_the_form_for_the_hand_has_what_is_known_and_lines_8_mm_apart(
    pages: Pages, documents: Mapping[str, bytes]
) -> None:
    told = lines(documents["hand"])
    assert "Tổng số đảng viên của Chi bộ: 27 đồng chí (chính thức 26, dự bị 01)." in told
    assert "Số      -BB/CB" in told
    assert "Phiếu ghi tay" in told
    assert "I- DIỄN BIẾN" in told
    assert [line for line in told if line.startswith("Biểu quyết (giơ tay")]
    written = [table for table in word.Document(BytesIO(documents["hand"])).tables if len(table.columns) == 1]
    heights = {(round(row.height.mm), row.height_rule) for table in written for row in table.rows if row.height}
    assert heights == {(8, WD_ROW_HEIGHT_RULE.EXACTLY)}
    end = pages["hand"][-1]
    assert end.line("NGƯỜI GHI BIÊN BẢN").middle == near(30 + 41.25)


def test_a_committee_form_asks_for_no_fee_and_no_score(rules: Rules) -> None:
    called = convening(record=committee_record(started=None, ended=None, adoption=None))
    told = whole(hand_minutes_docx(called, rules=rules, words=WORDS))
    assert "đảng phí" not in told
    assert "tự chấm" not in told


def test_braces_that_people_type_are_printed(rules: Rules) -> None:
    odd = replace(planned(), title="sinh hoạt {chuyên đề}", place="Nhà {A}", items=(item("1", "Nội dung {x}"),))
    for made in (
        notice_docx(convening(record=odd), ISSUED, rules=rules, words=WORDS),
        programme_docx(convening(record=odd), rules=rules, words=WORDS),
        script_docx(convening(record=odd), rules=rules, words=WORDS),
        hand_minutes_docx(convening(record=odd), rules=rules, words=WORDS),
    ):
        assert "{chuyên đề}" in whole(made)
        assert "{x}" in whole(made)


def test_the_same_meeting_gives_the_same_bytes(documents: Mapping[str, bytes], rules: Rules) -> None:
    assert notice_docx(convening(), ISSUED, rules=rules, words=WORDS) == documents["notice"]
