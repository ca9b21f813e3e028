"""What the person should know of an opened handbook stands in the strip."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.conftest import World

from sotay.profile.errors import SecondPlaceAway
from sotay.services.changes import Change
from sotay_ui.desk import Services
from sotay_ui.start import Session


def test_an_unplugged_second_place_is_said_once_the_handbook_is_open(
    make_session: Callable[[], Session], world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = world.connect

    def without_its_drive(changed: Callable[[Change], None]) -> Services:
        return replace(connect(changed), notices=(SecondPlaceAway(folder="/media/usb"),))

    monkeypatch.setattr(world, "connect", without_its_drive)
    session = make_session()
    session.window.show()
    strip = session.window.strip
    qtbot.waitUntil(lambda: any("/media/usb" in label.text() for label in strip.findChildren(QLabel)))
    assert strip.isVisible()
