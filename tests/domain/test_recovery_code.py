"""The recovery code survives being copied by hand, and says where it did not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.opening import RecoveryCodeMistyped, RecoveryCodeWrongLength
from sotay.domain.recovery_code import (
    code_text,
    first_wrong_group,
    group_text,
    groups_of,
    letters_of,
    parse_code,
)

SECRETS = st.binary(min_size=16, max_size=16)
LETTERS = "0123456789ABCDEFGHJKMNPQRTVWXYZ"


@given(SECRETS)
def test_a_code_reads_back(secret: bytes) -> None:
    code = code_text(secret)
    assert re.fullmatch(r"([0-9A-HJKMNPQRTV-Z]{5}-){6}[0-9A-HJKMNPQRTV-Z]{5}", code)
    assert parse_code(code) == secret


@pytest.mark.parametrize("secret", [bytes(16), bytes([255] * 16)])
def test_the_ends_of_the_range_read_back(secret: bytes) -> None:
    assert parse_code(code_text(secret)) == secret


@given(SECRETS, st.sampled_from(["", " ", " - ", "–", "\n"]))
def test_how_it_is_spaced_and_what_the_eye_confuses_do_not_matter(secret: bytes, between: str) -> None:
    code = code_text(secret).lower().replace("-", between)
    confused = code.replace("0", "o").replace("1", "l").replace("5", "s").replace("v", "u")
    assert parse_code(code) == secret
    assert parse_code(confused) == secret
    assert parse_code(confused.replace("l", "I").upper()) == secret


@given(SECRETS, st.integers(0, 34), st.sampled_from(LETTERS))
def test_one_wrong_letter_names_its_group(secret: bytes, at: int, letter: str) -> None:
    code = code_text(secret).replace("-", "")
    wrong = code[:at] + letter + code[at + 1 :]
    if wrong == code:
        assert parse_code(wrong) == secret
        return
    with pytest.raises(RecoveryCodeMistyped) as raised:
        parse_code(wrong)
    assert raised.value.values == {"group": at // 5 + 1}


@given(SECRETS, st.integers(0, 6), st.integers(0, 3))
def test_two_neighbours_swapped_name_their_group(secret: bytes, group: int, at: int) -> None:
    code = code_text(secret).replace("-", "")
    place = group * 5 + at
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if wrong == code:
        assert parse_code(wrong) == secret
        return
    with pytest.raises(RecoveryCodeMistyped) as raised:
        parse_code(wrong)
    assert raised.value.values == {"group": group + 1}


@given(SECRETS, st.permutations(range(7)))
def test_groups_in_another_order_are_found(secret: bytes, order: list[int]) -> None:
    groups = code_text(secret).split("-")
    if order == sorted(order):
        return
    with pytest.raises(RecoveryCodeMistyped):
        parse_code("-".join(groups[place] for place in order))


@given(SECRETS, st.integers(0, 34))
def test_a_missing_letter_is_counted(secret: bytes, at: int) -> None:
    code = code_text(secret).replace("-", "")
    with pytest.raises(RecoveryCodeWrongLength) as raised:
        parse_code(code[:at] + code[at + 1 :])
    assert raised.value.values == {"expected": 35, "found": 34}


def test_letters_of_no_alphabet_name_their_group() -> None:
    code = code_text(bytes(range(16)))
    with pytest.raises(RecoveryCodeMistyped) as raised:
        parse_code("Đ" + code[1:])
    assert raised.value.values == {"group": 1}


@given(SECRETS, st.integers(0, 35))
def test_what_is_typed_so_far_of_a_right_code_is_never_called_wrong(secret: bytes, length: int) -> None:
    typed = code_text(secret).replace("-", "")[:length]
    assert first_wrong_group(typed) is None
    assert groups_of(typed) == length // 5


@given(SECRETS, st.integers(0, 34), st.sampled_from(LETTERS))
def test_a_mistake_is_named_once_its_group_is_whole_and_not_before(secret: bytes, at: int, letter: str) -> None:
    code = code_text(secret).replace("-", "")
    wrong = code[:at] + letter + code[at + 1 :]
    group = at // 5 + 1
    assert first_wrong_group(wrong[: group * 5 - 1]) is None
    assert first_wrong_group(wrong) == (None if wrong == code else group)
    assert first_wrong_group(wrong[: group * 5]) == (None if wrong == code else group)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(text: str) -> None:
    assert first_wrong_group(text) in {None, *range(1, 8)}


@given(st.integers(min_value=0))
def test_a_word_to_be_read_out_checks_itself(number: int) -> None:
    word = group_text(number)
    assert re.fullmatch("[0-9A-HJKMNPQRTV-Z]{5}", word)
    assert first_wrong_group(word) is None
    assert letters_of(f" {word.lower()[:2]}-{word[2:]} ") == word
    assert group_text(number + 31**4) == word
