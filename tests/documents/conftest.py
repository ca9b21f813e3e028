"""Documents of the tests, and their pages as LibreOffice lays them out."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pymupdf
import pytest
from tests.documents import concluders
from tests.documents.conveners import papers
from tests.documents.crowds import crowded_record, long_names
from tests.documents.samples import committee_record, record

from sotay.documents.minutes import minutes_docx
from sotay.documents.rules import Rules
from sotay.documents.rules_file import rules as read_shipped
from sotay.domain.document import Stage
from sotay.domain.record import MeetingRecord

MM = 25.4 / 72
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page in mm from its upper left corner."""

    text: str
    left: float
    right: float
    baseline: float
    sizes: frozenset[float]
    fonts: frozenset[str]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[tuple[float, float, float], ...]
    """Horizontal rules: from, to, height, in mm."""
    widgets: int

    def line(self, start: str) -> Line:
        """The first line that begins so."""
        return next(line for line in self.lines if line.text.startswith(start))


@pytest.fixture(scope="session")
def rules() -> Rules:
    return read_shipped("official-format-2026-05")


@pytest.fixture(scope="session")
def printed(rules: Rules) -> Callable[..., bytes]:
    """Minutes of a record, sealed unless said otherwise."""

    def docx(of: MeetingRecord, stage: Stage = Stage.SEALED, by: Rules = rules) -> bytes:
        return minutes_docx(of, stage=stage, rules=by)

    return docx


@pytest.fixture(scope="session")
def documents(printed: Callable[..., bytes], rules: Rules) -> Mapping[str, bytes]:
    """The documents that are validated and laid out, by name."""
    return {
        "regular": printed(record()),
        "draft": printed(record(doc_number=None, adoption=None, ended=None), Stage.DRAFT),
        "committee": printed(committee_record()),
        "crowded": printed(crowded_record()),
        "long_names": printed(long_names()),
        **papers(rules),
        **concluders.papers(rules),
    }


@pytest.fixture(scope="session")
def pages(documents: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Page]]:
    """The pages of each document; one run of LibreOffice for all."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed, so no page is laid out")
    folder = tmp_path_factory.mktemp("pages")
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    command = [OFFICE, "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--convert-to", "pdf"]
    files = sorted(map(str, folder.glob("*.docx")))
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=180)
    return {name: _pages(folder / f"{name}.pdf") for name in documents}


def _pages(file: Path) -> list[Page]:
    with pymupdf.open(file) as pdf:
        return [
            Page(
                page.rect.width * MM,
                page.rect.height * MM,
                tuple(_lines(page)),
                tuple(sorted(set(_rules(page)))),  # LibreOffice draws a border twice
                len(list(page.widgets())),
            )
            for page in pdf
        ]


def _lines(page: pymupdf.Page) -> list[Line]:
    """Lines as printed: what stands on one height without a wide gap."""
    found = []
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", []):
            spans = [span for span in line["spans"] if span["text"].strip()]
            if spans:
                found.append(
                    Line(
                        text="".join(span["text"] for span in line["spans"]).strip(),
                        left=spans[0]["bbox"][0] * MM,
                        right=spans[-1]["bbox"][2] * MM,
                        baseline=spans[0]["origin"][1] * MM,
                        sizes=frozenset(round(span["size"], 1) for span in spans),
                        fonts=frozenset(span["font"] for span in spans),
                    )
                )
    return found


def _rules(page: pymupdf.Page) -> list[tuple[float, float, float]]:
    rects = [drawing["rect"] for drawing in page.get_drawings()]
    return [(rect.x0 * MM, rect.x1 * MM, rect.y0 * MM) for rect in rects if rect.width > 10 and rect.height < 2]
