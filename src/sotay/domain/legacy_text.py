"""Vietnamese text from before Unicode: TCVN3 (``B¶o Th¾ng``) and VNI (``Baûo Thaéng``).

Both put letters of their own on the places of Latin-1. TCVN3 (TCVN 5712:1993, "ABC") has one code per letter and no
capitals with a tone: fonts named ``.Vn…H`` draw its small letters as capitals. VNI writes a base letter and a mark.
Python has a codec for neither.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from itertools import chain

from sotay.domain.spelling import nfc


class Legacy(StrEnum):
    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3_capitals"
    """TCVN3 in a font that draws small letters as capitals."""
    VNI = "vni"


_TCVN3: Mapping[str, str] = dict(
    chain(
        zip("¡¢£¤¥¦§¨©ª«¬\xad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True),
        zip("µ¶·¸¹»¼½¾ÆÇÈÉÊË", "àảãáạằẳẵắặầẩẫấậ", strict=True),
        zip("ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ", "èẻẽéẹềểễếệìỉĩíị", strict=True),
        zip("ßáâãäåæçèéêëìíî", "òỏõóọồổỗốộờởỡớợ", strict=True),
        zip("ïñòóôõö÷øùúûüýþ", "ùủũúụừửữứựỳỷỹýỵ", strict=True),
    )
)

_VNI_TONES = {"ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ù": "\u0301", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"â": "", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "á": "\u0301", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "é": "\u0301", "ë": "\u0323"}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_SMALL: dict[str, str] = (
    _VNI_SINGLE
    | {base + code: nfc(_VNI_SINGLE.get(base, base) + tone) for base in "aeouyôö" for code, tone in _VNI_TONES.items()}
    | {base + code: nfc(base + "\u0302" + tone) for base in "aeo" for code, tone in _VNI_CIRCUMFLEX.items()}
    | {"a" + code: nfc("a\u0306" + tone) for code, tone in _VNI_BREVE.items()}
)
_VNI: Mapping[str, str] = (
    _VNI_SMALL
    | {codes.upper(): letter.upper() for codes, letter in _VNI_SMALL.items()}
    | {codes[0].upper() + codes[1:]: letter.upper() for codes, letter in _VNI_SMALL.items()}
)
_VNI_CODES = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_TONES = set("\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
    r"(?:(?:[aăâeêioôơuưy]|iê|yê|o[aăeo]|u[âêôơy]|uyê|ươ)(?:(?P<stop>ch?|p|t)|m|ng?|nh)?"
    r"|a[iouy]|â[uy]|eo|êu|i[au]|iêu|oi|ôi|ơi|oa[ioy]|oeo|u[ai]|uôi|uây|uy[au]|ư[aiu]|ươ[iu]|yêu)"
)
_STOPPED_TONES = {"\u0301", "\u0323"}
"""A syllable that ends in c, ch, p or t has the tone sắc or nặng."""
_WORD = re.compile("[A-Za-z\xa1-\u036f\u1e00-\u1eff]+")
_OLD_LETTER = re.compile("[\xa1-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xda-\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xfc\xfe\xff]")
"""A letter or sign of Latin-1 that Vietnamese in Unicode hardly ever has: without one a line is in no old encoding."""
_BEYOND_LATIN_1 = re.compile("[\u0100-\u036f\u1e00-\u1eff]")


def legacy_of_font(font: str) -> Legacy | None:
    """What the name of a font tells: ``.VnTime``, ``.VnTimeH``, ``VNI-Times``; None for any other."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return Legacy.TCVN3_CAPITALS if name.endswith("h") else Legacy.TCVN3
    return Legacy.VNI if name.startswith("vni") else None


def recognise(text: str) -> Legacy | None:
    """The old encoding that makes more Vietnamese words of ``text`` than Unicode does; None: it is Unicode.

    Two different words at least must speak for it, so that ``10 µm`` or ``½`` changes nothing.
    """
    words = _words_with_marks(text)
    as_unicode = sum(_is_vietnamese(word) or _is_beyond(word) for word in words)
    found = {
        legacy: sum(_could_be_old(word) and _is_vietnamese(convert(word, legacy)) for word in words)
        for legacy in (Legacy.TCVN3, Legacy.VNI)
    }
    best = max(found, key=lambda legacy: found[legacy])
    return best if found[best] >= 2 and found[best] > as_unicode else None


def lines_in_old(text: str) -> Mapping[int, Legacy]:
    """The lines of ``text``, by their place, that were typed in an old encoding.

    A line of a word or two tells too little by itself: it follows the whole text where it has no letter that only
    Unicode has.
    """
    lines = text.split("\n")
    suspects = {at: line for at, line in enumerate(lines) if _OLD_LETTER.search(line)}
    if not suspects:
        return {}
    whole = recognise("\n".join(suspects.values()))
    read = {at: recognise(line) or (None if _is_beyond(line) else whole) for at, line in suspects.items()}
    return {at: legacy for at, legacy in read.items() if legacy is not None}


def modernised(text: str) -> str:
    """``text`` with its lines in an old encoding converted, the others as they are."""
    old = lines_in_old(text)
    lines = text.split("\n")
    return "\n".join(convert(line, old[at]) if at in old else line for at, line in enumerate(lines))


def vietnamese_words(text: str) -> int:
    """How many different words with a mark are Vietnamese syllables: the best of several readings has the most."""
    return sum(map(_is_vietnamese, _words_with_marks(text)))


def convert(text: str, legacy: Legacy) -> str:
    """``text`` in Unicode, NFC. Words with a letter that the old encoding cannot hold are Unicode already and stay."""
    return nfc(re.sub(r"\S+", lambda word: _converted(word.group(), legacy), text))


def _words_with_marks(text: str) -> set[str]:
    return {word for word in _WORD.findall(nfc(text)) if not word.isascii()}


def _converted(word: str, legacy: Legacy) -> str:
    if _is_beyond(word):
        return word
    if legacy is Legacy.VNI:
        return _VNI_CODES.sub(lambda codes: _VNI[codes.group()], word)
    letters = "".join(_TCVN3.get(letter, letter) for letter in word)
    return letters.upper() if legacy is Legacy.TCVN3_CAPITALS or _is_shouted(word) else letters


def _could_be_old(word: str) -> bool:
    """Signs alone, ``½`` or ``×``, are signs."""
    return not _is_beyond(word) and re.search("[A-Za-z]", word) is not None


def _is_beyond(word: str) -> bool:
    """Whether a letter stands outside Latin-1, where the old encodings have none."""
    return _BEYOND_LATIN_1.search(word) is not None


def _is_shouted(word: str) -> bool:
    """``NGUYÔN`` was drawn in a capitals font; ``Lª`` may not have been."""
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)


def _is_vietnamese(word: str) -> bool:
    """Whether a word has the shape of a Vietnamese syllable with at most one tone."""
    split = unicodedata.normalize("NFD", word.lower())
    tones = set(split) & _TONES
    shape = _SYLLABLE.fullmatch(nfc("".join(letter for letter in split if letter not in _TONES)))
    return shape is not None and len(tones) <= 1 and (shape["stop"] is None or tones <= _STOPPED_TONES)
