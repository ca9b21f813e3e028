"""``sotay practice``, ``verify``, ``backup``, ``restore`` and ``key``."""

import shutil
import sys
from argparse import Namespace
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from sotay import wording
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.rows import Json
from sotay.profile import backup, restoring
from sotay.profile import folder as profiles
from sotay.profile import manifest as manifests
from sotay.profile.folder import OpenProfile
from sotay.profile.unlocking import ByPassphrase, ByRecoveryCode
from sotay.records.verifying import verify as verify_records
from sotay.services.ports import Clock
from sotay_app import bootstrap, practising
from sotay_app.cli import places
from sotay_app.cli.console import Console
from sotay_app.cli.places import folder_of, new_unlock, reading_handbook
from sotay_app.wholeness import PaperFault, Papers, look_at_papers


def practice(options: Namespace, console: Console, clock: Clock) -> int:
    """``practice``: a profile with the practice cell; a second call names the one that is there."""
    folder = folder_of(options, places.PRACTICE)
    is_new = bootstrap.is_empty(folder) or not manifests.read(folder).is_practice
    if is_new:
        made = bootstrap.made(
            folder,
            new_unlock(options),
            clock,
            head=practising.head(clock),
            is_practice=True,
            allow_unsafe_place=options.allow_unsafe_place,
        )
        with ExitStack() as undo:
            with made as handbook:
                undo.callback(shutil.rmtree, folder, ignore_errors=True)  # half a practice cell serves nobody
                practising.play(handbook)
            undo.pop_all()
    else:
        console.say("practice-there")
    console.result({"profile": str(folder), "created": is_new}, [str(folder)])
    return 0


def verify(options: Namespace, console: Console, clock: Clock) -> int:
    """``verify``: the file of the store, every record, every link, every paper."""
    with reading_handbook(options, clock) as handbook:
        handbook.store.check()
        with handbook.store.reading() as reading:
            records, links = reading.records(), reading.links()
            sealed = [meeting.id for meeting in reading.find(Meeting, state=MeetingState.SEALED)]
        found = verify_records(records, links, sealed)
        papers = look_at_papers(handbook)
    faults = Counter(paper.fault for paper in papers.broken)
    data: Json = {
        "records": len(records),
        "links": len(links),
        "papers": papers.files,
        "findings": [{"code": finding.fault.value, "subject": finding.subject} for finding in found],
        "papers_missing": faults[PaperFault.MISSING],
        "papers_damaged": faults[PaperFault.DAMAGED],
        "broken_papers": _broken(papers),
    }
    lines = [wording.phrase(finding.fault.value, subject=finding.subject) for finding in found]
    lines += [paper.text for paper in papers.broken]
    summary = wording.phrase("verified", records=len(records), links=len(links), papers=papers.files)
    console.result(data, [summary, *lines])
    return 1 if lines else 0


def back_up(options: Namespace, console: Console, clock: Clock) -> int:
    """``backup FILE``; the first one also gives the recovery code, which opens it on any computer.

    What is missing or damaged among the papers is named; everything else is in the backup all the same.
    """
    to = Path(options.file)
    with reading_handbook(options, clock) as handbook:
        backup.back_up(handbook.profile, to, handbook.store.snapshot, at=clock.moment())
        papers = look_at_papers(handbook)
        is_new = not handbook.profile.manifest.recovery_sheet_shown
        code = _shown_code(handbook.profile) if is_new and _is_watched() else None
    data: Json = {"path": str(to), "bytes": to.stat().st_size, "recovery_code": code, "broken_papers": _broken(papers)}
    console.result(data, [str(to)])
    if code:
        console.say("recovery-code", code=code)
    elif is_new:
        console.say("recovery-code-to-come")
    if papers.broken:
        console.say("backup-lacks", count=len(papers.broken))
    for paper in papers.broken:
        console.remark(paper.text)
    return 1 if papers.broken else 0


def restore(options: Namespace, console: Console, _clock: Clock) -> int:
    """``restore FILE``: by recovery code where one is given, else by the passphrase it was made under."""
    folder = folder_of(options)
    code = options.code_file
    unlock = ByRecoveryCode.typed(places.secret_in(code, options.tell)) if code else places.unlock_for(options, folder)
    restored = restoring.restore(
        Path(options.file),
        folder,
        unlock=unlock,
        new_unlock=new_unlock(options),
        check_store=bootstrap.check_store,
        allow_unsafe_place=options.allow_unsafe_place,
    )
    with restored as profile:
        name = profile.manifest.cell_name
    console.result({"profile": str(folder), "cell": name}, [str(folder)])
    return 0


def recover(options: Namespace, console: Console, _clock: Clock) -> int:
    """``key recover``: open by the recovery code, from now on by this computer's keyring or a passphrase."""
    folder = folder_of(options)
    code = places.secret_in(options.code_file, options.tell) if options.code_file else places.typed_code()
    unlock = new_unlock(options)
    with profiles.recover(folder, code, unlock, allow_unsafe_place=options.allow_unsafe_place):
        console.say(f"key-recovered-{unlock.kind}")
    console.result({"profile": str(folder)}, [str(folder)])
    return 0


def change_passphrase(options: Namespace, console: Console, clock: Clock) -> int:
    """``key change-passphrase``: the new one from a file, else typed twice."""
    file = options.new_passphrase_file
    with reading_handbook(options, clock) as handbook:
        ask = places.typed_twice if file is None else lambda: places.secret_in(file, options.tell)
        handbook.profile.change_unlock(ByPassphrase(ask))
    console.say("passphrase-changed")
    console.result({"changed": True}, [])
    return 0


def show_code(options: Namespace, console: Console, clock: Clock) -> int:
    """``key show``: the recovery code, to be written on the recovery sheet."""
    with reading_handbook(options, clock) as handbook:
        code = _shown_code(handbook.profile)
    console.result({"recovery_code": code}, [code])
    return 0


def _shown_code(profile: OpenProfile) -> str:
    profile.note_recovery_sheet_shown()
    return profile.recovery_code


def _is_watched() -> bool:
    """Whether a person sees what is printed; what a nightly script prints lands in mails and logs."""
    return sys.stdout.isatty() or sys.stderr.isatty()


def _broken(papers: Papers) -> list[Json]:
    return [
        {
            "code": paper.fault.value,
            "id": paper.id,
            "title": paper.title,
            "meeting_id": paper.meeting_id,
            "meeting": paper.meeting,
        }
        for paper in papers.broken
    ]
