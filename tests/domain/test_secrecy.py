"""A corpus of texts made here: what must be stopped, what must be asked about, what must pass."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.material import Secrecy
from sotay.domain.secrecy import secrecy_of

LEVELS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
HEADS = (
    "ĐẢNG BỘ PHƯỜNG TRẤN BIÊN\n{}\nCHI BỘ KHU PHỐ 5",
    "{}\nĐẢNG CỘNG SẢN VIỆT NAM",
    "TỈNH ỦY ĐỒNG NAI\n*\nSố 12-BC/TU\n{}\nBÁO CÁO",
    "TỈNH ỦY ĐỒNG NAI\t{}\nBÁO CÁO",
    "TỈNH ỦY ĐỒNG NAI      {}\nBÁO CÁO",
)
SENTENCES = (
    "Chi bộ tổ chức sinh hoạt thường kỳ tháng 11.",
    "Giữ bí mật nhà nước là trách nhiệm của mỗi đảng viên.",
    "Đồng chí đổi mật khẩu thư điện tử ba tháng một lần.",
    "Quan hệ mật thiết giữa Đảng và Nhân dân.",
    "Mật độ dân số của phường là 5.000 người trên một km².",
    "Hội viên nuôi ong bán 200 lít mật ong.",
    "Mức độ mật thiết giữa hai đơn vị ngày càng cao.",
    "Bảo mật thông tin, bảo vệ tài khoản.",
    "Đồng chí Nguyễn Thị Mật trình bày báo cáo.",
    "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "GIẢI MẬT",
    "HƯỚNG DẪN ĐỔI MẬT KHẨU",
    "AN TOÀN, BẢO MẬT",
    "QUY CHẾ BẢO VỆ BÍ\nMẬT",
    "QUYẾT ĐỊNH GIẢI\nMẬT",
    "G I Ả I  M Ậ T",
    "Đ Ổ I  M Ậ T  K H Ẩ U",
    "MẬT MÃ VÀ CƠ YẾU",
)
MENTIONS = (
    "Bài giảng: độ mật gồm Mật, Tối mật và Tuyệt mật.",
    "Không đưa tài liệu mật vào máy có nối mạng.",
    "Văn bản đóng dấu “Mật” phải gửi bằng bì riêng.",
    "Độ mật: Mật, Tối mật và Tuyệt mật theo luật hiện hành.",
    "Tài liệu TUYỆT MẬT chỉ do người được giao mở.",
    "Cán bộ văn thư vào sổ văn bản MẬT riêng.",
)


def _spaced(level: str) -> str:
    return " ".join(level.replace(" ", "  "))


def _stamps() -> list[str]:
    forms = [
        form
        for level in LEVELS
        for form in (
            level,
            _spaced(level),
            unicodedata.normalize("NFD", level),
            f"[ {level} ]",
            f"*{level}*",
            f"Độ mật: {level}",
            f"ĐỘ MẬT: {level}",
            f"Độ mật: {level.capitalize()}",
            f"Độ mật : {level.lower()}",
            f"Độ mật:\n{level.capitalize()}",
            "\n".join(level.replace(" ", "")),
            f"\u200b{level}\u00a0",
            f"Độ mật: {level}. Bản số: 02",
        )
    ]
    beside = HEADS[-1]
    return [head.format(form) for head, form in itertools.product(HEADS, forms) if head != beside or "\n" not in form]


def _papers() -> list[str]:
    return [f"{a}\n{b}\n{c}" for a, b, c in itertools.permutations(SENTENCES[:14], 3)][:600]


def _of(*texts: str) -> Secrecy:
    return secrecy_of("bao-cao.pdf", "", texts, unread=False)


def test_at_least_99_of_100_stamps_are_stopped() -> None:
    stamps = _stamps()
    assert len(stamps) >= 180
    missed = [text for text in stamps if _of(text) is not Secrecy.STAMP]
    assert len(missed) <= len(stamps) // 100, missed[:5]


def test_at_most_one_ordinary_paper_in_200_is_stopped_and_none_is_asked_about_without_need() -> None:
    papers = _papers()
    assert len(papers) >= 300
    assert [text for text in papers if _of(text) is not Secrecy.NONE] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_that_only_sound_secret_pass(sentence: str) -> None:
    assert _of(sentence) is Secrecy.NONE


@pytest.mark.parametrize("sentence", MENTIONS)
def test_a_mention_within_a_sentence_is_asked_about_and_never_stopped(sentence: str) -> None:
    assert _of(sentence) is Secrecy.MENTION
    assert _of(unicodedata.normalize("NFD", sentence)) is Secrecy.MENTION


@pytest.mark.parametrize("mark", ["MËT", "mËt", "Tèi mËt", "§é mËt: TuyÖt mËt"])
def test_a_stamp_in_the_old_letters_is_found(mark: str) -> None:
    assert _of(f"TØnh ñy §ång Nai\n{mark}\nB¸o c¸o c«ng t¸c th¸ng 11") is Secrecy.STAMP


def test_a_paper_in_the_old_letters_passes() -> None:
    assert _of("TØnh ñy §ång Nai\nB¸o c¸o c«ng t¸c, gi÷ bÝ mËt nhµ n­íc\nth¸ng 11") is Secrecy.NONE


@pytest.mark.parametrize("name", ["TỐI MẬT - báo cáo.pdf", "bao-cao (MẬT).pdf", "12_MẬT_2026.docx", "MẬT.pdf"])
def test_a_mark_in_the_file_name_stops_the_file(name: str) -> None:
    assert secrecy_of(name, "", (), unread=False) is Secrecy.STAMP


@pytest.mark.parametrize("name", ["toi mat.pdf", "bao_cao-Tuyet Mat.docx"])
def test_a_name_without_marks_is_asked_about(name: str) -> None:
    assert secrecy_of(name, "", (), unread=False) is Secrecy.MENTION


@pytest.mark.parametrize("name", ["danh sach vang mat.pdf", "Đ.c Mật.pdf", "mat-tran.pdf", "giải mật.pdf"])
def test_names_that_only_look_secret_pass(name: str) -> None:
    assert secrecy_of(name, "", (), unread=False) in {Secrecy.NONE, Secrecy.MENTION}


def test_a_mark_in_the_title_stops_the_file() -> None:
    assert secrecy_of("a.pdf", "TUYỆT MẬT", (), unread=False) is Secrecy.STAMP


def test_a_scan_is_unreadable_unless_a_stamp_was_read_elsewhere() -> None:
    assert secrecy_of("a.pdf", "", ("",), unread=True) is Secrecy.UNREADABLE
    assert secrecy_of("a.pdf", "", ("", "MẬT"), unread=True) is Secrecy.STAMP


@given(st.text(), st.sampled_from(LEVELS), st.text())
def test_nothing_around_a_stamp_hides_it(before: str, level: str, after: str) -> None:
    assert _of(f"{before}\nSố 12\n{level}\nSố 13\n{after}") is Secrecy.STAMP


@given(st.text(alphabet=st.characters(exclude_characters="ậẬ\u0323\u0302")))
def test_a_text_without_the_letter_of_the_mark_is_never_stopped(text: str) -> None:
    assert _of(text) is Secrecy.NONE
