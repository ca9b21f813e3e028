"""What a Word file says inside and outside its content controls; used in the worker only.

As the reader of the page sees it with all tracked changes accepted: what was inserted or moved here stands, what was
deleted or moved away does not (ECMA-376-1, 17.13.5).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from sotay.domain.word_controls import Control, ControlName, WordTexts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_VAL, _NAME = f"{_W}val", f"{_W}name"
_P, _SDT, _T = f"{_W}p", f"{_W}sdt", f"{_W}t"
_BREAKS = frozenset({f"{_W}br", f"{_W}cr"})
_LETTERS = {f"{_W}tab": "\t", f"{_W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_GONE = (f"{_W}pPr/{_W}rPr/{_W}del", f"{_W}pPr/{_W}rPr/{_W}moveFrom")
_UNSEEN = frozenset({*(f"{_W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr")), _FALLBACK})
"""Deleted text, how things look, and the second form of a drawing for older programs."""


def word_texts(document: bytes) -> WordTexts:
    """The texts of ``word/document.xml``. Raises ElementTree.ParseError, or RecursionError for a nest of elements."""
    reader = _Reader()
    body = ElementTree.fromstring(document).find(f"{_W}body")  # noqa: S314 - document types are refused before
    if body is not None:
        reader.read(body)
    return WordTexts(tuple(map(_OpenControl.closed, reader.controls)), tuple(reader.outside))


@dataclass
class _Paragraph:
    """The part of a paragraph since its last control, and that control."""

    text: str = ""
    last: "_OpenControl | None" = None


@dataclass
class _OpenControl:
    name: str
    before: str
    is_block: bool
    lines: list[str] = field(default_factory=lambda: [""])
    after: str = ""

    def closed(self) -> Control:
        return Control(self.name, tuple(self.lines), self.before, self.after, self.is_block)


class _Reader:
    def __init__(self) -> None:
        self.controls: list[_OpenControl] = []
        self.outside: list[str] = []
        self._paragraph: _Paragraph | None = None
        self._within: _OpenControl | None = None
        self._goes_on = False
        """The mark at the end of the last paragraph was deleted: the next one goes on in it."""

    def read(self, element: Element) -> None:
        for part in element:
            if part.tag == _P:
                self._read_paragraph(part)
            elif part.tag == _SDT:
                self._read_control(part)
            elif part.tag == _T:
                self._say(part.text or "")
            elif part.tag in _LETTERS:
                self._say(_LETTERS[part.tag])
            elif part.tag in _BREAKS:
                self._break()
            elif part.tag not in _UNSEEN:
                self.read(part)

    def _read_paragraph(self, element: Element) -> None:
        goes_on, self._goes_on = self._goes_on, any(element.find(mark) is not None for mark in _GONE)
        if self._within is not None:
            if not goes_on and self._within.lines != [""]:
                self._within.lines.append("")
            self.read(element)
            return
        around, self._paragraph = self._paragraph, _Paragraph()
        if goes_on and around is None and self.outside:
            self._paragraph.text = self.outside.pop()
        self.read(element)
        self._end(self._paragraph)
        self._paragraph = around

    def _end(self, paragraph: _Paragraph) -> None:
        if paragraph.last is not None:
            paragraph.last.after = paragraph.text
        elif paragraph.text.strip():
            self.outside.append(paragraph.text)

    def _read_control(self, element: Element) -> None:
        content = element.find(f"{_W}sdtContent")
        if content is None:
            return
        name = "" if self._within is not None else _name(element)
        if not name:
            self.read(content)
            return
        control = self._begun(name)
        self.controls.append(control)
        if element.find(f"{_W}sdtPr/{_W}showingPlcHdr") is None:  # else Word asks for a text where there is none
            self._within = control
            self.read(content)
            self._within = None
        if self._paragraph is not None:
            self._paragraph.last = control

    def _begun(self, name: str) -> _OpenControl:
        paragraph = self._paragraph
        if paragraph is None:
            return _OpenControl(name, "", is_block=True)
        if paragraph.last is not None:
            paragraph.last.after = paragraph.text
        before, paragraph.text = paragraph.text, ""
        return _OpenControl(name, before, is_block=False)

    def _say(self, text: str) -> None:
        if self._within is not None:
            self._within.lines[-1] += text
        elif self._paragraph is not None:
            self._paragraph.text += text

    def _break(self) -> None:
        if self._within is not None:
            self._within.lines.append("")
        else:
            self._say(" ")


def _name(control: Element) -> str:
    """By its tag; by the bookmark in it where another program lost that. Empty for a control that is none of ours."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    found = [] if tag is None else [tag.get(_VAL, "")]
    names = (name for name in (*found, *_bookmarks(control)) if ControlName.read(name))
    return next(names, "")


def _bookmarks(control: Element) -> Iterator[str]:
    """Of the control, without those of controls in it."""
    for part in control:
        if part.tag == f"{_W}bookmarkStart":
            yield part.get(_NAME, "")
        elif part.tag != _SDT:
            yield from _bookmarks(part)
