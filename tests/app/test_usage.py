"""What the command line says to mistakes, and what it leaves where."""

import os
import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib import metadata
from pathlib import Path

import pytest
from tests.app.conftest import PASSPHRASE, Sotay

from sotay_app.cli.commands import parser

README = Path(__file__).parents[2] / "README.md"
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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["làm-gì-đó"], "Không có lệnh làm-gì-đó. Gõ sotay --help"),
        (["meetings"], "Chưa ghi lệnh cần làm. Gõ sotay meetings --help"),
        (["meetings", "xóa"], "Không có lệnh xóa. Gõ sotay meetings --help"),
        (["meetings", "export", "ID"], "Còn thiếu: --what, --to. Gõ sotay meetings export --help"),
        (["meetings", "show", "ID", "--nope"], "không nhận: --nope. Gõ sotay meetings show --help"),
        (["members", "list", "thừa", "--x"], "không nhận: thừa --x. Gõ sotay members list --help"),
        (["materials", "render", "x", "--page", "một"], "--page không nhận giá trị “một”"),
        (["materials", "render", "x", "--page", "0"], "--page không nhận giá trị “0”"),
        (["materials", "render", "x", "--width"], "Chưa ghi giá trị sau --width"),
        (
            ["meetings", "export", "ID", "--what", "tất cả"],
            "--what không nhận giá trị “tất cả”, chỉ nhận: 'minutes', 'resolution', 'quality', 'notice'",
        ),
        (["cell", "set", "--usual-day", "32"], "--usual-day không nhận giá trị “32”"),
        (["members", "list", "--pro", "x"], "không nhận: --pro x"),
    ],
)
def test_what_was_wrong_is_said_with_the_usage_of_the_very_command(sotay: Sotay, words: list[str], told: str) -> None:
    answer = sotay(*words)
    usage, *_, sentence = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert usage.startswith("Cách dùng: sotay")
    assert told in sentence


def parsers(above: ArgumentParser) -> Iterator[ArgumentParser]:
    yield above
    for action in above._actions:
        if isinstance(action, _SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


def test_help_explains_every_word_in_vietnamese(sotay: Sotay) -> None:
    found = list(parsers(parser()))
    assert len(found) > 25
    for one in found:
        answer = sotay(*one.prog.split()[1:], "--help")
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith("Cách dùng: ")
        for english in ("usage", "options:", "arguments", "show this"):
            assert english not in answer.out
        helps = {action.dest: action.help for action in one._actions if not isinstance(action, _SubParsersAction)}
        assert {dest: text for dest, text in helps.items() if not VIETNAMESE.search(text or "")} == {}


def test_the_readme_names_every_command() -> None:
    lines = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| `sotay ")]
    is_group = {one.prog: any(isinstance(a, _SubParsersAction) for a in one._actions) for one in parsers(parser())}
    commands = [prog.split()[1:] for prog, has_others in is_group.items() if not has_others]
    assert len(commands) > 20
    assert [words for words in commands if not any(all(word in line for word in words) for line in lines)] == []


def test_the_version_is_told(sotay: Sotay) -> None:
    answer = sotay("--version")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"sotay {metadata.version('sotay')}\n"


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


def test_a_pipe_is_never_waited_for(sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path) -> None:
    pipe = tmp_path / "ống.toml"
    os.mkfifo(pipe)
    for words in (
        ["members", "import", pipe],
        ["meetings", "enter", pipe],
        ["materials", "render", pipe, "--page", "1", "--width", "9", "--out", tmp_path / "x.png"],
        ["restore", pipe],
        ["backup", pipe],
    ):
        where = tmp_path / "absent" if words[0] == "restore" else profile
        answer = sotay(*words, "--passphrase-file", passphrase_file, profile=where)
        assert (answer.code, answer.out) == (1, "")
        assert "ống.toml" in answer.err
    answer = sotay("members", "list", "--passphrase-file", pipe, profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert "ống.toml" in answer.err


@pytest.mark.parametrize(
    ("made", "told"), [("absent", "chưa có sổ nào"), ("other", "có các tệp khác"), ("file", "là một tệp")]
)
def test_what_lies_where_the_profile_is_to_be_is_said(
    sotay: Sotay, tmp_path: Path, passphrase_file: Path, made: str, told: str
) -> None:
    place = tmp_path / "place"
    if made == "other":
        place.mkdir()
        (place / "thơ.txt").touch()
    elif made == "file":
        place.touch()
    answer = sotay("members", "list", "--passphrase-file", passphrase_file, profile=place)
    assert (answer.code, answer.out) == (1, "")
    assert str(place) in answer.err
    assert told in answer.err


def test_what_this_user_may_not_look_into_is_said(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path, powerless: AbstractContextManager[None]
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    words = [
        (["members", "list"], closed),
        (["members", "list"], closed / "so"),
        (["doctor"], closed / "so"),
        (["members", "import", closed / "a.csv"], profile),
        (["practice"], closed / "so"),
        (["restore", closed / "a.sotay"], tmp_path / "new"),
        (["materials", "render", closed / "a.pdf", "--page", "1", "--width", "9", "--out", closed / "a.png"], profile),
    ]
    for given, _ in words:
        sotay(*given, "--passphrase-file", passphrase_file, profile=tmp_path / "warming" / "up")
    passphrase_file.chmod(0o644)
    with powerless:
        answers = [sotay(*given, "--passphrase-file", passphrase_file, profile=where) for given, where in words]
    for answer in answers:
        assert (answer.code, answer.out) == (1, "")
        assert "Máy không cho phép" in answer.err


def test_a_passphrase_that_others_may_read_is_warned_of(sotay: Sotay, profile: Path, passphrase_file: Path) -> None:
    passphrase_file.chmod(0o640)
    answer = sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile)
    assert answer.code == 0
    assert "chmod 600" in answer.err
    passphrase_file.chmod(0o600)
    assert sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile).err == ""


def test_only_the_first_line_of_a_passphrase_file_is_read(sotay: Sotay, profile: Path, tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.touch(mode=0o600)
    file.write_bytes(f"{PASSPHRASE}\r\n".encode() + b"x" * 10_000_000)
    assert sotay("members", "list", "--passphrase-file", file, profile=profile).code == 0
    file.write_bytes(b"x" * 10_000)
    answer = sotay("members", "list", "--passphrase-file", file, profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert "quá dài" in answer.err
