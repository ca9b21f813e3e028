"""``sotay materials book``: the papers of a meeting as one PDF."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pymupdf
import pytest
from tests.app.conftest import Answer, Sotay

from sotay.domain.material import Material
from sotay_app.bootstrap import Handbook

Open = Callable[[Path], AbstractContextManager[Handbook]]
Bind = Callable[..., Answer]


@pytest.fixture
def sealed(profile: Path, handbook: Open) -> tuple[str, list[Material]]:
    """A sealed meeting and its papers."""
    with handbook(profile) as opened, opened.store.reading() as reading:
        papers = reading.find(Material)
        meeting_id = papers[0].meeting_id
        return meeting_id, [paper for paper in papers if paper.meeting_id == meeting_id]


@pytest.fixture
def bind(sotay: Sotay, profile: Path, passphrase_file: Path) -> Bind:
    return lambda *words: sotay("materials", "book", *words, "--passphrase-file", passphrase_file, profile=profile)


def test_agenda_and_papers_are_one_file(bind: Bind, sealed: tuple[str, list[Material]], tmp_path: Path) -> None:
    meeting_id, papers = sealed
    to = tmp_path / "tập.pdf"
    answer = bind(meeting_id, "--to", to, "--json")
    assert (answer.code, answer.json) == (
        0,
        {"id": meeting_id, "path": str(to), "papers": len(papers), "left_out": []},
    )
    with pymupdf.open(to) as book:
        assert book.page_count == 1 + sum(paper.pages for paper in papers)
        front = book[0].get_text()
    assert "Bản làm thử" in front
    assert all(paper.title in front for paper in papers)


def test_what_is_missing_is_named_and_the_rest_is_bound(
    bind: Bind, profile: Path, handbook: Open, sealed: tuple[str, list[Material]], tmp_path: Path
) -> None:
    meeting_id, papers = sealed
    with handbook(profile) as opened:
        opened.vault._path(papers[0].sha256).unlink()
    answer = bind(meeting_id, "--to", tmp_path / "tập.pdf")
    assert answer.code == 0
    assert f"Không có trong tập: {papers[0].title}." in answer.err


def test_the_name_ends_in_pdf_and_the_meeting_is_there(bind: Bind, tmp_path: Path) -> None:
    answer = bind("x", "--to", tmp_path / "tập.doc")
    assert answer.code != 0
    assert "không có đuôi .pdf" in answer.err
    assert bind("không có", "--to", tmp_path / "tập.pdf").code != 0
    assert list(tmp_path.glob("tập*")) == []
