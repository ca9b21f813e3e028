"""Sizes, names and calls that no linter of ours looks at."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = sorted(file for room in ("src", "ui", "resources") for file in (ROOT / room).rglob("*.py"))
SAYING_NOTHING = {"utils", "helpers", "common", "misc", "manager"}


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            yield file.relative_to(ROOT), node


def test_a_file_has_at_most_300_lines() -> None:
    lengths = {str(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {file: length for file, length in lengths.items() if length > 300} == {}


def test_a_function_has_at_most_40_lines() -> None:
    lengths = {
        f"{file} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for file, node in nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {function: length for function, length in lengths.items() if length > 40} == {}


def test_a_module_is_named_for_what_it_holds() -> None:
    assert [file for file in FILES if not SAYING_NOTHING.isdisjoint(file.stem.split("_"))] == []


def test_nobody_imports_everything() -> None:
    stars = [str(file) for file, node in nodes() if isinstance(node, ast.ImportFrom) and node.names[0].name == "*"]
    assert stars == []


def test_nobody_spins_the_event_loop() -> None:
    spins = [str(file) for file, node in nodes() if isinstance(node, ast.Attribute) and node.attr == "processEvents"]
    assert spins == []


def test_nobody_asks_a_layout_for_its_item() -> None:
    """docs/decisions/0010-layouts.md: the answer of ``itemAt`` outlives the item."""
    asks = [str(file) for file, node in nodes() if isinstance(node, ast.Attribute) and node.attr == "itemAt"]
    assert asks == []
