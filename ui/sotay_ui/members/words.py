"""What screens call the fields of a member and what stands in them."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.domain.times import short_date, typed_date


def kind_words(kind: MemberKind) -> str:
    return {
        MemberKind.OFFICIAL: QCoreApplication.translate("Member", "Official"),
        MemberKind.PROBATIONARY: QCoreApplication.translate("Member", "Probationary"),
    }[kind]


def state_words(state: MemberState) -> str:
    return {
        MemberState.ACTIVE: QCoreApplication.translate("Member", "Takes part"),
        MemberState.EXEMPT: QCoreApplication.translate("Member", "Exempt from work and meetings"),
        MemberState.AWAY: QCoreApplication.translate("Member", "On temporary stay elsewhere"),
        MemberState.GUEST: QCoreApplication.translate("Member", "Here on temporary stay"),
        MemberState.SUSPENDED: QCoreApplication.translate("Member", "Suspended"),
        MemberState.LEFT: QCoreApplication.translate("Member", "Left the cell"),
    }[state]


def office_words(office: Office) -> str:
    """Empty for who has none."""
    return {
        Office.NONE: "",
        Office.SECRETARY: QCoreApplication.translate("Member", "Secretary"),
        Office.DEPUTY: QCoreApplication.translate("Member", "Deputy secretary"),
        Office.COMMITTEE: QCoreApplication.translate("Member", "Committee member"),
    }[office]


def standing_words(member: Member) -> str:
    """``Chính thức``, ``Dự bị · Sinh hoạt tạm thời nơi khác``."""
    if member.state is MemberState.ACTIVE:
        return kind_words(member.kind)
    left_on = f" {short_date(member.left_on)}" if member.left_on else ""
    return f"{kind_words(member.kind)} · {state_words(member.state)}{left_on}"


def day_words(day: date | None) -> str:
    """The day with zeroes, as it is typed; empty for none."""
    return f"{day:%d/%m/%Y}" if day else ""


def field_words(name: str) -> str:
    """The name of a field of Member."""
    return {
        "full_name": QCoreApplication.translate("Member", "Full name"),
        "born": QCoreApplication.translate("Member", "Birth date"),
        "card_no": QCoreApplication.translate("Member", "Card number"),
        "admitted_on": QCoreApplication.translate("Member", "Admitted on"),
        "confirmed_on": QCoreApplication.translate("Member", "Official since"),
        "kind": QCoreApplication.translate("Member", "Kind of member"),
        "state": QCoreApplication.translate("Member", "State"),
        "office": QCoreApplication.translate("Member", "Office in the cell"),
        "group": QCoreApplication.translate("Member", "Party group"),
        "phone": QCoreApplication.translate("Member", "Phone"),
        "wants_paper": QCoreApplication.translate("Member", "Gets papers printed"),
        "large_type": QCoreApplication.translate("Member", "Needs large type"),
        "note": QCoreApplication.translate("Member", "Note"),
    }[name]


def value_words(name: str, value: object) -> str:
    """What stands in that field; ``trống`` for nothing."""
    if isinstance(value, bool):
        return QCoreApplication.translate("Member", "yes") if value else QCoreApplication.translate("Member", "no")
    return _words(name, value) or QCoreApplication.translate("Member", "empty")


def _words(name: str, value: object) -> str:
    match value:
        case MemberKind():
            return kind_words(value)
        case MemberState():
            return state_words(value)
        case Office():
            return office_words(value)
        case None | date():
            return day_words(value)
        case _:
            return typed_date(str(value)) if name == "born" else str(value)
