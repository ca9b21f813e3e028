"""Text that comes from Word, a web page or a mail, as it is put into the minutes: its paragraphs, none of its forms."""

import re

from sotay.domain.legacy_text import recognise
from sotay.domain.spelling import nfc

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SOFT_HYPHEN = "\xad"
"""In TCVN3 this is the letter ư."""
_SYMBOLS = "•‣◦▪▫■□●○◆◇➢➤►▶✓✔❖\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076\uf02d"
"""Bullets of Word; those from U+F000 on are letters of Symbol and Wingdings."""
_BULLET = re.compile(rf"^[ \t]*(?:[{_SYMBOLS}][ \t]*|[·§o][\t])", re.MULTILINE)
_RUNS = re.compile("  +")


def plain(text: str) -> str:
    """What is put in for a pasted text: paragraphs as lines, bullets as dashes, blanks as blanks; NFC.

    Soft hyphens, signs without width and empty lines go; of words and of marks at their sides nothing does.
    """
    lines = _BULLET.sub("- ", _BREAKS.sub("\n", text))
    if recognise(lines) is None:
        lines = lines.replace(_SOFT_HYPHEN, "")
    lines = _RUNS.sub(" ", _BLANKS.sub(" ", _UNSEEN.sub("", lines)))
    return nfc("\n".join(line.strip(" ") for line in lines.split("\n") if line.strip(" ")))
