"""practice, doctor, verify, backup, restore, key."""

import io
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType

import keyring
import keyring.backends.fail
import pytest
from tests.app.conftest import PASSPHRASE, Answer, Sotay

from sotay.domain.cell import Term
from sotay.domain.document import Document
from sotay.domain.ids import uuid7
from sotay.domain.member import Member
from sotay.domain.sealed import Fault
from sotay.services import signed_copy
from sotay.services.signed_copy import Scan
from sotay_app.bootstrap import Handbook

Open = Callable[[Path], AbstractContextManager[Handbook]]
OTHER = "một mật khẩu khác"


@pytest.fixture
def by_stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Type lines into standard input."""
    return lambda *lines: monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_practice_makes_one_profile_and_names_it_the_second_time(
    sotay: Sotay, practised: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    folder = Path(shutil.copytree(practised, tmp_path / "lam-thu"))
    again = sotay("practice", "--json", "--passphrase-file", passphrase_file, profile=folder)
    assert again.code == 0
    assert again.json == {"profile": str(folder), "created": False}
    assert again.err


def test_a_practice_cell_that_is_stopped_half_way_leaves_nothing(
    sotay: Sotay, tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_given: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sotay_app.practising.practice.play", stopped)
    answer = sotay("practice", "--passphrase-file", passphrase_file, profile=tmp_path / "profile")
    assert (answer.code, answer.out) == (1, "")
    assert "Đã dừng" in answer.err
    assert list(tmp_path.iterdir()) == [passphrase_file]


def test_practice_does_not_take_the_place_of_a_cell(sotay: Sotay, tmp_path: Path, passphrase_file: Path) -> None:
    members = tmp_path / "members.csv"
    members.write_text("Họ và tên,Ngày sinh\nNguyễn Thị An,03/02/1961\n", encoding="utf-8")
    folder = tmp_path / "profile"
    assert sotay("members", "import", members, "--passphrase-file", passphrase_file, profile=folder).code == 0
    refused = sotay("practice", "--passphrase-file", passphrase_file, profile=folder)
    assert (refused.code, refused.out) == (1, "")
    listed = sotay("members", "list", "--json", "--passphrase-file", passphrase_file, profile=folder)
    assert [member["full_name"] for member in listed.json] == ["Nguyễn Thị An"]


def test_verify_says_that_all_is_whole(sotay: Sotay, profile: Path, passphrase_file: Path) -> None:
    answer = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert answer.code == 0
    assert answer.json == {
        "records": 3,
        "links": 3,
        "papers": 3,
        "findings": [],
        "papers_missing": 0,
        "papers_damaged": 0,
        "broken_papers": [],
    }
    told = sotay("verify", "--passphrase-file", passphrase_file, profile=profile)
    assert told.out.strip()


def test_verify_finds_a_record_and_a_paper_that_were_touched(
    sotay: Sotay, profile: Path, passphrase_file: Path, handbook: Open
) -> None:
    with handbook(profile) as opened, opened.store._writer.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER record_update")
        connection.exec_driver_sql("UPDATE record SET sealed_bytes = x'7b7d' WHERE rowid = 1")
    spoil_papers(profile)
    answer = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert answer.code == 1
    assert [finding["code"] for finding in answer.json["findings"]] == [Fault.DIGEST]
    assert (answer.json["papers_missing"], answer.json["papers_damaged"]) == (1, 1)
    assert_names_both(answer)
    told = sotay("verify", "--passphrase-file", passphrase_file, profile=profile)
    assert (told.code, len(told.out.splitlines())) == (1, 4)
    assert all(paper["title"] in told.out and paper["meeting"] in told.out for paper in answer.json["broken_papers"])


def test_verify_looks_for_the_file_of_every_signed_copy(
    sotay: Sotay, profile: Path, passphrase_file: Path, handbook: Open
) -> None:
    with handbook(profile) as opened:
        with opened.store.reading() as reading:
            sealed = reading.records()[-1].meeting_id
        scan = Scan(content=b"%PDF-1.7", pages=2)
        signed_copy.attach(opened.store, opened.vault, opened.desk, sealed, scan)
    before = {path for path in (profile / "materials").rglob("*") if path.is_file()}
    whole = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (whole.code, whole.json["records"], whole.json["links"], whole.json["papers"]) == (0, 4, 4, 4)
    newest = max(before, key=lambda path: path.stat().st_mtime_ns)
    newest.unlink()
    answer = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    (broken,) = answer.json["broken_papers"]
    assert (answer.code, broken["code"], broken["title"]) == (1, "paper-file-missing", "Bản biên bản đã ký")
    seen = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (seen.code, seen.json["papers"]["well"]) == (1, False)


def test_verify_looks_for_the_file_of_a_resolution_as_it_was_issued(
    sotay: Sotay, profile: Path, passphrase_file: Path, handbook: Open
) -> None:
    with handbook(profile) as opened, opened.store.writing() as tx:
        sealed, (term,) = tx.records()[-1].meeting_id, tx.find(Term)
        tx.save(
            Document(
                id=uuid7(),
                meeting_id=sealed,
                term_id=term.id,
                code="NQ",
                number=7,
                subject="Nghị quyết",
                sha256=opened.vault.put(b"PK the file"),
            )
        )
    whole = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (whole.code, whole.json["papers"]) == (0, 4)
    newest = max((profile / "materials").rglob("*.age"), key=lambda path: path.stat().st_mtime_ns)
    newest.unlink()
    answer = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    (broken,) = answer.json["broken_papers"]
    assert (answer.code, broken["code"], broken["title"]) == (1, "paper-file-missing", "07-NQ/CB")


def test_verify_and_doctor_find_a_page_of_the_store_that_was_touched(
    sotay: Sotay, profile: Path, passphrase_file: Path
) -> None:
    store = bytearray((profile / "store.db").read_bytes())
    store[-2000] ^= 1
    (profile / "store.db").write_bytes(store)
    refused = sotay("verify", "--passphrase-file", passphrase_file, profile=profile)
    assert (refused.code, refused.out) == (1, "")
    assert "bị hỏng" in refused.err
    seen = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (seen.code, seen.json["handbook"]["detail"]) == (1, "store-damaged")


def test_a_backup_without_some_papers_says_which_and_holds_the_rest(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    spoil_papers(profile)
    file, to = tmp_path / "chi-bo.sotay", tmp_path / "restored"
    made = sotay("backup", file, "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert made.code == 1
    assert_names_both(made)
    assert all(paper["title"] in made.err and paper["meeting"] in made.err for paper in made.json["broken_papers"])
    assert sotay("restore", file, "--passphrase-file", passphrase_file, profile=to).code == 0
    listed = [
        sotay("meetings", "list", "--passphrase-file", passphrase_file, profile=folder).out for folder in (profile, to)
    ]
    assert listed[0] == listed[1]
    seen = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=to)
    assert (seen.code, seen.json["papers"]["well"], seen.json["papers"]["detail"]) == (1, False, 3)


def spoil_papers(profile: Path) -> None:
    """Lose one file and damage another."""
    papers = sorted(path for path in (profile / "materials").rglob("*") if path.is_file())
    papers[0].unlink()
    content = papers[1].read_bytes()
    papers[1].write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def assert_names_both(answer: Answer) -> None:
    broken = answer.json["broken_papers"]
    assert sorted(paper["code"] for paper in broken) == ["paper-file-damaged", "paper-file-missing"]
    assert all(paper["title"] and paper["meeting"] and paper["id"] and paper["meeting_id"] for paper in broken)


def test_doctor_looks_at_the_computer_and_at_the_handbook(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    bare = sotay("doctor", "--json", profile=tmp_path / "nowhere")
    assert set(bare.json) == {"program", "sqlite", "keyring", "office", "font", "disk"}
    assert not (tmp_path / "nowhere").exists()
    whole = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert set(whole.json) == {*bare.json, "store", "papers", "recovery", "settings"}
    assert whole.json["store"]["well"]
    assert all(set(sign) == {"well", "needed", "detail", "message"} for sign in whole.json.values())
    assert all(sign["detail"] is not None and sign["detail"] != "" for sign in whole.json.values())
    assert isinstance(whole.json["disk"]["detail"], float)
    assert isinstance(whole.json["store"]["detail"], int)
    assert whole.code == (0 if all(sign["well"] for sign in whole.json.values() if sign["needed"]) else 1)
    told = sotay("doctor", "--passphrase-file", passphrase_file, profile=profile)
    assert [line.partition(": ")[0] in {"Tốt", "Nên có", "Cần xử lý"} for line in told.out.splitlines()] == [True] * 10


def test_no_keyring_is_no_fault_of_a_handbook_that_opens_by_a_passphrase(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    made = sotay("practice", profile=tmp_path / "by-keyring")
    assert made.code == 0
    keyring.set_keyring(keyring.backends.fail.Keyring())
    by_passphrase = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=profile)
    by_keyring = sotay("doctor", "--json", profile=tmp_path / "by-keyring")
    assert not by_passphrase.json["keyring"]["well"]
    assert not by_passphrase.json["keyring"]["needed"]
    assert by_keyring.json["keyring"]["needed"]
    assert (by_keyring.code, by_keyring.json["handbook"]["detail"]) == (1, "no-keyring")


def test_doctor_writes_the_search_index_anew(
    sotay: Sotay, profile: Path, passphrase_file: Path, handbook: Open
) -> None:
    with handbook(profile) as opened, opened.store._writer.connect() as connection:
        connection.exec_driver_sql("DELETE FROM search")
    sotay("doctor", "--passphrase-file", passphrase_file, profile=profile)
    with handbook(profile) as opened, opened.store.reading() as reading:
        assert reading.search("nguyen van an")


@pytest.mark.parametrize("content", [b"", b"\0" * 8192, b"not a store " * 1000])
def test_a_store_that_is_no_store_any_more_is_never_taken_for_a_new_one(
    sotay: Sotay, profile: Path, passphrase_file: Path, content: bytes
) -> None:
    for name in ("store.db-wal", "store.db-shm"):
        (profile / name).unlink(missing_ok=True)
    (profile / "store.db").write_bytes(content)
    for _ in range(2):
        answer = sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile)
        assert (answer.code, answer.out) == (1, "")
        assert "bị hỏng" in answer.err


def test_a_backup_that_nobody_watches_keeps_the_code_and_restore_opens_it_by_the_code(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    file = tmp_path / "chi-bo.sotay"
    made = sotay("backup", file, "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert made.code == 0
    assert made.json["path"] == str(file)
    assert made.json["bytes"] == file.stat().st_size
    assert made.json["recovery_code"] is None
    assert "sotay key show" in made.err
    shown = sotay("key", "show", "--json", "--passphrase-file", passphrase_file, profile=profile)
    again = sotay("backup", file, "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (again.json["recovery_code"], again.err) == (None, "")
    code_file, new = tmp_path / "code", tmp_path / "new-passphrase"
    for path, text in ((code_file, shown.json["recovery_code"]), (new, OTHER)):
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")
    to = tmp_path / "restored"
    restored = sotay("restore", file, "--json", "--code-file", code_file, "--passphrase-file", new, profile=to)
    assert restored.code == 0
    assert restored.json["profile"] == str(to)
    assert restored.json["cell"]
    assert sotay("verify", "--passphrase-file", new, profile=to).code == 0
    assert sotay("verify", "--passphrase-file", passphrase_file, profile=to).code == 1


@pytest.mark.parametrize("name", ["store.db", "profile.toml", "../luận văn.docx", "."])
def test_a_backup_takes_the_place_of_no_other_file(
    sotay: Sotay, profile: Path, passphrase_file: Path, name: str
) -> None:
    (profile / "../luận văn.docx").write_bytes(b"luan van")
    answer = sotay("backup", profile / name, "--passphrase-file", passphrase_file, profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()
    assert (profile / "../luận văn.docx").read_bytes() == b"luan van"
    assert sotay("verify", "--passphrase-file", passphrase_file, profile=profile).code == 0


def test_a_backup_takes_the_place_of_its_own_profiles_alone(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    (tmp_path / "members.csv").write_text("Họ và tên,Ngày sinh\nNguyễn Thị An,03/02/1961\n", encoding="utf-8")
    other, file = tmp_path / "other", tmp_path / "a.sotay"
    words = ("members", "import", tmp_path / "members.csv", "--passphrase-file", passphrase_file)
    assert sotay(*words, profile=other).code == 0
    for _ in range(2):
        assert sotay("backup", file, "--passphrase-file", passphrase_file, profile=other).code == 0
    before = file.read_bytes()
    refused = sotay("backup", file, "--passphrase-file", passphrase_file, profile=profile)
    assert (refused.code, refused.out) == (1, "")
    assert "a.sotay" in refused.err
    assert file.read_bytes() == before
    within = sotay("backup", profile / "backups" / "a.sotay", "--passphrase-file", passphrase_file, profile=profile)
    assert (within.code, within.out) == (1, "")
    assert "thư mục của sổ" in within.err
    assert not (profile / "backups" / "a.sotay").exists()
    restored = tmp_path / "restored"
    assert sotay("restore", file, "--passphrase-file", passphrase_file, profile=restored).code == 0
    assert sotay("backup", file, "--passphrase-file", passphrase_file, profile=restored).code == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_a_profile_and_its_backup_are_their_users_alone(sotay: Sotay, tmp_path: Path, passphrase_file: Path) -> None:
    before = os.umask(0o022)
    try:
        profile, file = tmp_path / "new", tmp_path / "new.sotay"
        assert sotay("practice", "--passphrase-file", passphrase_file, profile=profile).code == 0
        assert sotay("backup", file, "--passphrase-file", passphrase_file, profile=profile).code == 0
        to = tmp_path / "restored"
        assert sotay("restore", file, "--passphrase-file", passphrase_file, profile=to).code == 0
    finally:
        os.umask(before)
    paths = [file, profile, to, *profile.rglob("*"), *to.rglob("*")]
    assert len(paths) > 20
    assert [path for path in paths if path.stat().st_mode & 0o077] == []


def test_minutes_are_put_into_a_word_file_alone(
    sotay: Sotay, profile: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    listed = sotay("meetings", "list", "--json", "--passphrase-file", passphrase_file, profile=profile)
    words = ("meetings", "export", listed.json[1]["id"], "--what", "minutes", "--passphrase-file", passphrase_file)
    refused = sotay(*words, "--to", tmp_path / "biên bản.pdf", profile=profile)
    assert (refused.code, refused.out) == (1, "")
    assert "biên bản.pdf" in refused.err
    assert not (tmp_path / "biên bản.pdf").exists()
    for _ in range(2):
        assert sotay(*words, "--to", tmp_path / "biên bản.DOCX", profile=profile).code == 0
    (tmp_path / "của tôi.docx").write_bytes(b"mine")
    assert sotay(*words, "--to", tmp_path / "của tôi.docx", profile=profile).code == 1
    assert (tmp_path / "của tôi.docx").read_bytes() == b"mine"


def test_minutes_take_the_place_of_no_other_file(sotay: Sotay, profile: Path, passphrase_file: Path) -> None:
    listed = sotay("meetings", "list", "--json", "--passphrase-file", passphrase_file, profile=profile)
    words = ("meetings", "export", listed.json[1]["id"], "--what", "minutes", "--to", profile / "store.db")
    answer = sotay(*words, "--passphrase-file", passphrase_file, profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert sotay("verify", "--passphrase-file", passphrase_file, profile=profile).code == 0


def test_stopping_a_command_is_no_crash(
    sotay: Sotay, profile: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_given: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sotay_app.cli.members.show_list", stopped)
    answer = sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()


def test_stopping_while_the_program_is_read_is_no_crash(sotay: Sotay, monkeypatch: pytest.MonkeyPatch) -> None:
    class HalfRead(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "sotay_app.running", HalfRead("sotay_app.running"))
    answer = sotay("members", "list")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1


def test_restore_by_the_passphrase_typed_once(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path, by_stdin: Callable[..., None]
) -> None:
    file, to = tmp_path / "chi-bo.sotay", tmp_path / "restored"
    assert sotay("backup", file, "--passphrase-file", passphrase_file, profile=profile).code == 0
    by_stdin(PASSPHRASE)
    assert sotay("restore", file, "--passphrase-file", "-", profile=to).code == 0
    by_stdin(PASSPHRASE)
    assert sotay("verify", "--passphrase-file", "-", profile=to).code == 0


def test_code_and_passphrase_are_typed_one_after_the_other(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path, by_stdin: Callable[..., None]
) -> None:
    file, to = tmp_path / "chi-bo.sotay", tmp_path / "restored"
    shown = sotay("key", "show", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert sotay("backup", file, "--passphrase-file", passphrase_file, profile=profile).code == 0
    by_stdin(shown.json["recovery_code"], OTHER)
    assert sotay("restore", file, "--code-file", "-", "--passphrase-file", "-", profile=to).code == 0
    by_stdin(OTHER)
    assert sotay("verify", "--passphrase-file", "-", profile=to).code == 0


def test_a_restore_that_is_refused_leaves_nothing(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    file = tmp_path / "chi-bo.sotay"
    sotay("backup", file, "--passphrase-file", passphrase_file, profile=profile)
    wrong = tmp_path / "wrong"
    wrong.write_text(OTHER, encoding="utf-8")
    damaged = tmp_path / "damaged.sotay"
    damaged.write_bytes(file.read_bytes()[:-100])
    before = sorted(path.name for path in tmp_path.iterdir())
    for words in (
        ["restore", file, "--passphrase-file", wrong],
        ["restore", damaged, "--passphrase-file", passphrase_file],
        ["restore", tmp_path / "nowhere", "--passphrase-file", passphrase_file],
        ["restore", passphrase_file, "--passphrase-file", passphrase_file],
    ):
        answer = sotay(*words, profile=tmp_path / "to")
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.strip()
    taken = sotay("restore", file, "--passphrase-file", passphrase_file, profile=profile)
    assert taken.code == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_the_recovery_code_opens_a_profile_whose_passphrase_is_forgotten(
    sotay: Sotay, profile: Path, tmp_path: Path, passphrase_file: Path, by_stdin: Callable[..., None]
) -> None:
    shown = sotay("key", "show", "--json", "--passphrase-file", passphrase_file, profile=profile)
    by_stdin(shown.json["recovery_code"], OTHER)
    answer = sotay("key", "recover", "--code-file", "-", "--passphrase-file", "-", "--json", profile=profile)
    assert (answer.code, answer.json) == (0, {"profile": str(profile)})
    assert "mật khẩu mới" in answer.err
    by_stdin(OTHER)
    assert sotay("members", "list", "--passphrase-file", "-", profile=profile).code == 0
    assert sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile).code == 1


@pytest.mark.parametrize("code", ["", "1234", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"])
def test_a_wrong_code_changes_nothing(
    sotay: Sotay, profile: Path, passphrase_file: Path, by_stdin: Callable[..., None], code: str
) -> None:
    by_stdin(code, OTHER)
    answer = sotay("key", "recover", "--code-file", "-", "--passphrase-file", "-", profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile).code == 0


def test_the_passphrase_is_changed(
    sotay: Sotay, profile: Path, passphrase_file: Path, by_stdin: Callable[..., None]
) -> None:
    by_stdin(PASSPHRASE, OTHER)
    words = ("key", "change-passphrase", "--passphrase-file", "-", "--new-passphrase-file", "-", "--json")
    answer = sotay(*words, profile=profile)
    assert (answer.code, answer.json) == (0, {"changed": True})
    by_stdin(OTHER)
    assert sotay("members", "list", "--passphrase-file", "-", profile=profile).code == 0
    assert sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile).code == 1


def test_a_new_passphrase_too_short_changes_nothing(
    sotay: Sotay, profile: Path, passphrase_file: Path, by_stdin: Callable[..., None]
) -> None:
    by_stdin("ngắn")
    words = ("key", "change-passphrase", "--passphrase-file", passphrase_file, "--new-passphrase-file", "-")
    assert sotay(*words, profile=profile).code == 1
    assert sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile).code == 0


def test_a_profile_in_use_is_said_so(sotay: Sotay, profile: Path, passphrase_file: Path, handbook: Open) -> None:
    with handbook(profile):
        answer = sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()


def test_a_session_that_wrote_leaves_a_backup_and_one_that_looked_none(profile: Path, handbook: Open) -> None:
    before = list((profile / "backups").iterdir())
    with handbook(profile) as opened, opened.store.reading() as reading:
        assert reading.find(Member)
    assert list((profile / "backups").iterdir()) == before
    with handbook(profile) as opened, opened.store.writing() as tx:
        tx.save(Member(id="m", full_name="Nguyễn Thị Mới"))
    assert len(list((profile / "backups").iterdir())) == len(before) + 1
