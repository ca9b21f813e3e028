"""The program as the system starts it: streams, exit codes, and nothing known from before."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.app.conftest import PASSPHRASE

SOTAY = Path(sys.executable).with_name("sotay")


def run(*words: str | Path, home: Path, typed: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    """``sotay`` on a computer where nothing is known: this home, no keyring, the plain locale of a service."""
    home.mkdir(exist_ok=True)
    bare = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C", "TMPDIR": str(home)}
    return subprocess.run(
        [SOTAY, *map(str, words)],
        input=typed,
        env={**bare, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=home,
    )


@pytest.fixture
def profile(practised: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(practised, tmp_path / "profile"))


def test_results_on_one_stream_and_messages_on_the_other(profile: Path, tmp_path: Path) -> None:
    done = run("meetings", "list", "--json", "--profile", profile, home=tmp_path / "home", SOTAY_PASSPHRASE=PASSPHRASE)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)) == 4
    refused = run("members", "list", "--profile", profile, home=tmp_path / "home", SOTAY_PASSPHRASE="không phải")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Đề nghị" in refused.stderr
    assert run("làm-gì-đó", home=tmp_path / "home").returncode == 2


def test_the_passphrase_is_typed_into_standard_input(profile: Path, tmp_path: Path) -> None:
    words = ("members", "list", "--profile", profile, "--passphrase-file", "-")
    done = run(*words, home=tmp_path / "home", typed=f"{PASSPHRASE}\r\n")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 27
    assert run(*words, home=tmp_path / "home", typed="").returncode == 1


def test_a_usual_profile_is_made_under_the_home_of_the_person(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "a.csv").write_text("Họ và tên,Ngày sinh\nNguyễn Thị An,1961\n", encoding="utf-8")
    done = run("members", "import", "a.csv", home=home, SOTAY_PASSPHRASE=PASSPHRASE)
    assert done.returncode == 0
    assert list(home.rglob("profile.toml")) == [home / ".local/share/SoTayChiBo/chi-bo/profile.toml"]
    listed = run("members", "list", home=home, SOTAY_PASSPHRASE=PASSPHRASE)
    assert listed.stdout == "Nguyễn Thị An\n"


def test_one_file_and_the_code_open_everything_on_a_bare_computer(profile: Path, tmp_path: Path) -> None:
    file = tmp_path / "chi-bo.sotay"
    old, new = tmp_path / "old", tmp_path / "new"
    made = run("backup", file, "--json", "--profile", profile, home=old, SOTAY_PASSPHRASE=PASSPHRASE)
    code = json.loads(made.stdout)["recovery_code"]
    before = run("meetings", "list", "--json", "--profile", profile, home=old, SOTAY_PASSPHRASE=PASSPHRASE)
    shutil.rmtree(profile)
    shutil.rmtree(old)
    restored = run("restore", file, "--code-file", "-", home=new, typed=f"{code}\n", SOTAY_PASSPHRASE="mật khẩu mới")
    assert restored.returncode == 0, restored.stderr
    verified = run("verify", "--json", home=new, SOTAY_PASSPHRASE="mật khẩu mới")
    assert verified.returncode == 0
    assert json.loads(verified.stdout)["papers"] == 3
    after = run("meetings", "list", "--json", home=new, SOTAY_PASSPHRASE="mật khẩu mới")
    assert after.stdout == before.stdout
    sealed = next(line["id"] for line in json.loads(after.stdout) if line["is_sealed"])
    words = ("meetings", "export", sealed, "--what", "minutes", "--to", "biên bản.docx")
    assert run(*words, home=new, SOTAY_PASSPHRASE="mật khẩu mới").returncode == 0
    assert (new / "biên bản.docx").stat().st_size > 5_000


def test_nothing_a_person_typed_lies_about_in_clear(profile: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    run("verify", "--profile", profile, home=home, SOTAY_PASSPHRASE=PASSPHRASE)
    run("backup", home / "x.sotay", "--profile", profile, home=home, SOTAY_PASSPHRASE=PASSPHRASE)
    canaries = [PASSPHRASE.encode(), "Nguyễn Văn An".encode(), "Dương Quang Lân".encode(), b"41020001"]
    files = [path for folder in (profile, home) for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 5
    for path in files:
        content = path.read_bytes()
        assert not [canary for canary in canaries if canary in content], path
