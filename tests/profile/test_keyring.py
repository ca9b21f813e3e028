"""What counts as a keyring, and the real one of a desktop: another user, with a keyring of their own."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from typing_extensions import override

from sotay.profile import keyring_secret
from sotay.profile.errors import KeyringLocked, NoKeyring
from sotay.profile.unlocking import ByKeyring

NOBODY = 65534
IN_A_SESSION = """
gnome-keyring-daemon --foreground --unlock --components=secrets <<<any >/dev/null &
asks='dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner'
until $asks string:org.freedesktop.secrets | grep -q true; do :; done
"$1" -W error -c "$2" "$3"
answer=$?
kill $!
wait $!
exit $answer
"""
MAKES_AND_BACKS_UP = """
import sys; from pathlib import Path
from sotay.profile.backup import back_up; from sotay.profile.folder import create, open_profile
from sotay.profile.unlocking import ByKeyring
place = Path(sys.argv[1])
with create(place / "so", cell_name="Chi bộ", is_practice=False, unlock=ByKeyring(),
            make_store=lambda path, key: path.write_bytes(key[:4])) as opened:
    code = opened.recovery_code
with open_profile(place / "so", ByKeyring()) as opened:
    back_up(opened, place / "usb.sotay", lambda path: path.write_bytes(b"store"))
print(code)
"""
RESTORES_AND_OPENS = """
import os, sys; from pathlib import Path
from sotay.profile.restoring import restore; from sotay.profile.errors import KeyNotHere
from sotay.profile.folder import open_profile; from sotay.profile.unlocking import ByKeyring, ByRecoveryCode
place, mine = Path(sys.argv[1]), Path(os.environ["HOME"]) / "so"
code = ByRecoveryCode.typed(sys.stdin.read())
try:
    restore(place / "usb.sotay", mine, unlock=ByKeyring(), new_unlock=ByKeyring(), check_store=lambda path, key: None)
except KeyNotHere:
    print("no key here")
restore(place / "usb.sotay", mine, unlock=code, new_unlock=ByKeyring(), check_store=lambda path, key: None).close()
with open_profile(mine, ByKeyring()) as opened:
    print(opened.manifest.cell_name, os.getuid(), opened.store_path.read_bytes().decode())
"""


class ClosedKeyring(KeyringBackend):
    """A keyring whose person dismisses the question."""

    priority = 5

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked(service, username)

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked(service, username, password)


def _plain_text_keyring() -> KeyringBackend:
    """What an installed ``keyrings.alt`` hands out, known by the module it lies in."""
    members = {**vars(ClosedKeyring), "__module__": "keyrings.alt.file"}
    backend: KeyringBackend = type("PlaintextKeyring", (KeyringBackend,), members)()
    return backend


@pytest.mark.parametrize("make", [fail.Keyring, null.Keyring, _plain_text_keyring, chainer.ChainerBackend])
def test_a_keyring_that_forgets_or_writes_in_plain_text_is_none(make: Callable[[], KeyringBackend]) -> None:
    keyring.set_keyring(make())
    assert not keyring_secret.is_available()
    with pytest.raises(NoKeyring):
        ByKeyring().new_key("device")
    with pytest.raises(NoKeyring):
        ByKeyring().key("device", {})


def test_a_keyring_left_locked_is_named() -> None:
    keyring.set_keyring(ClosedKeyring())  # type: ignore[no-untyped-call]  # keyring's own
    assert keyring_secret.is_available()
    with pytest.raises(KeyringLocked):
        ByKeyring().key("device", {})
    with pytest.raises(KeyringLocked):
        keyring_secret.put("device", "secret")


def test_a_keyring_that_does_not_keep_what_it_took_is_none(
    memory_keyring: KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_keyring, "set_password", lambda *_: None)
    with pytest.raises(NoKeyring):
        ByKeyring().new_key("device")


def _as_user(user: int) -> list[str]:
    if user == os.getuid():
        return []
    return ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]


def _another_user() -> int:
    """Nobody, where root may become nobody and nobody may run this Python; else the same one with another home."""
    if os.getuid() != 0:
        return os.getuid()
    tries = [*_as_user(NOBODY), "sh", "-c", '"$1" -c "import sotay.profile.backup"', "sh", sys.executable]
    return NOBODY if subprocess.run(tries, capture_output=True, check=False).returncode == 0 else os.getuid()


def _log_in_for_real(home: Path, program: str, place: Path, *, user: int, asked: str = "") -> str:
    """Run a program in a desktop session of its own with an empty, unlocked keyring; what it printed."""
    home.mkdir(mode=0o700)
    os.chown(home, user, user)
    environment = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PATH": os.environ["PATH"],
        "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring",
    }
    session = ["dbus-run-session", "--", "bash", "-c", IN_A_SESSION, "bash", sys.executable, program, str(place)]
    ended = subprocess.run(
        [*_as_user(user), *session],
        env=environment,
        input=asked,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None or shutil.which("dbus-run-session") is None,
    reason="gnome-keyring and dbus are not installed",
)
def test_a_backup_opens_for_another_user_with_an_empty_real_keyring() -> None:
    another = _another_user()
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        root = Path(name)
        root.chmod(0o755)
        place = root / "first" / "place"
        code = _log_in_for_real(root / "first", MAKES_AND_BACKS_UP, place, user=os.getuid())
        (root / "usb").mkdir()
        shutil.copy(place / "usb.sotay", root / "usb")
        answer = _log_in_for_real(root / "second", RESTORES_AND_OPENS, root / "usb", user=another, asked=code)
    assert answer.splitlines() == ["no key here", f"Chi bộ {another} store"]
