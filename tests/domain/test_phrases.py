"""An abbreviation that was typed whole stands for its phrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.phrases import Expansion, PhraseUnfit, ShortUnfit, checked, expanded

PHRASES = {"ntc": "nhất trí cao", "ubnd": "Ủy ban nhân dân", "đnc": "đề nghị chi bộ", "c3": "cấp ba"}


@pytest.mark.parametrize("before", ["ntc", "Chi bộ ntc", "(ntc", "“ntc", "- ntc", "\tntc", 'nói: "ntc'])
def test_a_whole_word_stands_for_its_phrase(before: str) -> None:
    assert expanded(before, PHRASES) == Expansion("ntc", "nhất trí cao")


@pytest.mark.parametrize(
    "before",
    ["", " ", "ntc ", "xntc", "1ntc", "đ/ntc", "a-ntc", "a_ntc", "ntcx", "NTC", "nTc", "www.ntc", "ntc."],
)
def test_a_part_of_a_word_never_does(before: str) -> None:
    assert expanded(before, PHRASES) is None


def test_a_capital_is_handed_on() -> None:
    assert expanded("Ntc", PHRASES) == Expansion("Ntc", "Nhất trí cao")
    assert expanded("Đnc", PHRASES) == Expansion("Đnc", "Đề nghị chi bộ")
    assert expanded("ubnd", PHRASES) == Expansion("ubnd", "Ủy ban nhân dân")


def test_marks_count_however_they_are_put_together() -> None:
    assert expanded("dnc", PHRASES) is None
    assert expanded("đnc", PHRASES) == Expansion("đnc", "đề nghị chi bộ")


@given(st.text(max_size=30), st.text(min_size=1, max_size=10))
def test_whatever_is_found_was_the_end_of_the_text(before: str, phrase: str) -> None:
    found = expanded(before, PHRASES | {"ab": phrase})
    assert found is None or before.endswith(found.short)


def test_what_is_kept() -> None:
    assert checked(" NTC ", "  nhất  trí cao\n") == Expansion("ntc", "nhất trí cao")
    assert checked("c3", "x").short == "c3"


@pytest.mark.parametrize("short", ["", "n", "n c", "n-c", "ntc.", "12", "abcdefghijklm"])
def test_what_could_not_be_told_from_other_text_is_no_abbreviation(short: str) -> None:
    with pytest.raises(ShortUnfit):
        checked(short, "nhất trí cao")


@pytest.mark.parametrize("phrase", ["", "  \n", "x" * 201])
def test_what_is_no_line_is_no_phrase(phrase: str) -> None:
    with pytest.raises(PhraseUnfit):
        checked("ntc", phrase)
