"""What comes from Word keeps its paragraphs and loses its forms."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.legacy_text import modernised
from sotay.domain.pasted import plain
from sotay.domain.spelling import nfc

OLD = "Chi bé th\u00e8ng nh\u00cat, \u00ae\u00d2 ngh\u00de \u00b6ng ñy"


@pytest.mark.parametrize(
    ("pasted", "wanted"),
    [
        ("Một.\r\nHai.\r\n", "Một.\nHai."),
        ("Một.\r\n\r\n\r\nHai.", "Một.\nHai."),
        ("Một.\vHai.\fBa.\u2028Bốn.\u2029Năm.\rSáu.", "Một.\nHai.\nBa.\nBốn.\nNăm.\nSáu."),
        ("Chi\xa0bộ\u202fTổ\u2007dân phố 5", "Chi bộ Tổ dân phố 5"),
        ("thống nh\xadất\u200b\ufeff\u2060", "thống nhất"),
        (
            "•\tMột\n\uf0b7\tHai\n\uf0a7 Ba\n➢ Bốn\n·\tNăm\no\tSáu\n§\tBảy",
            "- Một\n- Hai\n- Ba\n- Bốn\n- Năm\n- Sáu\n- Bảy",
        ),
        ("- Một\n+ Hai\n* Ba\n– Bốn\n1.\tNăm\na) Sáu", "- Một\n+ Hai\n* Ba\n– Bốn\n1. Năm\na) Sáu"),
        ("TT\tNhiệm vụ\tKết quả\r\n1\tLàm đường\tXong", "TT Nhiệm vụ Kết quả\n1 Làm đường Xong"),
        ("  thụt   đầu dòng  ", "thụt đầu dòng"),
        ("Nguye\u0302\u0303n Thi\u0323 An", "Nguyễn Thị An"),
        ("o làm đường", "o làm đường"),
        ("", ""),
        ("\r\n \xa0\r\n", ""),
    ],
)
def test_paragraphs_stay_and_forms_go(pasted: str, wanted: str) -> None:
    assert plain(pasted) == wanted


def test_the_letter_u_of_old_encodings_is_no_soft_hyphen() -> None:
    old = "§¶ng bé ph\xadêng T©n Phong, nh©n d©n h\xadëng øng phong trµo"
    assert "\xad" in plain(old)
    assert modernised(plain(old)) == "Đảng bộ phường Tân Phong, nhân dân hưởng ứng phong trào"


@given(st.text(max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    typed = re.sub("^[ \t]*o\t", "", re.sub("[\v\f\r\x1c-\x1e\x85\u2028\u2029]", "\n", text), flags=re.MULTILINE)
    assert [*filter(str.isalnum, plain(text))] == [*filter(str.isalnum, nfc(typed))]


@given(st.text(max_size=80))
def test_what_is_plain_stays(text: str) -> None:
    assert plain(plain(text)) == plain(text)
