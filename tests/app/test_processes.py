"""The program as the system starts it: streams, exit codes, and nothing known from before."""

import json
import os
import pty
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


def run_shell(line: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """A line of a shell on that computer, in which ``$S`` is the command."""
    home.mkdir(exist_ok=True)
    bare = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C", "S": str(SOTAY)}
    return subprocess.run(
        ["bash", "-c", line],
        env={**bare, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "SOTAY_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=home,
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("$S members list --profile $P > /dev/full", "đã đầy"),
        ("$S --help > /dev/full", "đã đầy"),
        ("$S --version > /dev/full", "đã đầy"),
        ("$S members list --profile $P >&-", "đang đóng"),
        ("$S backup x.sotay --profile $P >&-", "đang đóng"),
        ("$S members list --profile $P 2>&- >&-", ""),
        ("$S members list --profile $P > /dev/full 2>&1", ""),
        ("$S members list --profile $P/nowhere 2> /dev/full", ""),
    ],
)
def test_an_output_that_takes_nothing_is_no_crash(profile: Path, tmp_path: Path, line: str, told: str) -> None:
    done = run_shell(line.replace("$P", str(profile)), tmp_path / "home")
    assert done.returncode == 1
    assert done.stderr.count("\n") == bool(told)
    assert told in done.stderr
    assert not (tmp_path / "home" / "x.sotay").exists()


RUN = Path(__file__).parents[2] / "scripts/run"
BUILD, KNOWN = "build/lam-thu", "passphrase chi-bo-mau"
STAND_IN = """#!/bin/sh
echo "$@, passphrase ${SOTAY_PASSPHRASE:-none}" >>asked
case "$*" in *--json*) echo '[{"id": "m", "is_sealed": true}]' ;; esac
"""


@pytest.mark.parametrize(
    ("display", "asked"),
    [
        ({"DISPLAY": ":7"}, [", passphrase none"]),
        ({"WAYLAND_DISPLAY": "wayland-1"}, [", passphrase none"]),
        (
            {},
            [
                f"practice --profile {BUILD}/so-tay, {KNOWN}",
                f"meetings list --json --profile {BUILD}/so-tay, {KNOWN}",
                f"meetings export m --what minutes --to {BUILD}/bien-ban.docx --profile {BUILD}/so-tay, {KNOWN}",
            ],
        ),
    ],
    ids=["X", "Wayland", "no display"],
)
def test_make_run_opens_the_program_as_it_is_or_prints_the_practice_minutes(
    tmp_path: Path, display: dict[str, str], asked: list[str]
) -> None:
    programs = tmp_path / ".venv/bin"
    programs.mkdir(parents=True)
    (programs / "sotay").write_text(STAND_IN, encoding="utf-8")
    (programs / "sotay").chmod(0o700)
    (programs / "python").symlink_to(sys.executable)
    (tmp_path / "scripts").mkdir()
    shutil.copy(RUN, tmp_path / "scripts")
    subprocess.run([tmp_path / "scripts/run"], env={"PATH": os.environ["PATH"], **display}, check=True)
    assert (tmp_path / "asked").read_text(encoding="utf-8").splitlines() == asked


@pytest.mark.parametrize("words", ["meetings list --json --profile $P", "--help", "members list --profile $P 2>&1"])
def test_a_reader_that_has_enough_is_no_crash(profile: Path, tmp_path: Path, words: str) -> None:
    line = f"set -o pipefail; $S {words} | {{ exec <&-; }}".replace("$P", str(profile))
    done = run_shell(line, tmp_path / "home")
    assert (done.returncode, done.stderr) == (1, "")


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
    assert listed.stdout.startswith("Nguyễn Thị An ")


def test_one_file_and_the_code_open_everything_on_a_bare_computer(profile: Path, tmp_path: Path) -> None:
    file = tmp_path / "chi-bo.sotay"
    old, new = tmp_path / "old", tmp_path / "new"
    made = run("backup", file, "--json", "--profile", profile, home=old, SOTAY_PASSPHRASE=PASSPHRASE)
    assert (made.returncode, json.loads(made.stdout)["recovery_code"]) == (0, None)
    shown = run("key", "show", "--profile", profile, home=old, SOTAY_PASSPHRASE=PASSPHRASE)
    code = shown.stdout
    before = run("meetings", "list", "--json", "--profile", profile, home=old, SOTAY_PASSPHRASE=PASSPHRASE)
    shutil.rmtree(profile)
    shutil.rmtree(old)
    restored = run("restore", file, "--code-file", "-", home=new, typed=code, SOTAY_PASSPHRASE="mật khẩu mới")
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


def test_the_first_backup_gives_the_code_to_a_person_at_a_terminal(profile: Path, tmp_path: Path) -> None:
    for count in (1, 0):
        terminal, its_end = pty.openpty()
        try:
            subprocess.run(
                [SOTAY, "backup", tmp_path / "a.sotay", "--profile", profile],
                env={"HOME": str(tmp_path), "PATH": os.environ["PATH"], "SOTAY_PASSPHRASE": PASSPHRASE},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=its_end,
                check=True,
            )
            os.write(its_end, b"the end")
            told = os.read(terminal, 10_000).decode()
        finally:
            os.close(terminal)
            os.close(its_end)
        assert told.count("Mã khôi phục của sổ:") == count


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


def test_where_nobody_can_be_asked_it_is_said_in_one_sentence(profile: Path, tmp_path: Path) -> None:
    for words in (
        ("members", "list"),
        ("key", "recover"),
        ("key", "change-passphrase"),
        ("verify", "--passphrase-file", "-"),
    ):
        refused = run(*words, "--profile", profile, home=tmp_path / "home")
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr.count("\n") == 1
        assert "Đề nghị" in refused.stderr


def test_a_name_that_is_no_text_is_answered_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    name = os.fsdecode(b"b\xe1o c\xe1o.pdf")
    (tmp_path / "home" / name).write_bytes(b"%PDF")
    done = run("materials", "inspect", name, home=tmp_path / "home")
    assert done.returncode == 1
    assert json.loads(done.stdout)["path"] == name
    listed = run("members", "import", name, home=tmp_path / "home")
    assert (listed.returncode, listed.stdout) == (1, "")
    assert "Traceback" not in listed.stderr


def test_an_id_that_is_no_text_is_not_there(profile: Path, tmp_path: Path) -> None:
    words = ("meetings", "show", os.fsdecode(b"\xff"), "--profile", profile)
    refused = run(*words, home=tmp_path / "home", SOTAY_PASSPHRASE=PASSPHRASE)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("content", [b"\xff\xfe1234567\n", b"\xef\xbb\xbfchi-bo-mau\r\n", b"", b"\0" * 100_000])
def test_whatever_lies_in_a_passphrase_file_opens_or_is_refused(profile: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(content)
    done = run("members", "list", "--profile", profile, "--passphrase-file", file, home=tmp_path / "home")
    assert done.returncode == (0 if b"chi-bo-mau" in content else 1)
    assert "Traceback" not in done.stderr


def test_a_passphrase_of_the_environment_that_is_no_text_is_wrong_and_no_more(profile: Path, tmp_path: Path) -> None:
    passphrase = os.fsdecode(b"\xff\xfe1234567")
    done = run("members", "list", "--profile", profile, home=tmp_path / "home", SOTAY_PASSPHRASE=passphrase)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
