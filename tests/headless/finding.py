"""What must be found after a session, whatever ended it: all that was told as kept, and nothing half there."""

import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pyrage
from pyrage import x25519
from tests.headless.places import OUTSIDE, PROFILE, UNLOCK

from sotay.domain.material import Material
from sotay.domain.member import Member
from sotay.domain.registry import KINDS
from sotay.domain.rows import Json
from sotay.domain.searched import SEARCHED
from sotay.persistence.transaction import Snapshot, _body
from sotay.profile.backup import automatic_backups
from sotay.profile.backup_file import Backup
from sotay.profile.placing import is_unplaced
from sotay.records.verifying import verify
from sotay.services import members
from sotay_app import bootstrap
from sotay_app.bootstrap import Handbook
from sotay_app.clock import SystemClock

State = dict[str, Json]
"""The body of each row by ``kind/id``, the digest of each record by ``record/id``."""


@dataclass
class Ledger:
    """What a session told."""

    is_made: bool = False
    kept: State = field(default_factory=dict)
    intended: State = field(default_factory=dict)
    """Of the transaction that was told of and not yet kept."""
    files: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    is_closed: bool = False

    def hear(self, line: bytes) -> None:
        said = json.loads(line)
        if "intends" in said:
            self.intended = said["intends"] | {f"record/{name}": digest for name, digest in said["seals"].items()}
        elif "kept" in said:
            self.kept = self.kept | self.intended
            self.intended = {}
        elif "file" in said:
            self.files = self.files | {said["file"]}
        elif "refused" in said:
            self.refused = [*self.refused, said["refused"]]
            self.intended = {}
        self.is_made = True
        self.is_closed = "closed" in said


class Lost(AssertionError):
    """A promise was broken."""


def check(folder: Path, ledger: Ledger) -> None:
    """Open what is in ``folder`` with the product, compare it with what was told, and work on. Raises Lost."""
    profile = folder / PROFILE
    if bootstrap.is_empty(profile):
        _expect(not ledger.is_made, "the handbook is gone")
        with bootstrap.made(profile, UNLOCK, SystemClock(), head=bootstrap.Head(), allow_unsafe_place=True) as handbook:
            _check_rows(handbook, Ledger())
        _expect(_names(folder) <= {PROFILE, OUTSIDE}, f"left behind: {_names(folder)}")
        return
    with bootstrap.opened(profile, UNLOCK, SystemClock(), allow_unsafe_place=True) as handbook:
        _check_rows(handbook, ledger)
        check_whole(handbook)
        members.change(handbook.store, Member(id="after", full_name="Sau khi mất điện"))
    _expect(not list(profile.rglob(".sotay-*")), "leftovers in the handbook")
    _check_outside(folder / OUTSIDE, ledger)


def check_whole(handbook: Handbook) -> None:
    """Pages, records, links, papers and automatic backups are whole. Raises Lost, or what the product raises."""
    handbook.store.check()
    with handbook.store.reading() as reading:
        _expect(not verify(reading.records(), reading.links()), "records or links are broken")
    _check_papers(handbook)
    backups = handbook.profile.folder / "backups"
    _check_backups(automatic_backups(backups) if backups.exists() else [])


def state(handbook: Handbook) -> State:
    with handbook.store.reading() as reading:
        found: State = {f"record/{record.id}": record.digest for record in reading.records()}
        for kind in KINDS:
            for row in reading._connection.exec_driver_sql(f"SELECT * FROM {kind.name}").mappings():  # noqa: S608
                body = _body(row)
                found[f"{kind.name}/{body['id']}"] = body
    return found


def _check_rows(handbook: Handbook, ledger: Ledger) -> None:
    """Exactly what was kept, or that and the whole of the transaction that was on its way."""
    found = state(handbook)
    cells = [name for name in found if name.startswith("cell/")]
    _expect(len(cells) == 1, "no cell")
    del found[cells[0]]
    both = ledger.kept | ledger.intended
    if found not in (ledger.kept, both):
        lost = sum(found.get(name) not in (body, both[name]) for name, body in ledger.kept.items())
        half = sum(name not in ledger.kept for name in found)
        raise Lost(f"{lost} of {len(ledger.kept)} kept rows lost, {half} of {len(ledger.intended)} half there")
    with handbook.store.reading() as reading:
        _expect(_lines(reading) == sum(_is_searched(name, body) for name, body in found.items()), "search lines")


def _lines(reading: Snapshot) -> int:
    return int(reading._connection.exec_driver_sql("SELECT count(*) FROM search_line").scalar_one())


def _is_searched(name: str, body: Json) -> bool:
    fields = SEARCHED.get(name.partition("/")[0], ())
    if not isinstance(body, dict) or body["deleted_at"]:
        return False
    return any(body.get(field, True) for field in fields)  # what a row works out itself, a symbol, is never empty


def _check_papers(handbook: Handbook) -> None:
    """All that rows name are whole, and so are all others under their final name."""
    with handbook.store.reading() as reading:
        named = [material.sha256 for material in reading.find(Material)]
    _expect(handbook.vault.verify(named).is_well, "a paper is missing or damaged")
    identity = x25519.Identity.from_str(handbook.profile.keys.age_identity)
    for file in handbook.profile.materials_path.glob("*/*.age"):
        try:
            content = pyrage.decrypt(file.read_bytes(), [identity])
        except pyrage.DecryptError as error:
            raise Lost("half a paper") from error
        _expect(handbook.vault.has(sha256(content).hexdigest()), "a paper under a wrong name")


def _check_outside(folder: Path, ledger: Ledger) -> None:
    found = _names(folder)
    _expect(ledger.files <= found, f"gone: {ledger.files - found}")
    _check_backups(folder.glob("*.sotay"))
    for file in folder.glob("*.docx"):
        _expect(zipfile.is_zipfile(file), "half a Word file")


def _check_backups(backups: Iterable[Path]) -> None:
    for path in backups:
        if path.name.startswith("."):
            continue
        with path.open("rb") as file:
            Backup(file).verify()


def _names(folder: Path) -> set[str]:
    """Without what was cut off before it had its lock: ``placing`` leaves an empty folder, it may be another's."""
    found = folder.iterdir() if folder.exists() else ()
    return {path.name for path in found if not (is_unplaced(path) and not any(path.iterdir()))}


def _expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise Lost(otherwise)
