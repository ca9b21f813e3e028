"""Take papers into a meeting: look at a file first, refuse what may not be kept, keep the rest."""

import hashlib
from dataclasses import dataclass
from pathlib import PureWindowsPath

from sotay.domain import ordering
from sotay.domain.file_kinds import kind_of
from sotay.domain.ids import uuid7
from sotay.domain.inspection import (
    AlreadyAttached,
    ConfirmationNeeded,
    Contents,
    Inspection,
    MentionToConfirm,
    OfficePasswordNeeded,
    PaperKind,
    PaperLimits,
    PaperRefused,
    PaperSecret,
    PaperTooLarge,
    PasswordNeeded,
    PasswordWrong,
    UnreadableToConfirm,
)
from sotay.domain.material import Material, Secrecy
from sotay.domain.secrecy import secrecy_of
from sotay.domain.spelling import nfc
from sotay.services.changes import Inverse
from sotay.services.meetings import open_meeting
from sotay.services.ports import Clock, Inspector, Reading, Store, Vault

KEPT_AS_IT_IS = "paper-kept-as-it-is"
"""The wording for a document that nothing here turns into PDF."""

_TO_CONFIRM: dict[Secrecy, type[ConfirmationNeeded]] = {
    Secrecy.MENTION: MentionToConfirm,
    Secrecy.UNREADABLE: UnreadableToConfirm,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file that was looked at and not refused, with the form of it that would be kept."""

    inspection: Inspection
    contents: Contents


def inspect(
    inspector: Inspector, file_name: str, content: bytes, limits: PaperLimits, password: str = ""
) -> Inspection:
    """The facts of a file, a refusal among them: never raises for what the file is."""
    try:
        return look_at(inspector, file_name, content, limits, password).inspection
    except PaperRefused as refusal:
        return refused(refusal, kind=kind_of(content), size=len(content), sha256=_sha256(content))


def look_at(inspector: Inspector, file_name: str, content: bytes, limits: PaperLimits, password: str = "") -> Paper:
    """Read a file and judge it. Raises the subclasses of PaperRefused, PaperSecret among them."""
    within(limits, len(content))
    contents = inspector.read(content, password)
    secrecy = secrecy_of(file_name, contents.title, contents.texts, unread=contents.unread)
    if secrecy is Secrecy.STAMP:
        raise PaperSecret
    to_confirm = _TO_CONFIRM.get(secrecy)
    reason = to_confirm.code if to_confirm else "" if contents.pages else KEPT_AS_IT_IS
    return Paper(
        inspection=Inspection(
            kind=contents.kind,
            pages=contents.pages,
            title=nfc(contents.title),
            bytes=len(content),
            sha256=_sha256(content),
            has_text=contents.has_text,
            encrypted=contents.encrypted,
            embedded_files=contents.embedded_files,
            scripts=contents.scripts,
            secrecy=secrecy,
            needs_confirmation=to_confirm is not None,
            accepted=True,
            reason=reason,
        ),
        contents=contents,
    )


def within(limits: PaperLimits, size: int) -> None:
    """Raises PaperTooLarge for more bytes than the settings allow."""
    if size > limits.size:
        raise PaperTooLarge(limit_mb=limits.size // (1024 * 1024))


def refused(
    refusal: PaperRefused, *, kind: PaperKind = PaperKind.UNKNOWN, size: int = 0, sha256: str = ""
) -> Inspection:
    """The facts of a file that was not read."""
    return Inspection(
        kind=kind,
        pages=0,
        title="",
        bytes=size,
        sha256=sha256,
        has_text=False,
        encrypted=isinstance(refusal, PasswordNeeded | PasswordWrong | OfficePasswordNeeded),
        embedded_files=0,
        scripts=False,
        secrecy=Secrecy.STAMP if isinstance(refusal, PaperSecret) else Secrecy.UNREADABLE,
        needs_confirmation=False,
        accepted=False,
        reason=refusal.code,
    )


def attach(
    store: Store,
    vault: Vault,
    inspector: Inspector,
    clock: Clock,
    *,
    meeting_id: str,
    file_name: str,
    content: bytes,
    limits: PaperLimits,
    item_id: str | None = None,
    title: str = "",
    password: str = "",
    confirmed: bool = False,
) -> tuple[Material, Inverse]:
    """Make a file the last paper of a meeting, or of one of its items. What is refused leaves no trace.

    ``confirmed`` says that the person declared a mention or a scan to be no secret; the moment is kept.
    Raises the subclasses of PaperRefused, ConfirmationNeeded where ``confirmed`` is missing, AlreadyAttached, and
    WrongState or SealedAlready.
    """
    paper = look_at(inspector, file_name, content, limits, password)
    secrecy = paper.inspection.secrecy
    if secrecy in _TO_CONFIRM and not confirmed:
        raise _TO_CONFIRM[secrecy]
    kept = paper.contents.content
    sha256 = _sha256(kept)
    with store.reading() as before:
        open_meeting(before, meeting_id)
        _refuse_twice(before, meeting_id, sha256)
    vault.put(kept)
    with store.writing() as tx:
        open_meeting(tx, meeting_id)
        _refuse_twice(tx, meeting_id, sha256)
        others = tx.find(Material, meeting_id=meeting_id)
        name = nfc(PureWindowsPath(file_name).name)
        material = Material(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=ordering.after(others[-1].order if others else None),
            title=nfc(title).strip() or PureWindowsPath(name).stem,
            file_name=name,
            sha256=sha256,
            size=len(kept),
            media_type=paper.contents.media_type,
            pages=paper.contents.pages,
            secrecy=secrecy,
            confirmed_at=clock.moment() if secrecy in _TO_CONFIRM else None,
        )
        tx.save(material)
    return material, tx.inverse


def _refuse_twice(reading: Reading, meeting_id: str, sha256: str) -> None:
    for other in reading.find(Material, meeting_id=meeting_id, sha256=sha256):
        raise AlreadyAttached(title=other.title)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
