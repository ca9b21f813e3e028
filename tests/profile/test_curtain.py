"""The PIN that covers the window: set, typed, forgotten, and no key to anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.opening import RecoveryCodeWrongLength
from sotay.domain.recovery_code import code_text, new_secret
from sotay.profile import manifest as manifests
from sotay.profile import pin as pins
from sotay.profile.curtain import Curtain
from sotay.profile.errors import PinUnfit, WrongPassphrase, WrongRecoveryCode
from sotay.profile.folder import MakeStore, OpenProfile, create, open_profile
from sotay.profile.keys import Keys
from sotay.profile.unlocking import ByKeyring, ByPassphrase, Unlock

PASSPHRASE = "hoa ban nở trắng"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "so"


def made(folder: Path, make_store: MakeStore, unlock: Unlock) -> OpenProfile:
    return create(folder, cell_name="Chi bộ", is_practice=False, unlock=unlock, make_store=make_store)


@pytest.fixture
def profile(folder: Path, make_store: MakeStore) -> Iterator[OpenProfile]:
    with made(folder, make_store, ByKeyring()) as profile:
        yield profile


def test_there_is_none_until_one_is_set_and_it_is_there_at_the_next_opening(profile: OpenProfile, folder: Path) -> None:
    curtain = Curtain(profile)
    assert (curtain.is_set, curtain.minutes) == (False, pins.USUAL_MINUTES)
    curtain.wait(5)
    curtain.set(" 2468 ")
    profile.close()
    with open_profile(folder, ByKeyring()) as again:
        curtain = Curtain(again)
        assert (curtain.is_set, curtain.minutes) == (True, 5)
        assert curtain.opens("2468")
        assert curtain.opens("２４６８"), "digits as a wide keyboard types them"
        assert not curtain.opens("2469")
        assert not curtain.opens("")
        curtain.remove()
        assert not curtain.is_set


@pytest.mark.parametrize("typed", ["", "123", "1" * 13, "12a4", "1 234", "một hai"])
def test_what_is_no_pin_is_refused_and_the_one_before_stays(profile: OpenProfile, typed: str) -> None:
    curtain = Curtain(profile)
    curtain.set("2468")
    with pytest.raises(PinUnfit):
        curtain.set(typed)
    assert curtain.opens("2468")


def test_the_file_alone_does_not_give_the_pin_away(profile: OpenProfile, folder: Path) -> None:
    Curtain(profile).set("2468")
    kept = manifests.read(folder).pin
    assert "2468" not in (folder / manifests.FILE_NAME).read_text(encoding="utf-8")
    assert not pins.opens("2468", kept, Keys.fresh())


def test_the_recovery_code_removes_a_forgotten_pin(profile: OpenProfile) -> None:
    curtain = Curtain(profile)
    curtain.set("2468")
    with pytest.raises(WrongRecoveryCode):
        curtain.give_way(code_text(new_secret()))
    with pytest.raises(RecoveryCodeWrongLength):
        curtain.give_way("2468")
    assert curtain.is_set
    curtain.give_way(profile.recovery_code.lower())
    assert not curtain.is_set


def test_so_does_the_passphrase_where_there_is_one(folder: Path, make_store: MakeStore) -> None:
    with made(folder, make_store, ByPassphrase(lambda: PASSPHRASE)) as profile:
        curtain = Curtain(profile)
        curtain.set("2468")
        with pytest.raises(WrongPassphrase):
            curtain.give_way("một câu khác")
        curtain.give_way(PASSPHRASE)
        assert not curtain.is_set


@given(st.text(max_size=14))
def test_a_text_is_a_pin_or_is_refused(typed: str) -> None:
    keys = Keys.fresh()
    try:
        pin = pins.new_pin(typed, keys, 10)
    except PinUnfit:
        return
    assert pins.opens(typed, pin, keys)
