"""A table of points as an office writes it: taken as it is, or refused by the place that is wrong."""

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.errors import KnownError
from sotay.domain.quality import QualityGroupWrong, QualityLineWrong, QualitySumWrong
from sotay.rules.quality import (
    WEIGHTS_SHIPPED,
    QualityFileUnreadable,
    QualityPointsNotWhole,
    read_weights,
    shipped_weights,
)

TEXT = (resources.files("sotay_resources") / "rules" / f"{WEIGHTS_SHIPPED}.toml").read_text(encoding="utf-8")


def changed(before: str, after: str) -> str:
    assert before in TEXT
    return TEXT.replace(before, after, 1)


def test_an_office_divides_its_groups_otherwise() -> None:
    text = changed('title = "Chuẩn bị nội dung sinh hoạt"\npoints = 3', 'title = "Nội dung"\npoints = 4')
    text = text.replace('title = "Dự thảo kết luận hoặc nghị quyết"\npoints = 2', 'title = "Dự thảo"\npoints = 1')
    own = {line.key: line.points for line in read_weights("\ufeff" + text).lines}
    assert (own["content"], own["draft"]) == (4, 1)
    assert read_weights(TEXT) == shipped_weights()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", QualityFileUnreadable),
        ("lines = 5", QualityFileUnreadable),
        ("id = ", QualityFileUnreadable),
        (changed("points = 5\n", "points = 5\nweight = 1\n"), QualityFileUnreadable),
        (changed('measure = "duration"', 'measure = "length"'), QualityFileUnreadable),
        (changed("points = 5\n", "points = 2026-01-01\n"), QualityFileUnreadable),
        (changed("points = 5\n", "points = 4.5\n"), QualityPointsNotWhole),
        (changed("points = 5, short = 0", "points = 5, short = 0.5"), QualityPointsNotWhole),
        (
            changed('title = "Chuẩn bị nội dung sinh hoạt"\npoints = 3', 'title = "Nội dung"\npoints = 4'),
            QualitySumWrong,
        ),
        (changed("group = 3", "group = 4"), QualityGroupWrong),
        (changed('key = "content"', 'key = "duration"'), QualityLineWrong),
    ],
)
def test_what_is_wrong_is_refused_by_its_kind(text: str, error: type[KnownError]) -> None:
    with pytest.raises(error):
        read_weights(text)


@given(st.text(max_size=200))
def test_no_text_is_a_surprise(text: str) -> None:
    with pytest.raises(KnownError):
        read_weights(text)
