"""``sotay materials``: a line for each path without any profile, and pages as pictures."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.app.conftest import Answer, Sotay
from tests.pdf.samples import docx, locked_pdf, pdf, scan

from sotay.pdf.engines import converter

DATA = Path(__file__).parents[3] / "shared" / "data"
KEYS = {
    *("path", "kind", "pages", "title", "bytes", "sha256", "has_text", "encrypted", "embedded_files", "scripts"),
    *("secrecy", "needs_confirmation", "accepted", "reason", "message"),
}


def lines(answer: Answer) -> list[Any]:
    return [json.loads(line) for line in answer.out.splitlines()]


def test_a_line_for_each_path_in_order_whatever_lies_there(sotay: Sotay, tmp_path: Path) -> None:
    files = {
        "tốt.pdf": pdf("Báo cáo tháng 10", title="Báo cáo"),
        "hỏng.pdf": pdf("Báo cáo")[:200],
        "khóa.pdf": locked_pdf("1234"),
        "chụp.pdf": scan(),
        "mật.pdf": pdf("TỐI MẬT\nBáo cáo"),
        "nhắc.pdf": pdf("Không đưa tài liệu mật lên mạng."),
        "rỗng.pdf": b"",
        "chữ.txt": b"chu",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    names = [*list(files)[:4], "không có.pdf", ".", *list(files)[4:]]
    answer = sotay("materials", "inspect", *(tmp_path / name for name in names))
    told = lines(answer)
    assert answer.code == 1
    assert [line["path"] for line in told] == [str(tmp_path / name) for name in names]
    assert all(line.keys() >= KEYS for line in told)
    by_name = dict(zip(names, told, strict=True))
    assert {name for name, line in by_name.items() if line["accepted"]} == {"tốt.pdf", "chụp.pdf", "nhắc.pdf"}
    assert {name: line["secrecy"] for name, line in by_name.items() if line["accepted"]} == {
        "tốt.pdf": "none",
        "chụp.pdf": "unreadable",
        "nhắc.pdf": "mention",
    }
    assert by_name["mật.pdf"]["secrecy"] == "stamp"
    assert all(
        line["reason"] and line["message"] for line in told if not line["accepted"] or line["needs_confirmation"]
    )
    good = by_name["tốt.pdf"]
    assert (good["kind"], good["pages"], good["title"], good["reason"]) == ("pdf", 1, "Báo cáo", "")
    assert good["sha256"] == hashlib.sha256(files["tốt.pdf"]).hexdigest()
    assert good["bytes"] == len(files["tốt.pdf"])


def test_where_all_are_taken_the_answer_is_yes(sotay: Sotay, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("a"))
    answer = sotay("materials", "inspect", tmp_path / "a.pdf", tmp_path / "a.pdf", "--json")
    assert (answer.code, len(lines(answer)), answer.err) == (0, 2, "")


def test_a_page_becomes_a_picture_of_the_width_asked_for(sotay: Sotay, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("một", "hai"))
    out = tmp_path / "trang 2.png"
    answer = sotay("materials", "render", tmp_path / "a.pdf", "--page", 2, "--width", 640, "--out", out, "--json")
    assert answer.code == 0
    assert answer.json == {"path": str(out), "bytes": out.stat().st_size}
    picture = out.read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 640


def test_more_pixels_than_a_picture_may_have_are_refused_with_the_most(sotay: Sotay, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("một"))
    words = ("materials", "render", tmp_path / "a.pdf", "--page", 1, "--out", tmp_path / "a.png", "--width")
    refused = sotay(*words, 1_000_000)
    assert (refused.code, refused.out) == (1, "")
    assert not (tmp_path / "a.png").exists()
    most = int(re.findall(r"\d+", refused.err)[0])
    assert sotay(*words, most + 1).code == 1
    assert sotay(*words, most).code == 0
    assert int.from_bytes((tmp_path / "a.png").read_bytes()[16:20]) == most
    assert sotay(*words, 10**400).code == 2


@pytest.mark.skipif(converter() is None, reason="neither LibreOffice nor Word is on this computer")
def test_a_word_file_is_drawn_as_it_would_be_kept(sotay: Sotay, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx("Báo cáo tháng 10"))
    out = tmp_path / "a.png"
    words = ("materials", "render", tmp_path / "a.docx", "--page", 1, "--width", 200, "--out", out)
    assert sotay(*words).code == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_word_file_that_nothing_here_turns_into_pages_is_refused(
    sotay: Sotay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    (tmp_path / "a.docx").write_bytes(docx("Báo cáo tháng 10"))
    words = ("materials", "render", tmp_path / "a.docx", "--page", 1, "--width", 200, "--out", tmp_path / "a.png")
    refused = sotay(*words)
    assert (refused.code, refused.out) == (1, "")
    assert "a.docx" in refused.err
    assert not (tmp_path / "a.png").exists()


def test_a_refusal_says_what_to_do_next_and_old_excel_is_named(sotay: Sotay, tmp_path: Path) -> None:
    (tmp_path / "cũ.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le"))
    (line,) = lines(sotay("materials", "inspect", tmp_path / "cũ.xls"))
    assert (line["accepted"], line["reason"]) == (False, "paper-old-excel")
    assert ".xlsx" in line["message"]
    assert "Đề nghị" in line["message"]


@pytest.mark.parametrize(
    ("name", "page"),
    [("a.pdf", "3"), ("a.pdf", "99999"), ("không có.pdf", "1"), ("khóa.pdf", "1"), ("hỏng.pdf", "1"), (".", "1")],
)
def test_a_page_that_cannot_be_drawn_leaves_no_picture(sotay: Sotay, tmp_path: Path, name: str, page: str) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("một", "hai"))
    (tmp_path / "khóa.pdf").write_bytes(locked_pdf("1234"))
    (tmp_path / "hỏng.pdf").write_bytes(b"%PDF-1.7\nnot one")
    out = tmp_path / "out.png"
    answer = sotay("materials", "render", tmp_path / name, "--page", page, "--width", "100", "--out", out)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()
    assert not out.exists()


@pytest.mark.skipif(not DATA.is_dir(), reason="the papers of an office do not lie beside this clone")
def test_every_pdf_of_an_office_is_answered(sotay: Sotay) -> None:
    files = sorted(DATA.rglob("*.pdf"))
    told = lines(sotay("materials", "inspect", *files))
    assert [line["path"] for line in told] == list(map(str, files))
    assert all(line.keys() >= KEYS for line in told)
    assert all(line["accepted"] or line["message"] for line in told)
    assert any(line["accepted"] for line in told)
