"""Vietnamese text: one normal form, and the folded form that searches and matches run on."""

import unicodedata
from itertools import filterfalse

_D = str.maketrans("đĐ", "dD")


def nfc(text: str) -> str:
    """The form everything is kept and compared in; what a person typed is not changed otherwise.

    Half of a character (a lone surrogate, as a keyboard or a file name may give) cannot be written down anywhere: it
    becomes U+FFFD, so that the rest of the text is kept.
    """
    normal = unicodedata.normalize("NFC", text)
    try:
        normal.encode()
    except UnicodeEncodeError:
        return normal.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return normal


def bare(text: str) -> str:
    """``Đại hội`` → ``Dai hoi``: marks dropped, đ to d, nothing else rewritten.

    đ has no decomposition in Unicode, so neither NFD nor SQLite's ``remove_diacritics`` reaches it.
    """
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", nfc(text)))).translate(_D)


def fold(text: str) -> str:
    """``Đại hội`` → ``dai hoi``: bare, lower case, runs of white space to one blank."""
    return " ".join(bare(text).lower().split())


def tidy(text: str) -> str:
    """One line of text as it is kept: NFC, runs of white space to one blank, nothing else rewritten."""
    return " ".join(nfc(text).split())
