"""Old encodings are recognised and brought to Unicode; Unicode is never mistaken for one of them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.legacy_text import Legacy, convert, legacy_of_font, lines_in_old, modernised, recognise

SMALL = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
TCVN3_CAPITALS = "ĂÂÊÔƠƯĐ"
"""The only capitals with a mark that TCVN3 has a code for."""

ORDINARY = [
    "Nguyễn Văn An",
    "Lý Hữu Hoà, Võ Thị Thuý, Phan Quý",
    "Hà",
    "Vò Vâ Lý Ngô",
    "Xoá loài hoá toà, khoẻ, thuở, quý",
    "ĐẢNG BỘ XÃ TÂN AN",
    "Đắk Lắk, Krông Pắc, K'Ho, Ê Đê, Bhnong",
    "Nghe Thời sự, học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "café Müller, São Paulo, naïve, Citroën, Besançon, El Niño, Malmö, Gdańsk",
    "10 µm ± 2 µm, 25 °C, ½ giờ, § 5, © 2026, ® 12 m², 3×4",
    "Chi bộ thôn Ngòi Á; bản Áng; xã Ðông",
    "plain ASCII, 0912345678, an@example.vn",
    "",
]
TCVN3 = [
    ("Danh s¸ch ®¶ng viªn chi bé", "Danh sách đảng viên chi bộ"),
    ("NguyÔn V¨n ¦íc, TrÇn ThÞ H­êng", "Nguyễn Văn Ước, Trần Thị Hường"),
    ("B¶o Th¾ng", "Bảo Thắng"),
    ("Huúnh ThÞ Kim Dòng", "Huỳnh Thị Kim Dũng"),
    ("NGUYÔN THÞ HIÒN, Lª V¨n §ç", "NGUYỄN THỊ HIỀN, Lê Văn Đỗ"),
]
VNI = [
    ("Xin chaøo caùc ñoàng chí", "Xin chào các đồng chí"),
    ("Nguyeãn Thò Höôøng, Traàn Vaên Öôùc", "Nguyễn Thị Hường, Trần Văn Ước"),
    ("ÑAÛNG BOÄ PHÖÔØNG LONG BÌNH", "ĐẢNG BỘ PHƯỜNG LONG BÌNH"),
    ("Chi boä Toå daân phoá 5, kyø hoïp thöôøng kyø", "Chi bộ Tổ dân phố 5, kỳ họp thường kỳ"),
]


def in_tcvn3(text: str) -> str:
    return text.translate(_codes(Legacy.TCVN3))


def in_vni(text: str) -> str:
    return text.translate(_codes(Legacy.VNI))


def _codes(legacy: Legacy) -> dict[int, str]:
    """The table backwards, found by converting every string the encoding could use for a letter."""
    latin = [chr(code) for code in range(0xA1, 0x100)]
    pairs = [base + mark for base in "aeouyôöAEOUYÔÖ" for mark in latin] if legacy is Legacy.VNI else []
    found: dict[int, str] = {}
    for codes in [*latin, *pairs]:
        letter = convert(codes, legacy)
        if len(letter) == 1 and letter != codes and letter.lower() in SMALL:
            found.setdefault(ord(letter), codes)
    return found


@pytest.mark.parametrize(("old", "text"), TCVN3)
def test_tcvn3_is_recognised_and_converted(old: str, text: str) -> None:
    assert recognise(old) is Legacy.TCVN3
    assert convert(old, Legacy.TCVN3) == text


@pytest.mark.parametrize(("old", "text"), VNI)
def test_vni_is_recognised_and_converted(old: str, text: str) -> None:
    assert recognise(old) is Legacy.VNI
    assert convert(old, Legacy.VNI) == text


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_ordinary_text_is_not_mistaken(text: str, form: str) -> None:
    assert recognise(unicodedata.normalize(form, text)) is None


@given(st.lists(st.sampled_from(ORDINARY[:6] + ORDINARY[7:8]), min_size=1).map(" ".join))
def test_ordinary_text_is_not_mistaken_however_long(text: str) -> None:
    assert recognise(text) is None


@given(st.lists(st.sampled_from([text for _, text in TCVN3 + VNI]), min_size=1).map("\n".join))
def test_what_was_converted_is_not_converted_again(text: str) -> None:
    assert recognise(text) is None


@given(st.text(SMALL + TCVN3_CAPITALS + " ,.-0123456789"))
def test_every_letter_of_tcvn3_comes_back(text: str) -> None:
    assert convert(in_tcvn3(text), Legacy.TCVN3) == text


@given(st.text(SMALL + SMALL.upper() + " ,.-0123456789"))
def test_every_letter_of_vni_comes_back(text: str) -> None:
    assert convert(in_vni(text), Legacy.VNI) == text


@given(st.text(SMALL + " "))
def test_a_capitals_font_gives_capitals(text: str) -> None:
    assert convert(in_tcvn3(text), Legacy.TCVN3_CAPITALS) == text.upper()


@given(st.text())
def test_converting_any_text_gives_nfc(text: str) -> None:
    for legacy in Legacy:
        assert unicodedata.is_normalized("NFC", convert(text, legacy))


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", Legacy.TCVN3),
        (".VnTimeH", Legacy.TCVN3_CAPITALS),
        (".VnArial NarrowH", Legacy.TCVN3_CAPITALS),
        (".vntime", Legacy.TCVN3),
        ("VNI-Times", Legacy.VNI),
        ("Times New Roman", None),
        ("Calibri", None),
        ("", None),
    ],
)
def test_a_font_tells_the_encoding(font: str, legacy: Legacy | None) -> None:
    assert legacy_of_font(font) is legacy


def test_unicode_typed_in_an_old_font_stays() -> None:
    assert convert("Nguyễn Thị Ngọc", Legacy.TCVN3) == "Nguyễn Thị Ngọc"


def test_lines_in_an_old_encoding_are_converted_among_others() -> None:
    old = "Chi bé thèng nhÊt víi dù th¶o nghÞ quyÕt"
    text = f"Đồng chí nói các điều sau:\n{old}\n§¶ng ñy\nNhất trí cao."
    assert set(lines_in_old(text)) == {1, 2}
    assert modernised(text) == (
        "Đồng chí nói các điều sau:\nChi bộ thống nhất với dự thảo nghị quyết\nĐảng ủy\nNhất trí cao."
    )


@pytest.mark.parametrize("text", ["", "Nhất trí cao, có ½ số hộ, 10 µm, 20 °C – « đúng »", "cùng các là có", "abc 12"])
def test_text_in_unicode_has_no_old_lines(text: str) -> None:
    assert lines_in_old(text) == {}
    assert modernised(text) == text
