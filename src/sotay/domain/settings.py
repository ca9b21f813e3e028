"""What a cell may set for itself, with the defaults.

A row of kind ``setting`` stands for each value that differs; its ``key`` is the field's name, its ``value`` JSON text.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from zoneinfo import ZoneInfo

from sotay.domain.errors import Refused
from sotay.domain.inspection import PaperLimits
from sotay.domain.spelling import tidy

Value = str | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Captions that are empty and choices that are None are as the dated file of documents says."""

    paper_limit_mb: int = 200
    """The largest paper that is taken in."""
    time_zone: str = "Asia/Ho_Chi_Minh"
    """Of the room, not of the computer: a laptop set wrong still shows the hour of the room."""
    posting_limit_mb: int = 20
    """The largest file that the national app takes from this cell."""
    least_minutes: int = 0
    """What the competent committee asks of this cell's meetings; 0: as the dated file of meetings says."""
    recorder_caption: str = ""
    chair_caption: str = ""
    numbered: bool | None = None
    dated: bool | None = None
    names_unpaid: bool | None = None
    committee_head: bool | None = None
    phone_notice: bool | None = None
    """Whether the notice is offered as text and picture for phones; None: it is."""

    accented_files: bool | None = None
    """Whether files made for a meeting have Vietnamese marks in their names; None: they have not."""

    @property
    def paper_limits(self) -> PaperLimits:
        return PaperLimits(size=self.paper_limit_mb * 1024 * 1024)


DEFAULTS: Mapping[str, Value] = MappingProxyType(asdict(Settings()))
RANGES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"paper_limit_mb": (1, 500), "posting_limit_mb": (1, 500), "least_minutes": (0, 600)}
)
"""The largest papers: what the reader of papers holds in its memory."""
_YES_NO = {"true": True, "có": True, "false": False, "không": False}


class SettingUnknown(Refused):
    """There is no setting of that name."""

    code = "setting-unknown"
    facts = ("name",)


class SettingNotNumber(Refused):
    """No whole number, or one out of its range."""

    code = "setting-not-number"
    facts = ("name", "least", "most")


class SettingNotYesNo(Refused):
    code = "setting-not-yes-no"
    facts = ("name",)


class SettingNotText(Refused):
    code = "setting-not-text"
    facts = ("name",)


class TimeZoneUnknown(Refused):
    """No zone of the IANA database."""

    code = "time-zone-unknown"
    facts = ("zone",)


def said(name: str) -> str:
    """The name as the command has it: ``paper-limit-mb``."""
    return name.replace("_", "-")


def typed(name: str, text: str) -> Value:
    """The value that a person typed for a setting: a number, ``có`` or ``không`` (``true``, ``false``), or a text.

    Raises as :func:`checked`.
    """
    text = tidy(text)
    if name in RANGES and text.isascii() and text.isdecimal():
        return checked(name, int(text))
    if _is_yes_no(name):
        return checked(name, _YES_NO.get(text.casefold(), text))
    return checked(name, text)


def checked(name: str, value: object) -> Value:
    """The value, if the setting of that name may have it.

    Raises SettingUnknown, SettingNotNumber, SettingNotYesNo, SettingNotText or TimeZoneUnknown.
    """
    if name not in DEFAULTS:
        raise SettingUnknown(name=said(name))
    if name in RANGES:
        return _number(name, value)
    if _is_yes_no(name):
        if not isinstance(value, bool):
            raise SettingNotYesNo(name=said(name))
        return value
    if not isinstance(value, str):
        raise SettingNotText(name=said(name))
    if name == "time_zone":
        _refuse_unknown_zone(value)
    return value


def _is_yes_no(name: str) -> bool:
    return name in DEFAULTS and DEFAULTS[name] is None


def _number(name: str, value: object) -> int:
    least, most = RANGES[name]
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise SettingNotNumber(name=said(name), least=least, most=most)
    return value


def _refuse_unknown_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as unknown:  # a folder of zones, such as "Asia", is an OSError
        raise TimeZoneUnknown(zone=zone) from unknown
