"""Nothing secret shows: not in files or their names, logs, representations, errors."""

import logging
import traceback
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from sotay.domain.errors import KnownError
from sotay.domain.recovery_code import code_text
from sotay.materials.vault import Vault
from sotay.profile import handing, keyring_secret
from sotay.profile.backup import back_up, back_up_automatically
from sotay.profile.folder import MakeStore, OpenProfile, create, open_profile, recover
from sotay.profile.restoring import restore
from sotay.profile.unlocking import ByKeyring, ByPassphrase, ByRecoveryCode

PASSPHRASE = "hoàng yến dưới hiên nhà"
AGREED = "mưa rào tháng sáu trên sông"
PAPER = "Tờ trình về việc sửa nhà văn hóa".encode()


def _canaries(opened: OpenProfile) -> dict[str, bytes]:
    keys = opened.keys
    secrets = {
        "database key": keys.database_key,
        "name key": keys.name_key,
        "recovery secret": keys.recovery_secret,
    }
    return {
        "passphrase": PASSPHRASE.encode(),
        "paper": PAPER,
        "recovery code": opened.recovery_code.encode(),
        "recovery code bare": opened.recovery_code.replace("-", "").encode(),
        "age identity": keys.age_identity.encode(),
        **secrets,
        **{f"{name} in hex": secret.hex().encode() for name, secret in secrets.items()},
        **{f"{name} in base64": b64encode(secret).rstrip(b"=") for name, secret in secrets.items()},
    }


def _kept(backend: KeyringBackend, device_id: str) -> bytes:
    secret = backend.get_password(keyring_secret.SERVICE, device_id)
    assert secret is not None
    return secret.encode()


def _found(canaries: dict[str, bytes], where: bytes) -> list[str]:
    return [name for name, canary in canaries.items() if canary in where]


def test_no_secret_shows_anywhere(
    tmp_path: Path,
    make_store: MakeStore,
    memory_keyring: KeyringBackend,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    folder = tmp_path / "so"
    by_passphrase = ByPassphrase(lambda: PASSPHRASE)
    shown = []
    with create(folder, cell_name="Chi bộ", is_practice=False, unlock=ByKeyring(), make_store=make_store) as opened:
        canaries = _canaries(opened)
        canaries["keyring secret"] = _kept(memory_keyring, opened.manifest.device_id)
        Vault(opened.materials_path, opened.keys.age_identity, opened.keys.name_key).put(PAPER)

        def snapshot(to: Path) -> None:
            to.write_bytes(opened.store_path.read_bytes())

        back_up(opened, tmp_path / "usb.sotay", snapshot)
        back_up_automatically(opened, snapshot, at=datetime.now(UTC))
        now = datetime.now(UTC)
        handing.write(opened, tmp_path / "giao.sotay", snapshot, agreed=AGREED, at=now, on=now.date())
        canaries["agreed passphrase"] = AGREED.encode()
        opened.change_unlock(by_passphrase)
        by_code = ByRecoveryCode.typed(opened.recovery_code)
        shown += [repr(opened), repr(opened.keys), repr(by_passphrase), repr(by_code), str(opened.manifest)]
    restored = restore(
        tmp_path / "usb.sotay",
        tmp_path / "copy",
        unlock=by_code,
        new_unlock=by_passphrase,
        check_store=lambda _path, _key: None,
    )
    restored.close()
    wrong: list[Callable[[], OpenProfile]] = [
        lambda: open_profile(folder, ByPassphrase(lambda: PASSPHRASE + "?")),
        lambda: recover(folder, code_text(bytes(16)), ByKeyring()),
        lambda: recover(folder, canaries["recovery code"].decode()[:-1] + "?", ByKeyring()),
    ]
    for fails in wrong:
        with pytest.raises(KnownError) as raised:
            fails()
        shown += [repr(raised.value), "".join(traceback.format_exception(raised.value))]

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 8
    assert {path.name: _found(canaries, path.read_bytes()) for path in files} == {path.name: [] for path in files}
    assert _found(canaries, "\n".join(str(path) for path in tmp_path.rglob("*")).encode()) == []
    assert _found(canaries, "\n".join(shown).encode()) == []
    assert _found(canaries, caplog.text.encode()) == []
    printed = capfd.readouterr()
    assert _found(canaries, (printed.out + printed.err).encode()) == []


def test_the_search_for_canaries_finds_them(tmp_path: Path, make_store: MakeStore) -> None:
    with create(
        tmp_path / "so", cell_name="Chi bộ", is_practice=False, unlock=ByKeyring(), make_store=make_store
    ) as opened:
        canaries = _canaries(opened)
    assert _found(canaries, b"\n".join(canaries.values())) == list(canaries)
