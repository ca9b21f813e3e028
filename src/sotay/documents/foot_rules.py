"""How the foot of a signed document and its tables look: what a dated file of rules holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from sotay.documents.braces import names
from sotay.domain.member import Office


@dataclass(frozen=True, slots=True)
class Foot:
    """Under a document that is signed for the cell: who gets it, and who signs."""

    left_mm: float
    right_mm: float
    before_pt: float
    recipients: str
    recipients_pt: float
    recipient: Annotated[str, names("recipient")]
    last_recipient: Annotated[str, names("recipient")]
    recipient_pt: float
    recipient_line_pt: float
    kept: str
    for_the_body: str
    caption_pt: float
    blank_lines: int
    offices: Mapping[Office, str]


@dataclass(frozen=True, slots=True)
class Table:
    text_pt: float
    line_pt: float
    gap_pt: float
    padding_mm: float
    border_pt: float
