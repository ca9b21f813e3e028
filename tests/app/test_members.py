"""``sotay members``: lists of the office come in whole, or nothing of them does."""

import re
from pathlib import Path

import pytest
from tests.app.conftest import Sotay

DATA = Path(__file__).parents[3] / "shared" / "data"
HEADINGS = "Họ và tên,Ngày sinh,Số thẻ đảng\n"
GOOD = "Nguyễn Thị An,03/02/1961,41020001\nTrần Văn Bình,5/9/75,41020002\n"
BAD = ",03/02/1961,41020003\nLê Văn Châu,31/02/1961,41020004\n"
ROW = {"row", "name", "outcome", "converted", "findings", "changes"}
COUNTS = {"added", "changed", "unchanged", "refused", "odd"}


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    return tmp_path / "danh-sach.csv"


def names(sotay: Sotay, profile: Path, passphrase_file: Path) -> list[str]:
    listed = sotay("members", "list", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert listed.code == 0
    return [member["full_name"] for member in listed.json]


@pytest.mark.parametrize("make", ["absent", "empty"])
def test_importing_makes_the_profile(sotay: Sotay, tmp_path: Path, csv: Path, passphrase_file: Path, make: str) -> None:
    csv.write_text(HEADINGS + GOOD, encoding="utf-8")
    profile = tmp_path / "profile"
    if make == "empty":
        profile.mkdir()
    answer = sotay("members", "import", csv, "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert answer.code == 0
    assert answer.json.keys() >= {"written", "rows"} | COUNTS
    assert all(row.keys() >= ROW for row in answer.json["rows"])
    assert (answer.json["written"], answer.json["added"]) == (True, 2)
    assert names(sotay, profile, passphrase_file) == ["Nguyễn Thị An", "Trần Văn Bình"]
    again = sotay("members", "import", csv, "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (again.code, again.json["unchanged"], again.json["added"]) == (0, 2, 0)


@pytest.mark.parametrize("lines", [GOOD, GOOD + BAD])
def test_a_look_ahead_needs_no_profile_and_makes_none(sotay: Sotay, tmp_path: Path, csv: Path, lines: str) -> None:
    csv.write_text(HEADINGS + lines, encoding="utf-8")
    answer = sotay("members", "import", csv, "--dry-run", "--json", profile=tmp_path / "profile")
    assert answer.code == (1 if BAD in lines else 0)
    assert (answer.json["written"], answer.json["added"]) == (False, 2)
    assert answer.err.strip()
    assert not (tmp_path / "profile").exists()


def test_a_list_with_errors_writes_nothing_and_makes_no_profile(
    sotay: Sotay, tmp_path: Path, csv: Path, passphrase_file: Path
) -> None:
    csv.write_text(HEADINGS + GOOD + BAD, encoding="utf-8")
    profile = tmp_path / "profile"
    answer = sotay("members", "import", csv, "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert answer.code == 1
    assert (answer.json["written"], answer.json["refused"]) == (False, 2)
    refused = [row for row in answer.json["rows"] if row["outcome"] == "refused"]
    assert [(row["row"], row["findings"][0]["code"]) for row in refused] == [
        (4, "row-no-name"),
        (5, "row-date-unreadable"),
    ]
    assert all(finding["message"] for row in refused for finding in row["findings"])
    assert not profile.exists()


def test_a_list_with_errors_changes_nothing_in_a_cell(
    sotay: Sotay, profile: Path, csv: Path, passphrase_file: Path
) -> None:
    before = names(sotay, profile, passphrase_file)
    csv.write_text(HEADINGS + GOOD + BAD, encoding="utf-8")
    told = sotay("members", "import", csv, "--passphrase-file", passphrase_file, profile=profile)
    assert told.code == 1
    assert "4" in told.out
    assert names(sotay, profile, passphrase_file) == before


def test_bad_rows_are_left_out_when_the_person_says_so(
    sotay: Sotay, tmp_path: Path, csv: Path, passphrase_file: Path
) -> None:
    csv.write_text(HEADINGS + GOOD + BAD, encoding="utf-8")
    profile = tmp_path / "profile"
    words = ("members", "import", csv, "--skip-bad", "--json", "--passphrase-file", passphrase_file)
    answer = sotay(*words, profile=profile)
    assert (answer.code, answer.json["written"]) == (0, True)
    assert names(sotay, profile, passphrase_file) == ["Nguyễn Thị An", "Trần Văn Bình"]


@pytest.mark.parametrize("content", [b"", b"\0\1\2", b"%PDF-1.7", "chẳng có danh sách nào".encode(), b"PK\3\4broken"])
def test_what_is_no_list_is_refused_and_makes_no_profile(
    sotay: Sotay, tmp_path: Path, csv: Path, passphrase_file: Path, content: bytes
) -> None:
    csv.write_bytes(content)
    answer = sotay("members", "import", csv, "--passphrase-file", passphrase_file, profile=tmp_path / "profile")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()
    assert not (tmp_path / "profile").exists()


@pytest.mark.parametrize("name", ["nowhere.csv", "."])
def test_a_file_that_is_not_there_or_no_file_is_said_so(sotay: Sotay, tmp_path: Path, name: str) -> None:
    answer = sotay("members", "import", tmp_path / name, profile=tmp_path / "profile")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()


def test_the_list_is_in_name_order_and_tells_namesakes_apart(
    sotay: Sotay, profile: Path, passphrase_file: Path
) -> None:
    told = sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile)
    listed = sotay("members", "list", "--json", "--passphrase-file", passphrase_file, profile=profile)
    lines = [re.split("  +", line) for line in told.out.splitlines()]
    assert [line[0] for line in lines] == [member["name"] for member in listed.json]
    assert len(listed.json) == 27
    assert {"Trần Văn Long (1961)", "Trần Văn Long (1985)"} <= {line[0] for line in lines}
    assert all(member.keys() >= {"id", "name", "full_name", "born", "kind", "state"} for member in listed.json)


def test_the_list_stands_in_columns(sotay: Sotay, tmp_path: Path, csv: Path, passphrase_file: Path) -> None:
    csv.write_text(
        "Họ và tên,Ngày sinh,Số thẻ đảng,Ngày chính thức,Loại,Chức vụ,Tổ đảng,Ghi chú\n"
        "Trần Văn Bình,5/9/75,,,Dự bị,,Tổ 2,Sinh hoạt tạm thời nơi khác\n"
        "Nguyễn Thị An,03/02/1961,41020001,1/1/1990,Chính thức,Bí thư,Tổ 1,\n",
        encoding="utf-8",
    )
    words = ("--passphrase-file", passphrase_file)
    assert sotay("members", "import", csv, *words, profile=tmp_path / "profile").code == 0
    assert sotay("members", "list", *words, profile=tmp_path / "profile").out.splitlines() == [
        "Nguyễn Thị An  1961  41020001  Chính thức  Đang sinh hoạt               Bí thư  Tổ 1",
        "Trần Văn Bình  1975            Dự bị       Sinh hoạt tạm thời nơi khác          Tổ 2",
    ]


def test_a_report_says_each_change_and_what_would_be(
    sotay: Sotay, tmp_path: Path, csv: Path, passphrase_file: Path
) -> None:
    profile, words = tmp_path / "profile", ("--passphrase-file", passphrase_file)
    csv.write_text(HEADINGS + GOOD, encoding="utf-8")
    assert sotay("members", "import", csv, *words, profile=profile).code == 0
    csv.write_text(
        HEADINGS + "Nguyễn Thị An,04/02/1961,41020001\nLê Văn Châu,1/1/1990,41020002\n,1/1/1990,41020005\n",
        encoding="utf-8",
    )
    changed = "hay đổi: dòng 2, Nguyễn Thị An. Ngày sinh: 03/02/1961 → 04/02/1961"
    told = [
        "Xem lại: dòng 2, Nguyễn Thị An. Ngày sinh trong sổ là 03/02/1961, trong danh sách là 04/02/1961.",
        (
            "Cần sửa: dòng 3, Lê Văn Châu. Trong sổ, số thẻ đảng 41020002 là của đồng chí Trần Văn Bình (05/09/1975). "
            "Đề nghị kiểm tra lại số thẻ, họ tên và ngày sinh."
        ),
        "Cần sửa: dòng 4. Chưa có họ và tên.",
    ]
    for ahead in ((), ("--dry-run",), ("--dry-run", "--skip-bad")):
        lines = sotay("members", "import", csv, *ahead, *words, profile=profile).out.splitlines()
        assert lines[0].startswith("Sẽ thêm 0, thay đổi 1,")
        assert {*told, f"Sẽ t{changed}"} <= set(lines)
    answer = sotay("members", "import", csv, "--dry-run", "--json", *words, profile=profile)
    assert answer.json["rows"][0]["changes"] == [{"field": "born", "before": "1961-02-03", "after": "1961-02-04"}]
    lines = sotay("members", "import", csv, "--skip-bad", *words, profile=profile).out.splitlines()
    assert lines[0].startswith("Thêm 0, thay đổi 1,")
    assert {*told, f"T{changed}"} <= set(lines)
    assert names(sotay, profile, passphrase_file) == ["Nguyễn Thị An", "Trần Văn Bình"]


@pytest.mark.parametrize(
    ("content", "sentence"), [("", "Tệp này trống"), (HEADINGS, "chưa có dòng nào của đảng viên")], ids=("", "headings")
)
def test_a_file_without_members_is_said_so(
    sotay: Sotay, tmp_path: Path, csv: Path, content: str, sentence: str
) -> None:
    csv.write_text(content, encoding="utf-8")
    answer = sotay("members", "import", csv, profile=tmp_path / "profile")
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert not (tmp_path / "profile").exists()


@pytest.mark.skipif(not DATA.is_dir(), reason="the lists of an office do not lie beside this clone")
@pytest.mark.parametrize(
    ("name", "code", "added", "refused"),
    [
        ("dang-vien.xlsx", 0, 27, 0),
        ("dang-vien.csv", 0, 27, 0),
        ("dang-vien-vntime.xls", 0, 27, 0),
        ("dang-vien-120.xlsx", 0, 120, 0),
        ("dang-vien-120.csv", 0, 120, 0),
        ("dang-vien-loi.xlsx", 1, 21, 6),
        ("dang-vien-loi.csv", 1, 21, 6),
    ],
)
def test_lists_of_an_office(
    sotay: Sotay, tmp_path: Path, passphrase_file: Path, name: str, code: int, added: int, refused: int
) -> None:
    profile = tmp_path / "profile"
    words = ("members", "import", DATA / name, "--json", "--passphrase-file", passphrase_file)
    answer = sotay(*words, profile=profile)
    assert (answer.code, answer.json["added"], answer.json["refused"]) == (code, added, refused)
    assert profile.exists() is (code == 0)
    skipped = sotay(*words, "--skip-bad", profile=profile)
    assert skipped.code == 0
    assert len(names(sotay, profile, passphrase_file)) == added
