"""Take papers into a meeting: look at a file first, refuse what may not be kept, keep the rest."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
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
from sotay.services.entries import EntryRemoved, check_item
from sotay.services.ports import Clock, Inspector, Reading, Store, Vault
from sotay.services.shelf import papers_of
from sotay.services.states import open_meeting

KEPT_AS_IT_IS = "paper-kept-as-it-is"
"""The wording for a document that nothing here turns into PDF."""

_TO_CONFIRM: dict[Secrecy, type[ConfirmationNeeded]] = {
    Secrecy.MENTION: MentionToConfirm,
    Secrecy.UNREADABLE: UnreadableToConfirm,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file that was looked at and not refused, with the form of it that would be kept."""

    file_name: str
    """Without its folders, NFC."""
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
        file_name=nfc(PureWindowsPath(file_name).name),
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


def look_at_pictures(inspector: Inspector, file_name: str, pictures: Sequence[bytes], limits: PaperLimits) -> Paper:
    """Several pictures, photographs of one paper, as one PDF under the name of the first. Raises as :func:`look_at`."""
    within(limits, sum(map(len, pictures)))
    return look_at(inspector, f"{PureWindowsPath(file_name).stem}.pdf", inspector.album(pictures), limits)


def within(limits: PaperLimits, size: int) -> None:
    """Raises PaperTooLarge for more bytes than the settings allow."""
    if size > limits.size:
        raise PaperTooLarge(limit_mb=limits.megabytes)


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
    """Make a file the last paper of a meeting, or of one of its items: :func:`look_at` and :func:`keep` in one.

    Raises what they raise; what is refused leaves no trace.
    """
    paper = look_at(inspector, file_name, content, limits, password)
    return keep(store, vault, clock, paper, meeting_id=meeting_id, item_id=item_id, title=title, confirmed=confirmed)


def keep(
    store: Store,
    vault: Vault,
    clock: Clock,
    paper: Paper,
    *,
    meeting_id: str,
    item_id: str | None = None,
    title: str = "",
    confirmed: bool = False,
) -> tuple[Material, Inverse]:
    """Make a paper that was looked at the last one of a meeting: where the person was asked in between.

    ``confirmed`` says that the person declared a mention or a scan to be no secret; the moment is kept.
    Raises ConfirmationNeeded where that is missing, AlreadyAttached, NotFound, ItemElsewhere, SealedAlready, and what
    the vault raises.
    """
    confirmed_at = _confirmed_at(paper.inspection.secrecy, confirmed, clock)
    with store.reading() as before:
        _place_in(before, meeting_id, item_id, _sha256(paper.contents.content))
    sha256 = vault.put(paper.contents.content)
    with store.writing() as tx:
        order = _place_in(tx, meeting_id, item_id, sha256)
        material = replace(
            _as_material(paper, meeting_id, order, sha256, confirmed_at),
            item_id=item_id,
            title=nfc(title).strip() or PureWindowsPath(paper.file_name).stem,
        )
        tx.save(material)
    return material, tx.inverse


def keep_instead(
    store: Store, vault: Vault, clock: Clock, paper: Paper, *, paper_id: str, confirmed: bool = False
) -> tuple[Material, Inverse]:
    """Put a paper that was looked at in the place of another, under its title; the other is kept as it was.

    Raises as :func:`keep`, and EntryRemoved where the other was removed or replaced meanwhile.
    """
    confirmed_at = _confirmed_at(paper.inspection.secrecy, confirmed, clock)
    with store.reading() as before:
        _place_of(before, paper_id, _sha256(paper.contents.content))
    sha256 = vault.put(paper.contents.content)
    with store.writing() as tx:
        other = _place_of(tx, paper_id, sha256)
        material = replace(
            _as_material(paper, other.meeting_id, other.order, sha256, confirmed_at),
            item_id=other.item_id,
            title=other.title,
            for_room=other.for_room,
            replaces_id=other.id,
        )
        tx.save(material)
    return material, tx.inverse


def _as_material(paper: Paper, meeting_id: str, order: str, sha256: str, confirmed_at: datetime | None) -> Material:
    return Material(
        id=uuid7(),
        meeting_id=meeting_id,
        order=order,
        title=PureWindowsPath(paper.file_name).stem,
        file_name=paper.file_name,
        sha256=sha256,
        size=len(paper.contents.content),
        media_type=paper.contents.media_type,
        pages=paper.contents.pages,
        secrecy=paper.inspection.secrecy,
        confirmed_at=confirmed_at,
    )


def _confirmed_at(secrecy: Secrecy, confirmed: bool, clock: Clock) -> datetime | None:
    if secrecy not in _TO_CONFIRM:
        return None
    if not confirmed:
        raise _TO_CONFIRM[secrecy]
    return clock.moment()


def _place_in(reading: Reading, meeting_id: str, item_id: str | None, sha256: str) -> str:
    """The order key behind the papers of a meeting that is not sealed. Raises AlreadyAttached for one of them."""
    open_meeting(reading, meeting_id)
    check_item(reading, meeting_id, item_id)
    others = papers_of(reading, meeting_id)
    _refuse_twice(others, sha256)
    return ordering.after(others[-1].order if others else None)


def _place_of(reading: Reading, paper_id: str, sha256: str) -> Material:
    """The paper that is to be replaced. Raises EntryRemoved, AlreadyAttached, NotFound, SealedAlready."""
    other = reading.get(Material, paper_id)
    open_meeting(reading, other.meeting_id)
    others = papers_of(reading, other.meeting_id)
    if other not in others:
        raise EntryRemoved
    _refuse_twice(others, sha256)
    return other


def _refuse_twice(papers: Sequence[Material], sha256: str) -> None:
    for paper in papers:
        if paper.sha256 == sha256:
            raise AlreadyAttached(title=paper.title)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
