"""A document on disk: whole, durable, and never over somebody's work."""

import hashlib
import os
from pathlib import Path

import pytest

from sotay.documents.issue import DocumentChanged, issue
from sotay.domain.storage_errors import FolderGone, FolderReadOnly, NameTaken
from sotay.wording import of_error


def test_a_document_is_put_where_nothing_was(tmp_path: Path) -> None:
    target = tmp_path / "Biên bản tháng 11.docx"
    digest = issue(b"first", target)
    assert target.read_bytes() == b"first"
    assert digest == hashlib.sha256(b"first").hexdigest()
    assert list(tmp_path.iterdir()) == [target]


def test_the_same_document_may_be_put_again(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    assert issue(b"first", target) == issue(b"first", target)


def test_only_what_this_program_put_there_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    known = issue(b"first", target)
    issue(b"second", target, known_sha256=known)
    assert target.read_bytes() == b"second"


@pytest.mark.parametrize("is_known", [True, False])
def test_what_someone_changed_since_is_left_as_it_is(tmp_path: Path, is_known: bool) -> None:
    target = tmp_path / "a.docx"
    known = issue(b"first", target)
    target.write_bytes(b"edited in Word")
    with pytest.raises(DocumentChanged) as refused:
        issue(b"second", target, known_sha256=known if is_known else None)
    assert target.read_bytes() == b"edited in Word"
    assert "a.docx" in of_error(refused.value).sentence


def test_a_missing_folder_and_a_folder_in_place_of_the_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        issue(b"first", tmp_path / "nowhere" / "a.docx")
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(NameTaken):
        issue(b"first", tmp_path / "a.docx")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FolderReadOnly):
        issue(b"first", tmp_path / "a.docx")
