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


def fold(text: str) -> str:
    """``Đại hội`` → ``dai hoi``: marks dropped, đ to d, lower case, runs of white space to one blank.

    đ has no decomposition in Unicode, so neither NFD nor SQLite's ``remove_diacritics`` reaches it.
    """
    bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", nfc(text))))
    return " ".join(bare.translate(_D).lower().split())


def tidy(text: str) -> str:
    """One line of text as it is kept: NFC, runs of white space to one blank, nothing else rewritten."""
    return " ".join(nfc(text).split())
