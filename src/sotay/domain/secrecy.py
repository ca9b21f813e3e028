"""Secrecy marks in texts, file names and titles.

A paper marked secret may not lie on a machine that is connected (Luật 117/2025/QH15, điều 5, khoản 2). The mark is
``MẬT``, ``TỐI MẬT`` or ``TUYỆT MẬT`` in a box of its own (forms of Thông tư 24/2020/TT-BCA), or a line
``Độ mật: …``. The same words within a sentence are a mention: lectures and plans about secrecy are full of them, so a
mention is only asked about.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

from sotay.domain.legacy_text import convert, recognise
from sotay.domain.material import Secrecy
from sotay.domain.spelling import fold, nfc

_LEVELS = frozenset({"MẬT", "TỐIMẬT", "TUYỆTMẬT"})
_AROUND = " \t.,:;!*|/\\_-–—“”\"'‘’()[]{}<>«»□■▪•…"
_COLUMNS = re.compile(r"\s{2,}")
"""Between a stamp and what stands beside it on the same height of the page."""
_CELLS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_NAME_PARTS = re.compile(r"[-–—_+,.;()\[\]{}]+")

_DECLARED = re.compile(r"^(?:mức)?độmật[:\uff1a\-–=]+(tuyệtmật|tốimật|mật)(?!khẩu)")
_DECLARED_NEXT = re.compile(r"^(?:mức)?độmật[:\uff1a]*$")
_SPELLED_MARK = re.compile(r"(?<!GIẢI)(?<!BÍ)(?<!BẢO)MẬT(?!KHẨU|MÃ)")
_PASSES_BEFORE = re.compile(r"(?:\b(?:giải|bí|bảo|cơ|nội|cẩn|thân|chi)\s*)$")
_OTHER_WORDS = r"(?!\s+(?:thiết|khẩu|mã|thư|độ)\b)"
_MENTION = re.compile(
    rf"\b(?:tối|tuyệt|độ)\s+mật\b{_OTHER_WORDS}"
    rf"|\b(?:văn bản|tài liệu|công văn|hồ sơ|báo cáo|dấu|mức|loại|chế độ)\s+[“\"'(‘]?mật\b{_OTHER_WORDS}"
)
_UPPER_WORD = re.compile(r"(?<!\w)MẬT(?!\w)(?!\s+(?:KHẨU|MÃ|THƯ|ĐỘ|THIẾT|ONG|NGHỊ|VỤ)\b)")
_BARE_NAMES = frozenset({"toi mat", "tuyet mat", "tai lieu mat", "van ban mat", "do mat"})


def secrecy_of(file_name: str, title: str, texts: Iterable[str], *, unread: bool) -> Secrecy:
    """The strongest mark found; ``unread`` says that something to be searched is a picture."""
    found = {_of_text(_NAME_PARTS.sub("\n", file_name)), _of_bare_name(file_name), _of_text(title)}
    found.update(map(_of_page, texts))
    if Secrecy.STAMP in found:
        return Secrecy.STAMP
    if unread:
        return Secrecy.UNREADABLE
    return Secrecy.MENTION if Secrecy.MENTION in found else Secrecy.NONE


def _of_page(text: str) -> Secrecy:
    """A page in TCVN3 or VNI is read as what it shows; capitals are there a matter of the font, so all may be some."""
    legacy = recognise(text)
    if legacy is None:
        return _of_text(text)
    shown = convert(text, legacy)
    return Secrecy.STAMP if _of_text(shown.upper()) is Secrecy.STAMP else _of_text(shown)


def _of_text(text: str) -> Secrecy:
    lines = _lines(text)
    if any(_SPELLED_MARK.search(run) for run in _spelled(lines)):
        return Secrecy.STAMP
    found, before = Secrecy.NONE, ""
    for line in lines:
        if _is_stamp(line, before):
            return Secrecy.STAMP
        if _is_mention(line, before):
            found = Secrecy.MENTION
        before = line
    return found


def _lines(text: str) -> list[str]:
    """Lines in one normal form, without invisible letters; empty ones dropped."""
    visible = "".join(letter for letter in nfc(text) if unicodedata.category(letter) != "Cf")
    return [line.strip() for line in _CELLS.split(visible) if line.strip()]


def _spelled(lines: list[str]) -> list[str]:
    """What is written with its letters apart, on a line or one below the other, joined."""
    return [_joined("".join(run)) for apart, run in groupby(lines, key=_has_letters_apart) if apart]


def _has_letters_apart(line: str) -> bool:
    return all(len(word) == 1 for word in line.split())


def _is_stamp(line: str, before: str) -> bool:
    continued = _PASSES_BEFORE.search(before.lower()) is not None
    declared = _DECLARED_NEXT.match(_joined(before).lower()) is not None
    for part in {line} if _has_letters_apart(line) else {line, *_COLUMNS.split(line)}:
        joined = _joined(part.strip(_AROUND))
        if joined in _LEVELS and not continued:
            return True
        if declared and joined.upper() in _LEVELS:
            return True
        mark = _DECLARED.match(joined.lower())
        if mark and "mật" not in joined.lower()[mark.end() :]:
            return True
    return False


def _is_mention(line: str, before: str) -> bool:
    if _MENTION.search(" ".join(line.lower().split())):
        return True
    for word in _UPPER_WORD.finditer(line):
        led = f"{before} " if not line[: word.start()].strip() else line[: word.start()]
        if not _PASSES_BEFORE.search(led.lower()):
            return True
    return _joined(line.strip(_AROUND)).upper() in _LEVELS and not _PASSES_BEFORE.search(before.lower())


def _of_bare_name(file_name: str) -> Secrecy:
    """Names are often typed without marks, and then ``mat`` is also ``mặt``, ``mất``, ``mắt``: asked about, no more."""
    parts = (fold(part) for part in _NAME_PARTS.split(file_name))
    return Secrecy.MENTION if any(part in _BARE_NAMES for part in parts) else Secrecy.NONE


def _joined(text: str) -> str:
    return "".join(text.split())
