"""The whole job from the command line: the cell, its members, a meeting from notes, sealed, in Word."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.conftest import Answer, Sotay
from tests.word_files import text_of

Enter = Callable[..., Answer]
MANUAL = Path(__file__).parents[2] / "docs/operations.md"
PAPER = Path(__file__).parents[2] / "resources/sotay_resources/practice/thong-tin-thoi-su.pdf"
MEMBERS = """STT,Họ và tên,Ngày sinh,Số thẻ đảng,Ngày vào Đảng,Ngày chính thức,Loại đảng viên,Chức vụ
1,Nguyễn Văn An,01/12/1965,39958838,09/04/1987,09/04/1988,Chính thức,Bí thư
2,Vũ Thị Ngọc Bình,22/12/1972,89254563,18/02/1994,18/02/1995,Chính thức,
3,Trần Văn Long,03/04/1961,90801586,08/09/1986,08/09/1987,Chính thức,
4,Trần Văn Long,03/04/1985,90801587,08/09/2010,08/09/2011,Chính thức,
"""
NOTES = """
on = 2026-11-05
started = 19:30:00
ended = 21:05:00
recorder = "vtnb"
excused = [["Trần Văn Long (1985)", "đi công tác"]]
guests = [["Hoàng Thị Minh", "Đảng ủy viên"]]
fee_paid = 4
score = 91
adopted_for = 3

[[papers]]
file = "thong-tin-thoi-su.pdf"
item = "information"

[[acts]]
item = "Thảo luận"
by = "Trần Văn Long (1961)"
remark = "Nhất trí với báo cáo & đề nghị quan tâm ngõ 8."

[[acts]]
item = "9"
by = "Hoàng Thị Minh"
remark = "Biểu dương chi bộ."

[[acts]]
item = "resolution"
vote = "Nghị quyết tháng 11"
matter = "resolution"
votes_against = 1

[[acts]]
task = "Lập danh sách hộ nghèo"
by = "Vũ Thị Ngọc Bình"
due_on = 2026-11-25
"""


@pytest.fixture
def enter(sotay: Sotay, passphrase_file: Path, tmp_path: Path) -> Enter:
    """Gives a command to a new profile with four members."""
    profile = tmp_path / "profile"

    def given(*words: object) -> Answer:
        return sotay(*words, "--passphrase-file", passphrase_file, profile=profile)

    (tmp_path / "members.csv").write_text(MEMBERS, encoding="utf-8")
    (tmp_path / PAPER.name).write_bytes(PAPER.read_bytes())
    assert given("cell", "set", "--name", "Chi bộ Tổ 12", "--superior", "Đảng bộ phường Trảng Dài").code == 0
    assert given("cell", "set", "--place", "Trảng Dài", "--term-from", "2025-05-01").code == 0
    assert given("members", "import", tmp_path / "members.csv").code == 0
    return given


def noted(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "notes.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_job_runs_whole(enter: Enter, tmp_path: Path) -> None:
    entered = enter("meetings", "enter", noted(tmp_path, NOTES), "--json")
    assert entered.code == 0
    assert entered.json["state"] == "adopted"
    meeting_id = entered.json["id"]
    assert enter("meetings", "seal", meeting_id).code == 0
    word = tmp_path / "minutes.docx"
    assert enter("meetings", "export", meeting_id, "--what", "minutes", "--to", word).code == 0
    text = text_of(word.read_bytes())
    for said in (
        "CHI BỘ TỔ 12",
        "Số 01-BB/CB",
        "Có mặt: 03 đồng chí (chính thức 03, dự bị 0)",
        "Vắng có lý do: 01 đồng chí (Trần Văn Long (1985), đi công tác).",
        "Đồng chí Trần Văn Long (1961): Nhất trí với báo cáo & đề nghị quan tâm ngõ 8.",
        "Đồng chí Hoàng Thị Minh: Biểu dương chi bộ.",
        "tán thành 02/03 đồng chí",
        "Giao đồng chí Vũ Thị Ngọc Bình lập danh sách hộ nghèo, hoàn thành trước ngày 25/11/2026.",
    ):
        assert said in text
    assert enter("verify").code == 0


def test_the_notes_in_the_manual_are_entered(enter: Enter, tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    assert enter("meetings", "enter", noted(tmp_path, example), "--json").json["state"] == "adopted"


def test_a_paper_that_is_not_beside_the_notes_is_named(enter: Enter, tmp_path: Path) -> None:
    (tmp_path / PAPER.name).unlink()
    refused = enter("meetings", "enter", noted(tmp_path, NOTES))
    assert (refused.code, refused.out) == (1, "")
    assert PAPER.name in refused.err


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("Trần Văn Long", "Vũ Thị Ngọc Bình", "Trần Văn Long (1961), Trần Văn Long (1985)"),
        ("Lê Văn Không", "Vũ Thị Ngọc Bình", "Không có đồng chí nào tên “Lê Văn Không”"),
    ],
)
def test_a_name_that_means_nobody_or_several_enters_nothing(
    enter: Enter, tmp_path: Path, wrong: str, right: str, told: str
) -> None:
    file = noted(tmp_path, NOTES.replace(f'by = "{right}"', f'by = "{wrong}"'))
    refused = enter("meetings", "enter", file)
    assert refused.code == 1
    assert told in refused.err
    assert enter("meetings", "list", "--json").json == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("on = 2026-11-05", "", "on"),
        ("score = 91", 'socre = "91"', "socre"),
        ("on = 2026-11-05", "on = ", "line 2"),
        ('item = "9"', 'item = "99"', "99"),
        ("votes_against = 1", "votes_for = 9", "9"),
        ("adopted_for = 3", "adopted_for = 30", "30"),
        ('file = "thong-tin-thoi-su.pdf"', 'file = "khong-co.pdf"', "khong-co.pdf"),
    ],
)
def test_notes_that_are_wrong_are_answered_and_leave_no_meeting(
    enter: Enter, tmp_path: Path, before: str, after: str, told: str
) -> None:
    refused = enter("meetings", "enter", noted(tmp_path, NOTES.replace(before, after)))
    assert refused.code == 1
    assert told in refused.err
    assert enter("meetings", "list", "--json").json == []


def test_the_cell_is_shown_as_set(enter: Enter) -> None:
    assert enter("cell", "set", "--usual-day", "5", "--usual-time", "19:30").code == 0
    assert enter("cell", "show", "--json").json == {
        "name": "Chi bộ Tổ 12",
        "superior": "Đảng bộ phường Trảng Dài",
        "place": "Trảng Dài",
        "usual_place": "",
        "usual_day": 5,
        "usual_time": "19:30",
    }
    assert enter("cell", "set", "--name", "  ").code == 1
    assert enter("cell", "set", "--usual-day", "32").code == 2
    assert enter("cell", "set", "--term-from", "hôm nay").code == 2
