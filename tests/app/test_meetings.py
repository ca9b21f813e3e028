"""``sotay meetings``: list, show, seal, and the minutes in Word."""

import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.app.conftest import Answer, Sotay
from tests.cells import NOW
from tests.meetings import confirmed

from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import finishing, meetings, minutes, rollcall
from sotay_app.bootstrap import Handbook

Open = Callable[[Path], AbstractContextManager[Handbook]]
Ask = Callable[..., Answer]


@pytest.fixture
def ask(sotay: Sotay, profile: Path, passphrase_file: Path) -> Ask:
    """``sotay meetings …`` on a practice cell."""
    return lambda *words: sotay("meetings", *words, "--passphrase-file", passphrase_file, profile=profile)


@pytest.fixture
def listed(ask: Ask) -> Any:
    return ask("list", "--json").json


@pytest.fixture
def ready(profile: Path, handbook: Open, listed: Any) -> str:
    """The id of a meeting that was held and adopted."""
    meeting_id = str(listed[0]["id"])
    with handbook(profile) as opened:
        with opened.store.reading() as reading:
            meeting = reading.get(Meeting, meeting_id)
        assert meeting.chair_id
        assert meeting.recorder_id
        rollcall.call(opened.store, meeting_id)
        confirmed(opened.store, meeting_id, chair_id=meeting.chair_id, recorder_id=meeting.recorder_id, at=NOW)
        minutes.close(opened.store, meeting_id, at=NOW)
        finishing.adopt(opened.store, opened.desk, meeting_id, votes_for=20, voters_present=20)
    return meeting_id


def test_meetings_are_listed_with_their_state(ask: Ask, listed: Any) -> None:
    keys = {"id", "kind", "title", "on", "place", "state", "has_begun", "is_sealed"}
    assert [set(line) for line in listed] == [keys] * 4
    assert [line["is_sealed"] for line in listed] == [False, True, True, True]
    assert [line["state"] for line in listed] == ["recording", "sealed", "sealed", "sealed"]
    assert [line["on"] for line in listed] == sorted((line["on"] for line in listed), reverse=True)
    told = ask("list").out.splitlines()
    assert len(told) == 4
    assert all(line["id"] in text and line["title"] in text for line, text in zip(listed, told, strict=True))
    assert [line["has_begun"] for line in listed] == [False, True, True, True]
    assert ["Đang chuẩn bị" in text for text in told] == [True, False, False, False]


def test_a_meeting_that_was_opened_is_no_longer_being_prepared(
    ask: Ask, listed: Any, profile: Path, handbook: Open
) -> None:
    with handbook(profile) as opened:
        with opened.store.reading() as reading:
            meeting = reading.get(Meeting, listed[0]["id"])
        assert meeting.chair_id
        assert meeting.recorder_id
        confirmed(opened.store, meeting.id, chair_id=meeting.chair_id, recorder_id=meeting.recorder_id, at=NOW)
    assert ask("list", "--json").json[0]["has_begun"]
    assert "Đang ghi" in ask("list").out.splitlines()[0]
    assert "Trạng thái: Đang ghi" in ask("show", meeting.id).out.splitlines()


def test_a_meeting_is_shown_whole_with_what_it_lacks(ask: Ask, listed: Any) -> None:
    coming, last = (ask("show", line["id"], "--json") for line in listed[:2])
    assert (coming.code, last.code) == (0, 0)
    keys = {"id", "state", "is_sealed", "lacks", "title", "kind", "on", "items", "roll_call", "papers", "adoption"}
    assert keys <= coming.json.keys() == last.json.keys()
    assert "lack-roll-call" in {lack["code"] for lack in coming.json["lacks"]}
    assert all(lack["message"] and lack["weight"] in {"forbids", "warns"} for lack in coming.json["lacks"])
    assert last.json["lacks"] == []
    assert last.json["is_sealed"]
    assert len(last.json["roll_call"]) == 27
    told = ask("show", listed[0]["id"]).out.splitlines()
    assert told[0][0].isupper()
    assert "Trạng thái: Đang chuẩn bị" in told
    sealed = ask("show", listed[1]["id"]).out.splitlines()
    for said in ("Trạng thái: Đã khóa", "Địa điểm: ", "Chủ trì: ", "Ghi biên bản: ", "Bắt đầu: ", "Có mặt: ", "1. "):
        assert any(line.startswith(said) for line in sealed), said


def test_a_meeting_is_sealed_once(ask: Ask, ready: str, sotay: Sotay, profile: Path, passphrase_file: Path) -> None:
    answer = ask("seal", ready, "--json")
    assert answer.code == 0
    assert answer.json.keys() >= {"id", "record", "digest"}
    assert answer.json["id"] == ready
    assert ask("list", "--json").json[0]["state"] == MeetingState.SEALED
    again = ask("seal", ready, "--json")
    assert (again.code, again.out) == (1, "")
    assert again.err.strip()
    verified = sotay("verify", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (verified.code, verified.json["records"]) == (0, 4)


def test_a_meeting_that_is_not_adopted_is_not_sealed(ask: Ask, listed: Any) -> None:
    answer = ask("seal", listed[0]["id"])
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()


def test_what_keeps_a_record_from_being_sealed_is_told_line_by_line(
    ask: Ask, ready: str, profile: Path, handbook: Open
) -> None:
    with handbook(profile) as opened:
        with opened.store.reading() as reading:
            before = reading.get(Meeting, ready)
        after = replace(before, ended=NOW.replace(hour=1))
        meetings.change(opened.store, before, after, because="ghi nhầm", at=NOW)
    answer = ask("seal", ready)
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 2
    assert answer.err.splitlines()[1].startswith("  ")


@pytest.mark.parametrize("at", range(4))
def test_minutes_come_out_in_word_the_same_each_time(ask: Ask, listed: Any, tmp_path: Path, at: int) -> None:
    one, two = tmp_path / "một.docx", tmp_path / "hai.docx"
    answer = ask("export", listed[at]["id"], "--what", "minutes", "--to", one, "--json")
    assert answer.code == 0
    assert answer.json == {"id": listed[at]["id"], "what": "minutes", "path": str(one)}
    assert ask("export", listed[at]["id"], "--what", "minutes", "--to", two).out == f"{two}\n"
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as file:
        text = file.read("word/document.xml").decode()
    assert ("Dự thảo" in text) is (at == 0)


def test_minutes_for_a_folder_that_is_not_there_are_refused(ask: Ask, listed: Any, tmp_path: Path) -> None:
    to = tmp_path / "nowhere" / "biên bản.docx"
    answer = ask("export", listed[1]["id"], "--what", "minutes", "--to", to)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()
    assert not to.parent.exists()


@pytest.mark.parametrize("words", [["show"], ["seal"], ["export", "--what", "minutes", "--to", "x.docx"]])
def test_a_meeting_that_is_not_there_is_said_so_in_vietnamese(ask: Ask, words: list[str]) -> None:
    answer = ask(words[0], "khong-co", *words[1:])
    assert (answer.code, answer.out) == (1, "")
    assert "Meeting" not in answer.err
    assert not Path("x.docx").exists()


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("notice", "THÔNG BÁO"),
        ("programme", "CHƯƠNG TRÌNH"),
        ("sign-in", "DANH SÁCH ĐIỂM DANH"),
        ("script", "KỊCH BẢN ĐIỀU HÀNH"),
        ("hand", "Phiếu ghi tay"),
    ],
)
def test_papers_before_a_meeting_are_exported_as_the_minutes_are(
    ask: Ask, listed: Any, tmp_path: Path, what: str, words: str
) -> None:
    to = tmp_path / f"{what}.docx"
    answer = ask("export", listed[0]["id"], "--what", what, "--to", to, "--json")
    assert answer.json == {"id": listed[0]["id"], "what": what, "path": str(to)}
    with zipfile.ZipFile(to) as archive:
        assert words in archive.read("word/document.xml").decode()


def test_the_notice_is_printed_as_text_and_written_as_an_entry(ask: Ask, listed: Any, tmp_path: Path) -> None:
    told = ask("message", listed[0]["id"])
    assert told.code == 0
    assert "Thời gian: " in told.out
    assert ask("message", listed[0]["id"], "--json").json["lines"] == told.out.splitlines()
    to = tmp_path / "hop.ics"
    assert ask("calendar", listed[0]["id"], "--to", to).out == f"{to}\n"
    assert to.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    refused = ask("calendar", listed[0]["id"], "--to", tmp_path / "hop.docx")
    assert refused.code == 1
    assert "phải kết thúc bằng .ics" in refused.err
