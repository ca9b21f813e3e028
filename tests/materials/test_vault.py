"""The encrypted store of files, with real age and a real disk."""

import hashlib
import secrets
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pyrage import x25519

from sotay.domain.storage_errors import DiskFull, FolderGone, MaterialDamaged, MaterialMissing
from sotay.materials.vault import Vault

PAPER = "Báo cáo tháng 11 của đồng chí Nguyễn Văn Long".encode() * 50


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path, str(x25519.Identity.generate()), secrets.token_bytes(32))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_is_put_comes_back(vault: Vault) -> None:
    sha256 = vault.put(PAPER)
    assert sha256 == hashlib.sha256(PAPER).hexdigest()
    assert vault.has(sha256)
    assert vault.get(sha256) == PAPER
    assert vault.get(vault.put(b"")) == b""


def test_the_same_paper_twice_is_kept_once(vault: Vault, tmp_path: Path) -> None:
    vault.put(PAPER)
    before = [(path, path.read_bytes()) for path in _files(tmp_path)]
    vault.put(PAPER)
    assert [(path, path.read_bytes()) for path in _files(tmp_path)] == before
    assert len(before) == 1


def test_neither_content_nor_sha256_shows_on_the_disk(vault: Vault, tmp_path: Path) -> None:
    sha256 = vault.put(PAPER)
    (kept,) = _files(tmp_path)
    assert sha256 not in str(kept)
    assert "Nguyễn Văn Long".encode() not in kept.read_bytes()


def test_a_paper_never_put_is_missing(vault: Vault) -> None:
    sha256 = hashlib.sha256(b"never").hexdigest()
    assert not vault.has(sha256)
    with pytest.raises(MaterialMissing):
        vault.get(sha256)


def test_a_byte_flipped_anywhere_is_found_and_putting_again_heals(vault: Vault, tmp_path: Path) -> None:
    sha256 = vault.put(PAPER)
    other = vault.put(b"another")
    kept = next(path for path in _files(tmp_path) if path.stat().st_size > 1000)
    whole = kept.read_bytes()
    for at in range(0, len(whole), 37):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(MaterialDamaged):
            vault.get(sha256)
    kept.write_bytes(whole[:-20])
    gone = hashlib.sha256(b"gone").hexdigest()
    found = vault.verify([other, gone, sha256])
    assert (found.missing, found.damaged) == ((gone,), (sha256,))
    vault.put(PAPER)
    assert vault.get(sha256) == PAPER
    assert vault.verify([other, sha256]).is_well


def test_a_file_swapped_for_another_is_damaged(vault: Vault, tmp_path: Path) -> None:
    first, second = vault.put(PAPER), vault.put(b"another")
    one, two = _files(tmp_path)
    content = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(content)
    assert vault.verify([first, second]).damaged == (first, second)


def test_a_full_disk_keeps_nothing_and_the_next_try_goes_on(
    vault: Vault, tmp_path: Path, files_no_larger_than: Callable[[int], AbstractContextManager[None]]
) -> None:
    kept = vault.put(b"small")
    with files_no_larger_than(1000), pytest.raises(DiskFull):
        vault.put(PAPER)
    assert len(_files(tmp_path)) == 1
    assert vault.get(kept) == b"small"
    assert vault.get(vault.put(PAPER)) == PAPER


def test_an_unplugged_folder_is_named(vault: Vault, tmp_path: Path) -> None:
    tmp_path.rmdir()
    with pytest.raises(FolderGone):
        vault.put(PAPER)


def test_a_writer_killed_in_a_loop_leaves_every_file_it_named_whole(tmp_path: Path) -> None:
    identity, name_key = str(x25519.Identity.generate()), secrets.token_bytes(32)
    folder = tmp_path / "materials"
    folder.mkdir()
    program = (
        "import secrets, sys; from pathlib import Path; from sotay.materials.vault import Vault\n"
        "identity, name_key = sys.stdin.readline().split()\n"
        "vault = Vault(Path(sys.argv[1]), identity, bytes.fromhex(name_key))\n"
        "while True: print(vault.put(secrets.token_bytes(100_000)), flush=True)\n"
    )
    named: list[str] = []
    for rounds in range(1, 9):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdin is not None
            assert writer.stdout is not None
            writer.stdin.write(f"{identity} {name_key.hex()}\n")
            writer.stdin.flush()
            named += [writer.stdout.readline().strip() for _ in range(rounds)]
            writer.kill()
            named += [line.strip() for line in writer.stdout if line.endswith("\n")]
        assert writer.returncode == -signal.SIGKILL
    vault = Vault(folder, identity, name_key)
    assert vault.verify(named).is_well
    assert {path.suffix for path in _files(folder)} == {".age"}
