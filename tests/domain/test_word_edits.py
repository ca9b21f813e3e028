"""What differs between a file and the minutes as they would be printed now, whatever was done to the file."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.word_controls import WHOLE, Control, ControlName, Mark, WordTexts, digest_of
from sotay.domain.word_edits import Comparison, Fate, Lines, as_kept, compare, has_own, is_of

MEETING = "m1"
LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])
LINE = st.text(LETTERS, min_size=1, max_size=20).filter(lambda line: line.strip() != "")
TEXTS = st.dictionaries(st.text("abc", min_size=1, max_size=6), st.lists(LINE, min_size=1, max_size=3), max_size=6)
Texts = Mapping[str, list[str]]


def remark(row_id: str) -> Mark:
    return Mark.of("remark", row_id)


def printed(texts: Texts, outside: tuple[str, ...] = ("CHI BỘ TỔ 12",), meeting: str = MEETING) -> WordTexts:
    """As a document prints these remarks."""
    controls = [
        Control(ControlName(remark(row_id), place, digest_of((line,))).text, (line,), before="- Đồng chí An: ")
        for row_id, lines in texts.items()
        for place, line in enumerate(lines, 1)
    ]
    whole = ControlName(Mark.of(WHOLE, meeting), 1, digest_of(control.name for control in controls)).text
    return WordTexts((Control(whole, ("BIÊN BẢN",)), *controls), outside)


def edited(file: WordTexts, mark: Mark, lines: Lines) -> WordTexts:
    """The file with these lines in the first control of a text and nothing in its others."""
    changed = []
    for control in file.controls:
        name = named(control)
        if name.mark == mark:
            control = replace(control, lines=lines if name.line == 1 else ())  # noqa: PLW2901
        changed.append(control)
    return replace(file, controls=tuple(changed))


def without(file: WordTexts, mark: Mark, line: int = 0) -> WordTexts:
    """The file without a text, or without one paragraph of it."""
    gone = {control.name for control in file.controls if named(control).mark == mark}
    if line:
        gone = {name for name in gone if f"_{line}_" in name}
    return replace(file, controls=tuple(control for control in file.controls if control.name not in gone))


def named(control: Control) -> ControlName:
    name = ControlName.read(control.name)
    assert name is not None
    return name


def fates(compared: Comparison) -> dict[Mark, Fate]:
    return {edit.mark: edit.fate for edit in compared.edits}


@given(row_id=st.text(), kind=st.sampled_from(["remark", "minutes", "item"]), line=st.integers(1, 999))
def test_a_name_says_what_it_is_of_and_fits_a_bookmark(row_id: str, kind: str, line: int) -> None:
    name = ControlName(Mark.of(kind, row_id), line, digest_of(("chữ",)))
    assert ControlName.read(name.text) == name
    assert ControlName.read(f"_{name.text}") == name
    assert ControlName.read(f"_{name.text}_Copy_1") == name
    assert len(f"_{name.text}") <= 40


@pytest.mark.parametrize("other", ["", "remark", "Title", "_GoBack", "remark_xyz_1_00000000", "remark_" + "0" * 16])
def test_other_names_are_no_names_of_ours(other: str) -> None:
    assert ControlName.read(other) is None


@given(texts=TEXTS)
def test_an_untouched_file_says_nothing_else(texts: Texts) -> None:
    compared = compare(printed(texts), printed(texts))
    assert compared == Comparison(edits=(), is_older=False, outside=())


@given(texts=TEXTS, data=st.data())
def test_what_was_changed_comes_back_as_it_stands_there_and_nothing_else(texts: Texts, data: st.DataObject) -> None:
    ids = [*texts]
    touched = data.draw(st.sets(st.sampled_from(ids)) if ids else st.just(set()))
    file, wanted = printed(texts), {}
    for row_id in touched:
        lines = tuple(line.strip() for line in data.draw(st.lists(LINE, min_size=1, max_size=3)))
        if lines != tuple(line.strip() for line in texts[row_id]) and len(texts[row_id]) == 1:
            file, wanted[remark(row_id)] = edited(file, remark(row_id), lines), lines
    compared = compare(printed(texts), file)
    found = {edit.mark: edit.versions for edit in compared.edits}
    assert found == {mark: (tuple(digestible(lines)),) for mark, lines in wanted.items()}
    assert all(not edit.is_changed_here for edit in compared.edits)


def digestible(lines: Lines) -> list[str]:
    return [unicodedata.normalize("NFC", line) for line in lines]


@given(texts=TEXTS.filter(bool), data=st.data())
def test_a_text_that_is_gone_is_named_and_one_that_is_there_is_not(texts: Texts, data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from([*texts]), min_size=1))
    file = printed(texts)
    for row_id in gone:
        file = without(file, remark(row_id))
    assert fates(compare(printed(texts), file)) == dict.fromkeys(map(remark, gone), Fate.GONE)


@given(texts=TEXTS.filter(bool), more=LINE, data=st.data())
def test_what_is_new_here_is_not_taken_for_taken_out_there(texts: Texts, more: str, data: st.DataObject) -> None:
    file = printed(texts)
    compared = compare(printed({**texts, "new": [more]}), file)
    assert compared.is_older
    assert compared.edits == ()
    row_id = data.draw(st.sampled_from([*texts]))
    assert compare(printed({**texts, "new": [more]}), without(file, remark(row_id))).edits == ()


def test_a_paragraph_that_is_gone_shortens_its_text() -> None:
    texts = {"a": ["Một", "Hai", "Ba"]}
    (edit,) = compare(printed(texts), without(printed(texts), remark("a"), line=2)).edits
    assert (edit.fate, edit.versions) == (Fate.SHORTENED, (("Một", "Ba"),))


@pytest.mark.parametrize("left", [(), ("",), ("  ", "")])
def test_a_text_of_which_nothing_is_left_is_gone(left: Lines) -> None:
    texts = {"a": ["Một"], "b": ["Hai"]}
    (edit,) = compare(printed(texts), edited(printed(texts), remark("a"), left)).edits
    assert (edit.fate, edit.versions) == (Fate.GONE, ())


def test_paragraphs_that_were_moved_are_read_in_their_new_order() -> None:
    texts = {"a": ["Một", "Hai"]}
    file = printed(texts)
    turned = replace(file, controls=(file.controls[0], file.controls[2], file.controls[1]))
    assert compare(printed(texts), turned).edits == ()
    whole = edited(turned, remark("a"), ("Một sửa",))
    (edit,) = compare(printed(texts), whole).edits
    assert edit.fate is Fate.SHORTENED


def test_copies_that_differ_are_all_offered_and_alike_ones_are_only_named() -> None:
    texts = {"a": ["Một", "Hai"], "b": ["Ba"]}
    file = printed(texts)
    first, second = file.controls[1:3]
    alike = replace(file, controls=(*file.controls, second))
    (edit,) = compare(printed(texts), alike).edits
    assert (edit.fate, edit.versions) == (Fate.DOUBLED, ())
    other = replace(second, lines=("Hai khác",))
    (edit,) = compare(printed(texts), replace(file, controls=(*file.controls, other))).edits
    assert (edit.fate, edit.versions) == (Fate.DOUBLED, (("Một", "Hai"), ("Một", "Hai khác")))
    twice = replace(file, controls=(*file.controls, replace(first, lines=("Một khác",)), other))
    (edit,) = compare(printed(texts), twice).edits
    assert edit.versions == (("Một", "Hai"), ("Một khác", "Hai khác"))


def test_a_paragraph_that_became_two_controls_can_be_kept_whole() -> None:
    texts = {"a": ["Một hai"]}
    whole, control = printed(texts).controls
    parts = (replace(control, lines=("Một",)), replace(control, lines=("hai",)))
    (edit,) = compare(printed(texts), WordTexts((whole, *parts), ("CHI BỘ TỔ 12",))).edits
    assert (edit.fate, edit.versions[-1]) == (Fate.DOUBLED, ("Một", "hai"))


def test_what_was_changed_on_both_sides_says_so() -> None:
    file = edited(printed({"a": ["Một"], "b": ["Hai"]}), remark("a"), ("Một trong Word",))
    compared = compare(printed({"a": ["Một ở đây"], "b": ["Hai ở đây"]}), file)
    assert compared.is_older
    (edit,) = compared.edits
    assert (edit.printed, edit.versions) == (("Một ở đây",), (("Một trong Word",),))
    assert edit.is_changed_here


def test_what_was_changed_alike_on_both_sides_is_no_difference() -> None:
    file = edited(printed({"a": ["Một"]}), remark("a"), ("Một sửa",))
    assert compare(printed({"a": ["Một sửa"]}), file).edits == ()


def test_a_paragraph_that_was_broken_in_two_loses_what_is_printed_before_it() -> None:
    texts = {"a": ["Một hai"]}
    whole, control = printed(texts).controls
    broken = replace(control, lines=("- Đồng chí An: Một", "hai"), before="", is_block=True)
    (edit,) = compare(printed(texts), WordTexts((whole, broken), ("CHI BỘ TỔ 12",))).edits
    assert (edit.versions, edit.is_whole_paragraph) == ((("Một", "hai"),), False)
    renamed = replace(broken, lines=("- Đồng chí Bình: Một", "hai"))
    (edit,) = compare(printed(texts), WordTexts((whole, renamed), ("CHI BỘ TỔ 12",))).edits
    assert (edit.versions, edit.is_whole_paragraph) == ((("- Đồng chí Bình: Một", "hai"),), True)


def test_what_stands_outside_is_named_and_not_read() -> None:
    texts = {"a": ["Một"]}
    file = printed(texts, ("CHI BỘ  TỔ 12", "- Đồng chí Khá: thêm"))
    assert compare(printed(texts), file).outside == ("- Đồng chí Khá: thêm",)
    renamed = tuple(replace(control, before="- Đồng chí Bình: ") for control in file.controls[1:])
    assert "- Đồng chí Bình:" in compare(printed(texts), replace(file, controls=(file.controls[0], *renamed))).outside
    compared = compare(printed(texts), printed({**texts, "other": ["Của nơi khác"]}))
    assert compared.outside == ("Của nơi khác",)
    assert compared.edits == ()


def test_a_file_says_whose_minutes_it_has() -> None:
    texts = {"a": ["Một"]}
    assert is_of(printed(texts), MEETING)
    assert not is_of(printed(texts, meeting="m2"), MEETING)
    assert has_own(printed(texts), without(printed(texts), Mark.of(WHOLE, MEETING)))
    assert not has_own(printed(texts), printed({"b": ["Hai"]}, meeting="m2"))


@pytest.mark.parametrize(
    ("kept", "printed_as", "found", "wanted"),
    [
        ("sửa đường", "sửa đường.", "sửa đường hẻm 42.", "sửa đường hẻm 42"),
        ("sửa đường.", "sửa đường.", "sửa đường hẻm 42.", "sửa đường hẻm 42."),
        ("sửa đường", "sửa đường.", "sửa đường", "sửa đường"),
        ("sửa đường", "sửa đường.", "sửa đường?", "sửa đường?"),
        ("sửa đường", "sửa đường.", "sửa đường...", "sửa đường..."),
        ("Rà soát hộ nghèo.", "rà soát hộ nghèo", "rà soát hộ cận nghèo", "Rà soát hộ cận nghèo."),
        ("Rà soát hộ nghèo.", "rà soát hộ nghèo", "kiểm tra hộ nghèo", "Kiểm tra hộ nghèo."),
        ("rà soát", "rà soát", "Rà soát", "Rà soát"),
        ("", "…", "Một.", "Một."),
        ("Một\n\n Hai ", "Một\nHai.", "Một\nHai ba.", "Một\nHai ba"),
    ],
)
def test_what_printing_made_of_a_text_is_not_kept(kept: str, printed_as: str, found: str, wanted: str) -> None:
    assert as_kept(kept, tuple(printed_as.split("\n")), tuple(found.split("\n"))) == wanted


def test_a_turned_file_with_every_kind_of_edit_is_read_in_the_order_of_the_minutes() -> None:
    texts = {f"r{place}": [f"Ý kiến {place}"] for place in range(40)}
    file = printed(texts)
    file = edited(replace(file, controls=file.controls[::-1]), remark("r7"), ("Khác",))
    file = without(file, remark("r30"))
    marks = [edit.mark for edit in compare(printed(texts), file).edits]
    assert marks == [remark("r7"), remark("r30")]
