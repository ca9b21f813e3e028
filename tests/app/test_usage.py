"""What the command line says to mistakes, and what it leaves where."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.conftest import PASSPHRASE, Sotay

VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹáàéèíìóòúùý]")


@pytest.mark.parametrize(
    "words",
    [
        ["làm-gì-đó"],
        ["members"],
        ["meetings"],
        ["materials"],
        ["key"],
        ["settings"],
        ["settings", "set", "paper-limit-mb"],
        ["bin"],
        ["bin", "restore"],
        ["members", "xóa"],
        ["members", "import"],
        ["meetings", "show"],
        ["meetings", "export", "ID"],
        ["meetings", "export", "ID", "--what", "everything", "--to", "x.docx"],
        ["materials", "inspect"],
        ["materials", "render", "x.pdf", "--page", "một", "--width", "100", "--out", "x.png"],
        ["materials", "render", "x.pdf", "--page", "0", "--width", "100", "--out", "x.png"],
        ["backup"],
        ["verify", "--no-such-option"],
        ["--no-such-option"],
        ["members", "list", "thừa"],
    ],
)
def test_wrong_usage_exits_with_2_and_one_vietnamese_sentence(sotay: Sotay, words: list[str]) -> None:
    answer = sotay(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert VIETNAMESE.search(answer.err.splitlines()[-1])
    assert "Traceback" not in answer.err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str], sotay: Sotay) -> None:
    with pytest.raises(SystemExit) as ended:
        sotay("--help")
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for command in ("practice", "doctor", "verify", "backup", "restore", "key", "members", "meetings", "materials"):
        assert command in told


READING = [
    ["members", "list"],
    ["meetings", "list"],
    ["meetings", "show", "ID"],
    ["meetings", "seal", "ID"],
    ["meetings", "export", "ID", "--what", "minutes", "--to", "x.docx"],
    ["verify"],
    ["backup", "x.sotay"],
    ["settings", "list"],
    ["settings", "reset", "dated"],
    ["bin", "list"],
    ["bin", "restore", "ID"],
    ["key", "show"],
    ["key", "change-passphrase", "--new-passphrase-file", "x"],
]


@pytest.mark.parametrize("make", ["absent", "empty"])
@pytest.mark.parametrize("words", READING, ids=lambda words: " ".join(words[:2]))
def test_a_command_that_needs_a_profile_makes_none(
    sotay: Sotay, tmp_path: Path, passphrase_file: Path, words: list[str], make: str
) -> None:
    folder = tmp_path / "profile"
    if make == "empty":
        folder.mkdir()
    answer = sotay(*words, "--passphrase-file", passphrase_file, profile=folder)
    assert (answer.code, answer.out) == (1, "")
    assert VIETNAMESE.search(answer.err)
    assert not folder.exists() or not any(folder.iterdir())


def test_a_folder_with_other_things_in_it_is_left_alone(sotay: Sotay, tmp_path: Path, passphrase_file: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thơ.txt").write_text("thơ", encoding="utf-8")
    for words in (["practice"], ["members", "list"]):
        assert sotay(*words, "--passphrase-file", passphrase_file, profile=tmp_path / "other").code == 1
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["thơ.txt"]


def test_the_passphrase_of_the_environment_is_taken_out_of_it(
    sotay: Sotay, profile: Path, with_passphrase: Callable[[str], None]
) -> None:
    with_passphrase(PASSPHRASE)
    assert sotay("members", "list", profile=profile).code == 0
    assert "SOTAY_PASSPHRASE" not in os.environ


def test_it_is_taken_out_though_the_usage_is_wrong(sotay: Sotay, with_passphrase: Callable[[str], None]) -> None:
    with_passphrase(PASSPHRASE)
    assert sotay("làm-gì-đó").code == 2
    assert "SOTAY_PASSPHRASE" not in os.environ


def test_the_file_of_the_option_goes_before_the_environment(
    sotay: Sotay, profile: Path, passphrase_file: Path, with_passphrase: Callable[[str], None]
) -> None:
    with_passphrase("một mật khẩu khác")
    assert sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile).code == 0
    with_passphrase("một mật khẩu khác")
    wrong = sotay("members", "list", profile=profile)
    assert (wrong.code, wrong.out) == (1, "")
    assert VIETNAMESE.search(wrong.err)
    assert "một mật khẩu khác" not in wrong.err


def test_a_passphrase_file_that_is_not_there_is_said_so(sotay: Sotay, profile: Path, tmp_path: Path) -> None:
    answer = sotay("members", "list", "--passphrase-file", tmp_path / "nowhere", profile=profile)
    assert (answer.code, answer.out) == (1, "")


def test_without_keyring_passphrase_or_person_no_profile_is_made(
    sotay: Sotay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay_app.cli.places.keyring_secret.is_available", lambda: False)
    answer = sotay("practice", profile=tmp_path / "profile")
    assert (answer.code, answer.out) == (1, "")
    assert not (tmp_path / "profile").exists()


def test_a_passphrase_too_short_makes_no_profile(
    sotay: Sotay, tmp_path: Path, with_passphrase: Callable[[str], None]
) -> None:
    with_passphrase("ngắn")
    answer = sotay("practice", profile=tmp_path / "profile")
    assert (answer.code, answer.out) == (1, "")
    assert not (tmp_path / "profile").exists()
