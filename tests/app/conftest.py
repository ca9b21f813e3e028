"""Commands run as a person gives them, on the practice cell."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sotay.profile import unlocking
from sotay.profile.unlocking import ByPassphrase
from sotay_app import bootstrap
from sotay_app.bootstrap import Handbook
from sotay_app.clock import SystemClock
from sotay_app.main import main

PASSPHRASE = "chi-bo-mau"


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Sotay = Callable[..., Answer]


@pytest.fixture(scope="session", autouse=True)
def quick_passphrases() -> Iterator[None]:
    """Profiles made by these tests stretch their passphrase in a millisecond; each profile says how itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unlocking, "_SCRYPT_COST", 2**4)
        yield


@pytest.fixture
def sotay(capsys: pytest.CaptureFixture[str]) -> Sotay:
    """``sotay("members", "list", profile=folder)``: the command as a person gives it, with its answer."""

    def run(*words: str | Path, profile: Path | None = None) -> Answer:
        where = [] if profile is None else ["--profile", str(profile)]
        capsys.readouterr()
        code = main([*map(str, words), *where])
        told = capsys.readouterr()
        return Answer(code, told.out, told.err)

    return run


@pytest.fixture
def with_passphrase(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a passphrase into the environment for the next command."""
    return lambda passphrase: monkeypatch.setenv("SOTAY_PASSPHRASE", passphrase)


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    file.chmod(0o600)
    return file


@pytest.fixture(scope="session")
def practised(tmp_path_factory: pytest.TempPathFactory, quick_passphrases: None) -> Path:
    """The practice cell, made once by the command and opened by the passphrase; tests get copies."""
    folder = tmp_path_factory.mktemp("practice")
    file = folder / "passphrase"
    file.write_text(PASSPHRASE, encoding="utf-8")
    assert main(["practice", "--profile", str(folder / "profile"), "--passphrase-file", str(file)]) == 0
    return folder / "profile"


@pytest.fixture
def profile(practised: Path, tmp_path: Path) -> Path:
    """A practice cell of this test's own."""
    return Path(shutil.copytree(practised, tmp_path / "profile"))


@pytest.fixture
def handbook() -> Callable[[Path], AbstractContextManager[Handbook]]:
    """The handbook in a folder, opened as the program does."""

    @contextmanager
    def opened(folder: Path) -> Iterator[Handbook]:
        with bootstrap.opened(folder, ByPassphrase(lambda: PASSPHRASE), SystemClock()) as made:
            yield made

    return opened


@pytest.fixture
def opened(profile: Path, handbook: Callable[[Path], AbstractContextManager[Handbook]]) -> Iterator[Handbook]:
    """The handbook of this test's own practice cell."""
    with handbook(profile) as made:
        yield made
