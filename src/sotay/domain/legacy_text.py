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

_VNI_SMALL: Mapping[str, str] = dict(
    zip(
        "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò".split()
        + "où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ".split(),
        "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị".split()
        + "ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ".split(),
        strict=True,
    )
)
_VNI: Mapping[str, str] = (
    _VNI_SMALL
    | {codes.upper(): letter.upper() for codes, letter in _VNI_SMALL.items()}
    | {codes[0].upper() + codes[1:]: letter.upper() for codes, letter in _VNI_SMALL.items()}
)
_VNI_CODES = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
    r"(?:a[iouy]?|ă|â[uy]?|eo?|êu?|i(?:a|u|êu?)?|o(?:[eio]|eo|a[ioy]?|ă)?|ôi?|ơi?"
    r"|u(?:[aiơê]|ây?|ôi?|y(?:a|ê|u)?)?|ư(?:[aiu]|ơ[iu]?)?|y(?:êu?)?)"
    r"(?:ch?|m|ng?|nh|p|t)?"
)
_WORD = re.compile(r"[^\W\d_]+(?:[¡-¿×÷\xad]*[^\W\d_]*)*|[¡-¿×÷\xad]+[^\W\d_]+(?:[¡-¿×÷\xad]*[^\W\d_]*)*")
_LATIN_1_END = "\xff"


def legacy_of_font(font: str) -> Legacy | None:
    """What the name of a font tells: ``.VnTime``, ``.VnTimeH``, ``VNI-Times``; None for any other."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return Legacy.TCVN3_CAPITALS if name.endswith("h") else Legacy.TCVN3
    return Legacy.VNI if name.startswith("vni") else None


def recognise(text: str) -> Legacy | None:
    """The old encoding that makes more Vietnamese words of ``text`` than Unicode does; None: it is Unicode.

    Two different words at least must speak for it, so that ``10 µm`` or a ``§`` changes nothing.
    """
    words = {word for word in _WORD.findall(nfc(text)) if not word.isascii()}
    as_unicode = sum(_is_vietnamese(word) or max(word) > _LATIN_1_END for word in words)
    found = {
        legacy: sum(max(word) <= _LATIN_1_END and _is_vietnamese(convert(word, legacy)) for word in words)
        for legacy in (Legacy.TCVN3, Legacy.VNI)
    }
    best = max(found, key=lambda legacy: found[legacy])
    return best if found[best] >= 2 and found[best] > as_unicode else None


def convert(text: str, legacy: Legacy) -> str:
    """``text`` in Unicode, NFC. Words with a letter that the old encoding cannot hold are Unicode already and stay."""
    return nfc(re.sub(r"\S+", lambda word: _converted(word.group(), legacy), text))


def _converted(word: str, legacy: Legacy) -> str:
    if max(word) > _LATIN_1_END:
        return word
    if legacy is Legacy.VNI:
        return _VNI_CODES.sub(lambda codes: _VNI[codes.group()], word)
    letters = "".join(_TCVN3.get(letter, letter) for letter in word)
    return letters.upper() if legacy is Legacy.TCVN3_CAPITALS or _is_shouted(word) else letters


def _is_shouted(word: str) -> bool:
    """``NGUYÔN`` was drawn in a capitals font; ``Lª`` may not have been."""
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)


def _is_vietnamese(word: str) -> bool:
    """Whether a word has the shape of a Vietnamese syllable with at most one tone."""
    split = unicodedata.normalize("NFD", word.lower())
    bare = split.translate(_TONES)
    return len(split) - len(bare) <= 1 and _SYLLABLE.fullmatch(nfc(bare)) is not None
