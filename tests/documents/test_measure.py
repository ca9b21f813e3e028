"""Widths of printed text, against figures measured on paper, and the breaking of long names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.documents.measure import broken_by_sense, width_mm
from sotay.documents.rules import Rules


@pytest.mark.parametrize(
    ("text", "pt", "face", "mm"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "bold", 72.9),
        ("NGƯỜI GHI BIÊN BẢN", 14, "bold", 52.9),
        ("CHỦ TRÌ HỘI NGHỊ", 14, "bold", 46.2),
        ("Nơi nhận:", 14, "regular", 19.8),
        ("Hà Nội, ngày 27 tháng 11 năm 2026", 14, "italic", 72.2),
        ("Tăng Nhơn Phú, ngày 27 tháng 11 năm 2026", 14, "italic", 89.2),
        ("CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ", 14, "bold", 99.7),
    ],
)
def test_widths_are_those_of_times_new_roman(text: str, pt: float, face: str, mm: float) -> None:
    assert width_mm(text, pt, face) == pytest.approx(mm, abs=0.05)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("CHI BỘ TỔ DÂN PHỐ 5", ["CHI BỘ TỔ DÂN PHỐ 5"]),
        ("CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ", ["CHI BỘ PHÒNG", "HÀNH CHÍNH - QUẢN TRỊ"]),
        ("CHI BỘ TRƯỜNG THPT NGUYỄN HUỆ", ["CHI BỘ", "TRƯỜNG THPT NGUYỄN HUỆ"]),
        ("CHI BỘ KHU PHỐ 5 PHƯỜNG TAM HIỆP", ["CHI BỘ KHU PHỐ 5", "PHƯỜNG TAM HIỆP"]),
        ("ĐẢNG BỘ PHƯỜNG NGUYỄN THỊ MINH KHAI", ["ĐẢNG BỘ PHƯỜNG", "NGUYỄN THỊ MINH KHAI"]),
        ("", []),
    ],
)
def test_long_names_break_by_sense(name: str, lines: list[str], rules: Rules) -> None:
    head = rules.head
    found = broken_by_sense(name, 75, 14, "bold", before=head.break_before, together=head.keep_together)
    assert found == lines


@given(st.text(st.characters(categories=["Lu", "Zs", "Pd"]), max_size=120), st.floats(20, 120))
def test_no_word_is_lost_and_no_line_is_wider_than_a_word_needs(name: str, widest: float) -> None:
    lines = broken_by_sense(name, widest, 14, "bold", before=("PHƯỜNG",), together=("CHI BỘ",))
    assert " ".join(lines) == " ".join(name.split())
    for line in lines:
        assert width_mm(line, 14, "bold") <= widest or "-" in line or " " not in line.replace("CHI BỘ", "CHIBỘ")
