"""What is installed with the program: nothing it runs without, nothing its licence forbids, all of it explained."""

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]

NAMED_BY_PYMUPDF = ["numpy", "onnxruntime", "networkx", "pymupdf4llm", "pymupdf-layout", "tabulate", "psutil", "pyyaml"]
"""It runs without them: docs/decisions/0004-pdf.md."""
OLDER_SQLCIPHER = ["sqlcipher3-wheels", "sqlcipher3-binary"]
"""Other packages under the same import name: docs/decisions/0005-store.md."""
PLAIN_TEXT_KEYRINGS = ["keyrings-alt"]

AGPL_TAKES = re.compile(
    r"\bMIT\b|\bBSD\b|BSD-3-Clause|Apache-2\.0|Apache Software License|PSF-2\.0|LGPL-3\.0|AFFERO GPL 3\.0"
    # The texts of the MIT and zlib licences, for packages whose metadata says nothing.
    r"|Permission is hereby granted, free of charge|This software is provided 'as-is'"
)


def named_by(project: str, extra: str = "") -> Iterator[str]:
    for text in metadata.requires(project) or []:
        wanted = Requirement(text)
        if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
            yield wanted.name.lower().replace("_", "-")


def installed(project: str) -> bool:
    try:
        metadata.distribution(project)
    except metadata.PackageNotFoundError:
        return False
    return True


def shipped() -> set[str]:
    """Every package that a person who installs the program gets."""
    found: set[str] = set()
    waiting = list(named_by("sotay", "desktop"))
    while waiting:
        project = waiting.pop()
        if project not in found and installed(project):
            found.add(project)
            waiting.extend(named_by(project))
    return found


def licence(project: str) -> str:
    distribution = metadata.distribution(project)
    said = distribution.metadata
    words = [said.get("License-Expression", ""), said.get("License", ""), *(said.get_all("Classifier") or [])]
    if not any(words[:2]) and not any(word.startswith("License") for word in words):
        words = [file.locate().read_text() for file in distribution.files or [] if "licenses/" in str(file)]
    return " ".join(words)


@pytest.mark.parametrize("project", [*NAMED_BY_PYMUPDF, *OLDER_SQLCIPHER, *PLAIN_TEXT_KEYRINGS])
def test_what_the_program_must_run_without_is_absent(project: str) -> None:
    assert not installed(project)


def test_every_shipped_licence_goes_with_agpl_3_or_later() -> None:
    assert {project for project in shipped() if not AGPL_TAKES.search(licence(project))} == set()


def test_every_dependency_named_by_the_project_has_its_line_in_the_decision() -> None:
    page = (ROOT / "docs/decisions/0002-dependencies.md").read_text(encoding="utf-8").lower()
    named = {*named_by("sotay", "desktop"), "pyside6-essentials"}
    assert {project for project in named if f"| {project} |" not in page} == set()
