"""The folder for the national app: names that every program takes, in the order of putting the files up."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.material import Material
from sotay.domain.storage_errors import StorageError
from sotay.services import posting
from sotay.services.convening import Copies
from sotay.services.posting import Packed, Piece, Posted

SAFE = re.compile(r"\d{2,}(-[a-z0-9]+)*\.pdf")


def paper(title: str, item_id: str | None = None, **changes: object) -> Material:
    facts = {"meeting_id": "m", "order": title, "sha256": "", "size": 0, "media_type": "", "file_name": f"{title}.xlsx"}
    return Material(id=title, title=title, item_id=item_id, **(facts | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Báo cáo tháng 11", "03-bao-cao-thang-11.pdf"),
        ("Đề án: “Đường sáng – xanh”", "03-de-an-duong-sang-xanh.pdf"),
        ("第三", "03.pdf"),
        ("a" * 90, f"03-{'a' * 40}.pdf"),
        ("../../etc/passwd", "03-etc-passwd.pdf"),
    ],
)
def test_a_name_is_short_and_plain(title: str, name: str) -> None:
    assert posting.short_name(3, title, ".pdf", 40) == name


@given(st.integers(1, 200), st.text())
def test_any_title_gives_a_name_that_every_program_takes(place: int, title: str) -> None:
    name = posting.short_name(place, title, ".pdf", 40)
    assert SAFE.fullmatch(name)
    assert len(name) <= 3 + 1 + 40 + 4


def test_files_lie_in_their_order_and_large_ones_are_named(tmp_path: Path) -> None:
    pieces = [Piece("Thông báo", ".pdf", b"1"), Piece("Báo cáo", ".pdf", b"22"), Piece("Bảng", ".xlsx", b"333")]
    written = posting.write_pieces(tmp_path, pieces, longest=40, limit=2)
    assert [file.name for file in written] == ["01-thong-bao.pdf", "02-bao-cao.pdf", "03-bang.xlsx"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [file.name for file in written]
    assert [file.name for file in Posted(folder=tmp_path, files=written).too_large] == ["03-bang.xlsx"]
    assert (tmp_path / "03-bang.xlsx").read_bytes() == b"333"


def test_what_lies_there_already_stays_as_it_is(tmp_path: Path) -> None:
    first = posting.new_folder(tmp_path, "Bộ in")
    (first / "giấy").write_text("của tôi", encoding="utf-8")
    second, third = posting.new_folder(tmp_path, "Bộ in"), posting.new_folder(tmp_path, "Bộ in")
    assert [folder.name for folder in (first, second, third)] == ["Bộ in", "Bộ in (2)", "Bộ in (3)"]
    assert (first / "giấy").read_text(encoding="utf-8") == "của tôi"
    (tmp_path / "tệp").touch()
    with pytest.raises(StorageError):
        posting.new_folder(tmp_path / "tệp", "Bộ in")


def test_a_paper_with_pages_is_pdf_whatever_it_came_as() -> None:
    assert posting.suffix_of(paper("bảng", pages=2)) == ".pdf"
    assert posting.suffix_of(paper("bảng")) == ".xlsx"


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 200), st.integers(0, 400), st.integers(0, 9))
def test_pages_are_those_of_all_copies(plain: int, large: int, pages: int, large_pages: int, sheet: int) -> None:
    packed = Packed(
        folder=Path(),
        copies=Copies(plain, large),
        pages=pages,
        large_pages=large_pages,
        sheet_pages=sheet,
        apart=(),
    )
    assert packed.all_pages == sum([pages] * plain) + sum([large_pages] * large) + sheet
