"""Every word of the window stands in Vietnamese, and the compiled file is what the words give."""

import re
import subprocess
from importlib import resources
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parents[2]
NOT_OURS = re.compile(r"\b(bạn|vui lòng|lỗi hệ thống|cài đặt|xung đột|đồng bộ|niêm phong|chốt)\b|!", re.IGNORECASE)


def translations() -> dict[str, str]:
    words = (resources.files("sotay_resources") / "i18n" / "sotay_vi.ts").read_bytes()
    messages = etree.fromstring(words).iter("message")
    return {one.findtext("source", ""): one.findtext("translation", "") for one in messages}


def test_the_committed_words_are_fresh_and_complete() -> None:
    done = subprocess.run([ROOT / "scripts" / "translations", "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_translation_keeps_the_places_for_facts() -> None:
    for source, translation in translations().items():
        assert sorted(re.findall(r"\{\w+\}", source)) == sorted(re.findall(r"\{\w+\}", translation)), source


def test_the_words_are_those_that_people_of_the_cell_use() -> None:
    assert [words for words in translations().values() if NOT_OURS.search(words)] == []
