"""Phrases of the office by abbreviation: ``ntc`` stands for *nhất trí cao* while minutes are typed."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from sotay.domain.errors import Refused
from sotay.domain.spelling import nfc, tidy

_SHORT = re.compile(r"[^\W_]{2,12}")
_LAST_WORD = re.compile(r"(?:^|(?<=[\s(\[\"'“‘]))[^\W_]{2,12}$")
_MOST_LETTERS = 200


class ShortUnfit(Refused):
    """An abbreviation is 2 to 12 letters or digits, without a blank: else it could not be told from other text."""

    code = "phrase-short-unfit"


class PhraseUnfit(Refused):
    """A phrase is a line of at most 200 letters."""

    code = "phrase-unfit"


class Expansion(NamedTuple):
    """What was typed, and the phrase to stand in its place."""

    short: str
    phrase: str


def expanded(before: str, phrases: Mapping[str, str]) -> Expansion | None:
    """What the word just typed stands for: the last of ``before``, whole, never a part of a word.

    ``Ntc`` gives a phrase with a capital; ``NTC`` is somebody's own abbreviation and stays.
    """
    word = _LAST_WORD.search(nfc(before))
    if word is None:
        return None
    short = word.group()
    phrase = phrases.get(short) or phrases.get(short[0].lower() + short[1:])
    if not phrase:
        return None
    return Expansion(short, phrase if short in phrases else phrase[0].upper() + phrase[1:])


def checked(short: str, phrase: str) -> Expansion:
    """An abbreviation, in small letters, and its phrase as they are kept. Raises ShortUnfit or PhraseUnfit."""
    kept = Expansion(nfc(short).strip().lower(), tidy(phrase))
    if _SHORT.fullmatch(kept.short) is None or not any(map(str.isalpha, kept.short)):
        raise ShortUnfit
    if not 0 < len(kept.phrase) <= _MOST_LETTERS:
        raise PhraseUnfit
    return kept
