"""Whatever a cell or a paper is called, its file can lie on Windows, on a USB stick and in a ZIP."""

import unicodedata
from datetime import date
from pathlib import PurePath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.filing import LONGEST_NAME, LONGEST_PATH, file_name, folder_name, meeting_folder, numbered

FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)} | {chr(127)}
DOCUMENTS = PurePath("C:/Users/Nguyễn Thị Phương Thảo/OneDrive/Tài liệu")
DAY = date(2026, 11, 5)
HOSTILE = (
    "CON",
    "aux.docx",
    "NUL.",
    "com1",
    "LPT³",
    "..",
    "../../etc",
    "\u202excod.exe",
    "🙂",
    "a" * 400,
    " . ",
    "~$a",
)
TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=300)


def is_safe(name: str) -> bool:
    return (
        bool(name)
        and not set(name) & FORBIDDEN
        and not PureWindowsPath(name).is_reserved()
        and name[-1] not in ". "
        and name[0] not in ". ~"
        and name == unicodedata.normalize("NFC", name)
        and len(name.encode("utf-16-le")) // 2 <= LONGEST_NAME
        and len(name.encode()) <= 255
        and all(unicodedata.category(letter)[0] != "C" for letter in name)
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Biên bản 05-11-2026", "Bien ban 05-11-2026.docx"),
        ("Nghị quyết số 05-NQ/CB", "Nghi quyet so 05-NQ-CB.docx"),
        ("Đảng phí: quý IV?", "Dang phi- quy IV.docx"),
        ("“Danh sách” điểm danh…", "Danh sach diem danh.docx"),
        ("con", "_con.docx"),
        ("***", "So tay.docx"),
    ],
)
def test_files_are_named_without_marks(title: str, name: str) -> None:
    assert file_name(title, ".docx", DOCUMENTS) == name


def test_a_cell_may_want_the_marks() -> None:
    assert file_name("Biên bản số 05-BB/CB", ".docx", DOCUMENTS, has_marks=True) == "Biên bản số 05-BB-CB.docx"


def test_the_folder_of_a_meeting_is_named_as_people_write() -> None:
    folder = meeting_folder("Chi bộ Khu phố 3/2 ", "Thường kỳ", DAY)
    assert folder == PurePath("Chi bộ Khu phố 3-2", "2026", "11 - Thường kỳ 05-11")


@given(title=TEXTS, has_marks=st.booleans())
def test_every_file_has_a_safe_name(title: str, *, has_marks: bool) -> None:
    name = file_name(title, ".docx", DOCUMENTS, has_marks=has_marks)
    assert is_safe(name)
    assert name.endswith(".docx")
    assert has_marks or name.isascii()


@given(TEXTS, TEXTS, st.integers(min_value=1, max_value=999))
def test_every_path_is_short_enough_and_goes_only_down(cell: str, title: str, count: int) -> None:
    folder = DOCUMENTS / "Sổ tay Chi bộ" / meeting_folder(cell, "Thường kỳ và chuyên đề", DAY)
    name = numbered(file_name(title, ".docx", folder), count, folder)
    assert is_safe(name)
    assert all(is_safe(part) for part in folder.parts[-3:])
    assert len(str(folder / name)) <= LONGEST_PATH
    assert count == 1 or name.endswith(f" ({count}).docx")


@given(TEXTS)
def test_a_safe_name_is_kept(title: str) -> None:
    assert folder_name(folder_name(title)) == folder_name(title)


def test_a_folder_that_is_too_deep_leaves_a_name_of_some_letters() -> None:
    deep = PurePath("C:/") / "/".join(["thư mục con"] * 25)
    assert file_name("Biên bản sinh hoạt", ".docx", deep) == "Bien ban si.docx"
