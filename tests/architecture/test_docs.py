"""What the documents point to is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


def test_every_link_within_the_project_leads_somewhere() -> None:
    links = {
        (page, target.partition("#")[0])
        for page in PAGES
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
        if "://" not in target
    }
    assert links
    assert {
        f"{page.relative_to(ROOT)}: {target}" for page, target in links if not (page.parent / target).exists()
    } == set()


def test_every_decision_is_numbered_once_and_answers_a_question() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert len(numbers) == len(set(numbers))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert [part for part in ("**Question.**", "**Decision.**", "**Reason") if part not in text] == [], page.name
