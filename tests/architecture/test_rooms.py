"""The contracts of .importlinter, each broken once on a copy of the house, and the rules it cannot say."""

import ast
import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("src", "ui", "resources")

BREAKS = [
    ("rooms", "src/sotay/domain/voting.py", "sotay.services.ports"),
    ("rooms", "src/sotay/wording/__init__.py", "sotay.services.ports"),
    ("rooms", "src/sotay/services/ports.py", "sotay.persistence.tables"),
    ("rooms", "src/sotay/materials/vault.py", "sotay.persistence.tables"),
    ("rooms", "ui/sotay_ui/tell.py", "sotay_app"),
    ("window", "ui/sotay_ui/tell.py", "sotay.persistence.tables"),
    ("pages", "ui/sotay_ui/home/__init__.py", "sotay_ui.settings"),
    ("resources", "resources/sotay_resources/__init__.py", "sotay"),
    ("qt", "src/sotay/services/ports.py", "PySide6"),
    ("sql", "src/sotay/profile/keys.py", "sqlalchemy"),
    ("sql", "src/sotay/profile/keys.py", "sqlcipher3"),
    ("word", "src/sotay/services/ports.py", "docx"),
    ("word", "src/sotay/services/ports.py", "lxml"),
    ("sheets", "src/sotay/services/ports.py", "openpyxl"),
    ("sheets", "src/sotay/services/ports.py", "xlrd"),
    ("papers", "ui/sotay_ui/tell.py", "pymupdf"),
    ("papers", "ui/sotay_ui/tell.py", "PIL"),
    ("papers", "ui/sotay_ui/tell.py", "pillow_heif"),
    ("secrets", "src/sotay/persistence/tables.py", "keyring"),
    ("secrets", "src/sotay/persistence/tables.py", "cryptography"),
    ("secrets", "src/sotay/persistence/tables.py", "pyrage"),
]


def contracts() -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    return parser


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    """Read the imports of that house; PYTHONPATH comes before the installed one."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", house / ".importlinter", "--no-cache"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(str(house / room) for room in ROOMS)},
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def test_the_house_keeps_every_contract(house: Path) -> None:
    result = lint(house)
    assert result.returncode == 0, result.stdout


def test_every_import_out_of_its_room_is_seen_and_breaks_its_contract(house: Path) -> None:
    for _, room, stranger in BREAKS:
        file = house / room
        file.write_text(f"{file.read_text(encoding='utf-8')}\nimport {stranger}\n", encoding="utf-8")
    result = lint(house)
    assert result.returncode == 1
    for contract, room, stranger in BREAKS:
        importer = ".".join(Path(room).with_suffix("").parts[1:]).removesuffix(".__init__")
        assert f"{importer} -> {stranger} " in result.stdout.replace("\n", " "), (contract, room, stranger)
        assert f"{contracts()[f'importlinter:contract:{contract}']['name']} BROKEN" in result.stdout


def test_every_contract_is_broken_once() -> None:
    named = {section.removeprefix("importlinter:contract:") for section in contracts().sections()[1:]}
    assert named == {contract for contract, _, _ in BREAKS}


def test_every_room_of_the_house_is_in_the_contract_of_rooms() -> None:
    rooms = contracts()["importlinter:contract:rooms"]["layers"].replace("|", " ").split()
    folders = {path.name for path in (ROOT / "src/sotay").iterdir() if (path / "__init__.py").exists()}
    assert {room.removeprefix("sotay.") for room in rooms if room.startswith("sotay.")} == folders


def test_every_page_of_the_window_is_in_the_contract_of_pages() -> None:
    pages = contracts()["importlinter:contract:pages"]["layers"].translate(str.maketrans("|()", "   ")).split()
    folders = {path.name for path in (ROOT / "ui/sotay_ui").iterdir() if (path / "__init__.py").exists()}
    assert folders <= set(pages)


def test_the_domain_imports_the_standard_library_and_itself() -> None:
    imported = set()
    for file in (ROOT / "src/sotay/domain").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                imported.add("." * node.level + (node.module or ""))
    own = {name for name in imported if name == "sotay.domain" or name.startswith("sotay.domain.")}
    assert own
    assert {name for name in imported - own if name.split(".")[0] not in sys.stdlib_module_names} == set()
