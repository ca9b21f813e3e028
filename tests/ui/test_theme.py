"""Colours can be told apart, lengths follow the text scale, icons are of one manner."""

import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

import sotay_ui
from sotay_ui.fields import Box
from sotay_ui.theme import icons
from sotay_ui.theme.sheet import pixels, stylesheet
from sotay_ui.theme.theme import Contrast, Theme
from sotay_ui.theme.tokens import HIGH_CONTRAST, LIGHT

SOURCES = sorted(Path(sotay_ui.__file__).parent.rglob("*.py"))
ICONS = sorted(file.name for file in (resources.files("sotay_resources") / "icons").iterdir())
THEMES = pytest.mark.parametrize("colours", [LIGHT, HIGH_CONTRAST], ids=["light", "high contrast"])


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2 between two ``#RRGGBB``."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
def test_text_can_be_read_on_every_ground(colours: Mapping[str, str]) -> None:
    grounds = ["bg", "surface", "sunken", "rail"]
    tints = ["green_tint", "amber_tint", "blue_tint", "mark"]
    for ground in [*grounds, *tints]:
        assert contrast(colours["text"], colours[ground]) >= 7
    for ground in grounds:
        assert contrast(colours["text2"], colours[ground]) >= 4.5
        assert contrast(colours["disabled"], colours[ground]) >= 4.5
        assert contrast(colours["edge"], colours[ground]) >= 3
        assert contrast(colours["red"], colours[ground]) >= 4.5
    for name in ("green", "amber", "blue"):
        assert contrast(colours[name], colours["surface"]) >= 4.5
        assert contrast(colours[name], colours[f"{name}_tint"]) >= 4.5
    assert contrast(colours["on_red"], colours["red"]) >= 7
    assert contrast(colours["on_red"], colours["red_pressed"]) >= 7


def test_no_colour_is_written_outside_the_table() -> None:
    sheet = (resources.files("sotay_resources") / "styles" / "window.qss").read_text(encoding="utf-8")
    written = [path.name for path in SOURCES if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))]
    assert [name for name in written if name not in {"tokens.py", "icons.py"}] == []
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\s*[;}]", sheet)


def test_every_length_of_the_sheet_follows_the_text_scale() -> None:
    at_100, at_200 = (re.findall(r"(\d+)px", stylesheet(LIGHT, 1, 2, scale)) for scale in (100, 200))
    doubled = [(int(one), int(two)) for one, two in zip(at_100, at_200, strict=True)]
    assert all(abs(two - 2 * one) <= 1 for one, two in doubled)
    assert "pt" not in re.findall(r"\d(pt)", stylesheet(LIGHT, 1, 2, 100))
    assert pixels(0, 200) == 0
    assert pixels(0.4, 100) == 1


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_on_the_grid_of_24_with_round_lines_of_one_and_a_half(name: str) -> None:
    root = etree.fromstring((resources.files("sotay_resources") / "icons" / name).read_bytes())
    wanted = {
        "viewBox": "0 0 24 24",
        "stroke": "currentColor",
        "stroke-width": "1.5",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
        "fill": "none",
    }
    assert {key: root.get(key) for key in wanted} == wanted
    assert not any(child.get("stroke-width") or child.get("fill") for child in root)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_shows_something_inside_its_margin_in_the_colour_asked_for(name: str, qtbot: QtBot) -> None:
    image = icons.draw(name.removesuffix(".svg"), "#B0171C", 48, 1.0).toImage()
    seen = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 128]
    assert len(seen) > 40
    assert all(1 <= x <= 46 and 1 <= y <= 46 for x, y in seen)
    assert {image.pixelColor(x, y).name() for x, y in seen if image.pixelColor(x, y).alpha() == 255} <= {"#b0171c"}


def test_the_text_scale_keeps_to_what_the_pages_are_made_for(qtbot: QtBot) -> None:
    theme = Theme()
    for asked, given in ((50, 100), (150, 150), (900, 200)):
        theme.set_text_scale(asked)
        assert theme.text_scale == given


def test_the_choice_of_the_system_is_followed_unless_the_person_chose(qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    wish = hints.accessibility().contrastPreference()
    theme = Theme()
    assert theme.is_high_contrast == (wish.name == "HighContrast")
    theme.set_contrast(Contrast.HIGH)
    assert theme.is_high_contrast
    assert theme.colour("bg").name() == "#000000"


def test_choices_drop_down_as_a_list(qtbot: QtBot) -> None:
    """Laid over the field, as Fusion does it, the last of them was cut: it forgets the paddings of the sheet."""
    theme = Theme()
    box = Box(theme)
    qtbot.addWidget(box)
    theme.dress(box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box) == 0
