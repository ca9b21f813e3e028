"""The recovery code: 128 bits that a person copies from paper.

Seven groups of five: ``7KM4Q-0PXD9-…``. Four digits to base 31 and a check digit, each digit weighted by its place, and
the check shifted by the group's place; as 31 is prime, one wrong letter, two swapped letters and two swapped groups are
all found, and in which group. The ten bits left over are a check of the whole.
"""

import hashlib
import re
import secrets

from sotay.domain.opening import RecoveryCodeMistyped, RecoveryCodeWrongLength, RecoveryCodeWrongWhole

SECRET_BYTES = 16
_DIGITS = "0123456789ABCDEFGHJKMNPQRTVWXYZ"
"""Without I, L, O, S, U, which hands and eyes take for 1, 1, 0, 5, V."""
_TAKEN_FOR = str.maketrans("ILOSU", "1105V")
_BASE = len(_DIGITS)
GROUPS = 7
_GROUP_DIGITS = 4
_GROUP_LETTERS = _GROUP_DIGITS + 1
_LETTERS = GROUPS * _GROUP_LETTERS
_WHOLE_BITS = 10


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def code_text(secret: bytes) -> str:
    """The code of 16 bytes as it is printed."""
    number = int.from_bytes(secret) << _WHOLE_BITS | _whole_check(secret)
    digits: list[int] = []
    for _ in range(GROUPS * _GROUP_DIGITS):
        number, digit = divmod(number, _BASE)
        digits.append(digit)
    digits.reverse()
    groups = [digits[start : start + _GROUP_DIGITS] for start in range(0, len(digits), _GROUP_DIGITS)]
    return "-".join(
        "".join(_DIGITS[digit] for digit in [*group, _group_check(place, group)]) for place, group in enumerate(groups)
    )


def parse_code(text: str) -> bytes:
    """The 16 bytes of a typed code; small letters, blanks, dashes and the usual mistakes of the eye do not matter.

    Raises RecoveryCodeWrongLength, RecoveryCodeMistyped with the number of the group from 1, or RecoveryCodeWrongWhole.
    """
    letters = letters_of(text)
    if len(letters) != _LETTERS:
        raise RecoveryCodeWrongLength(expected=_LETTERS, found=len(letters))
    number = 0
    for place in range(GROUPS):
        *digits, check = (_DIGITS.find(letter) for letter in _group(letters, place))
        if -1 in digits or check != _group_check(place, digits):
            raise RecoveryCodeMistyped(group=place + 1)
        for digit in digits:
            number = number * _BASE + digit
    return _checked_secret(number)


def first_wrong_group(text: str) -> int | None:
    """The number from 1 of the first group of a code being typed that cannot be right; None as long as it may be."""
    letters = letters_of(text)
    for place in range(min(len(letters) // _GROUP_LETTERS, GROUPS)):
        *digits, check = (_DIGITS.find(letter) for letter in _group(letters, place))
        if -1 in digits or check != _group_check(place, digits):
            return place + 1
    return None


def groups_of(text: str) -> int:
    """How many whole groups are typed."""
    return len(letters_of(text)) // _GROUP_LETTERS


def group_text(number: int) -> str:
    """One group with its check character, standing for a number modulo 31⁴: a short word to be read out."""
    digits = [number // _BASE**power % _BASE for power in reversed(range(_GROUP_DIGITS))]
    return "".join(_DIGITS[digit] for digit in [*digits, _group_check(0, digits)])


def letters_of(text: str) -> str:
    """What is typed of a code as it is printed, without the dashes."""
    return re.sub(r"[\s\-\u2010-\u2015_.]", "", text).upper().translate(_TAKEN_FOR)


def _group(letters: str, place: int) -> str:
    return letters[place * _GROUP_LETTERS : (place + 1) * _GROUP_LETTERS]


def _checked_secret(number: int) -> bytes:
    if number >> _WHOLE_BITS + 8 * SECRET_BYTES:
        raise RecoveryCodeWrongWhole
    secret = (number >> _WHOLE_BITS).to_bytes(SECRET_BYTES)
    if number & (1 << _WHOLE_BITS) - 1 != _whole_check(secret):
        raise RecoveryCodeWrongWhole
    return secret


def _group_check(place: int, digits: list[int]) -> int:
    return (place + sum(weight * digit for weight, digit in enumerate(digits, start=2))) % _BASE


def _whole_check(secret: bytes) -> int:
    return int.from_bytes(hashlib.sha256(secret).digest()) >> 256 - _WHOLE_BITS
