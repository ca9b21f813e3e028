"""What the command line calls the fields of a member and what stands in them."""

from datetime import date

from sotay import wording
from sotay.domain.member import MemberKind, MemberState, Office
from sotay.domain.times import typed_date


def field_words(name: str) -> str:
    """The name of a field of Member."""
    return wording.phrase(f"field-{name}")


def value_words(name: str, value: object) -> str:
    """What stands in that field; empty for nothing."""
    match value:
        case None | Office.NONE:
            return ""
        case MemberKind() | MemberState() | Office():
            return wording.phrase(f"member-is-{value}")
        case bool():
            return wording.phrase("field-yes" if value else "field-no")
        case date():
            return f"{value:%d/%m/%Y}"
        case _:
            return typed_date(str(value)) if name == "born" else str(value)
