"""A ``profile.toml`` from a stranger, with a right checksum, is never more than a calm error."""

import hashlib
import tomllib
from pathlib import Path

import pytest
import tomli_w

from sotay.profile import manifest as manifests
from sotay.profile.errors import ProfileDamaged, WrongKey
from sotay.profile.folder import create, open_profile
from sotay.profile.unlocking import ByPassphrase, ByRecoveryCode

PASSPHRASE = "hoa phượng đỏ trước sân đình"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A real ``profile.toml`` without its checksum, made once: scrypt is slow on purpose."""
    folder = tmp_path_factory.mktemp("made") / "so"
    unlock = ByPassphrase(lambda: PASSPHRASE)
    create(
        folder, cell_name="Chi bộ", is_practice=False, unlock=unlock, make_store=lambda path, _key: path.touch()
    ).close()
    return (folder / manifests.FILE_NAME).read_text(encoding="utf-8").partition("\n")[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "store.db").touch()
    return tmp_path


def _put(folder: Path, text: str) -> None:
    checksum = hashlib.sha256(text.encode()).hexdigest()
    (folder / manifests.FILE_NAME).write_text(f'checksum = "{checksum}"\n{text}', encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format",
        'format = "1"',
        "format = 1",
        "format = 1\nwraps = 3",
        f"format = {'[' * 30_000}",
        f'format = 1\nx = "{"x" * 100_000}"',
        "format = 1\nwraps = [{kind = 3}]",
    ],
)
def test_a_text_that_is_no_profile_is_damage(folder: Path, by_passphrase: ByPassphrase, text: str) -> None:
    _put(folder, text)
    with pytest.raises(ProfileDamaged):
        open_profile(folder, by_passphrase)


@pytest.mark.parametrize(
    "settings",
    [
        {"n": 2**40},
        {"n": 2**20, "r": 1000},
        {"n": 3},
        {"n": 0},
        {"n": -1},
        {"p": 10**6},
        {"r": 0},
        {"salt": "not hex"},
        {"n": "many"},
        {"sealed": "?"},
        {"sealed": "AAAA"},
        {"sealed": ""},
    ],
)
def test_settings_of_no_profile_are_damage_and_cost_no_memory(
    folder: Path, whole: str, by_passphrase: ByPassphrase, settings: dict[str, int | str]
) -> None:
    values = tomllib.loads(whole)
    wrapped = values["wraps"][0]
    for name, value in settings.items():
        (wrapped if name == "sealed" else wrapped["settings"])[name] = value
    _put(folder, tomli_w.dumps(values))
    with pytest.raises(ProfileDamaged):
        open_profile(folder, by_passphrase)


def test_a_wrap_moved_to_another_way_in_or_profile_opens_nothing(
    folder: Path, whole: str, by_passphrase: ByPassphrase
) -> None:
    _put(folder, whole)
    with open_profile(folder, by_passphrase) as opened:
        by_code = ByRecoveryCode(opened.keys.recovery_secret)
    values = tomllib.loads(whole)
    _put(folder, whole.replace(values["profile_id"], values["cell_id"]))
    with pytest.raises(WrongKey):
        open_profile(folder, by_code)
    _put(folder, whole.replace('"recovery"', '"gone"').replace('"passphrase"', '"recovery"'))
    with pytest.raises(WrongKey):
        open_profile(folder, by_code)


def test_a_key_check_of_other_keys_is_damage(folder: Path, whole: str, by_passphrase: ByPassphrase) -> None:
    _put(folder, whole.replace(tomllib.loads(whole)["key_check"], "0" * 64))
    with pytest.raises(ProfileDamaged):
        open_profile(folder, by_passphrase)
