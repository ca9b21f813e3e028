"""A document on disk: whole, durable, and never over somebody's work."""

import os
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest
from tests.documents.samples import record

from sotay.documents.issue import issue
from sotay.domain.document import Stage
from sotay.domain.filing import DocumentChanged
from sotay.domain.storage_errors import FolderGone, FolderReadOnly, NameTaken
from sotay.wording import of_error

Documents = Mapping[str, bytes]


def saved_by_another_program(content: bytes) -> bytes:
    file = BytesIO()
    docx.Document(BytesIO(content)).save(file)
    return file.getvalue()


def zipped_by_hand(content: bytes) -> bytes:
    """The same parts, as a packer writes them."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return file.getvalue()


def test_a_document_is_put_where_nothing_was(tmp_path: Path, documents: Documents) -> None:
    target = tmp_path / "Biên bản tháng 11.docx"
    issue(documents["regular"], target)
    assert target.read_bytes() == documents["regular"]
    assert list(tmp_path.iterdir()) == [target]


def test_an_empty_file_that_keeps_the_name_is_no_work(tmp_path: Path, documents: Documents) -> None:
    target = tmp_path / "a.docx"
    target.touch()
    issue(documents["regular"], target)
    assert target.read_bytes() == documents["regular"]


def test_a_draft_nobody_touched_gives_way_to_the_clean_minutes(tmp_path: Path, printed: Callable[..., bytes]) -> None:
    target = tmp_path / "a.docx"
    issue(printed(record(), Stage.DRAFT), target)
    issue(printed(record(), Stage.SIGNING), target)
    assert target.read_bytes() == printed(record(), Stage.SIGNING)


@pytest.mark.parametrize(
    "theirs",
    [
        saved_by_another_program,
        zipped_by_hand,
        lambda content: content + b"\0",
        lambda content: content[:-1],
        lambda _content: b"a text of someone",
    ],
)
def test_what_is_not_ours_untouched_is_left_as_it_is(
    tmp_path: Path, documents: Documents, theirs: Callable[[bytes], bytes]
) -> None:
    target = tmp_path / "a.docx"
    changed = theirs(documents["draft"])
    target.write_bytes(changed)
    with pytest.raises(DocumentChanged) as refused:
        issue(documents["regular"], target)
    assert target.read_bytes() == changed
    assert "a.docx" in of_error(refused.value).sentence


def test_a_missing_folder_and_a_folder_in_place_of_the_file_are_named(tmp_path: Path, documents: Documents) -> None:
    with pytest.raises(FolderGone):
        issue(documents["regular"], tmp_path / "nowhere" / "a.docx")
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(NameTaken):
        issue(documents["regular"], tmp_path / "a.docx")


def test_no_device_and_no_endless_file_is_read_to_its_end(tmp_path: Path, documents: Documents) -> None:
    with pytest.raises(NameTaken):
        issue(documents["regular"], Path("/dev/full"))
    with (tmp_path / "a.docx").open("wb") as sparse:
        sparse.truncate(1 << 40)
    with pytest.raises(DocumentChanged):
        issue(documents["regular"], tmp_path / "a.docx")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path, documents: Documents) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FolderReadOnly):
        issue(documents["regular"], tmp_path / "a.docx")
