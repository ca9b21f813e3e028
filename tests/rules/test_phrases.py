"""The dated phrases of the office, and mistakes in their file."""

import pytest

from sotay.domain.phrases import ShortUnfit
from sotay.rules.phrases import office_phrases, read

HEAD = 'id = "x"\ncitation = "y"\n'


def test_the_phrases_in_force() -> None:
    assert office_phrases()["ntc"] == "nhất trí cao"
    assert office_phrases()["ubnd"] == "Ủy ban nhân dân"


def test_a_mistake_in_the_file_is_said() -> None:
    with pytest.raises(KeyError, match="phrase"):
        read(HEAD)
    with pytest.raises(KeyError, match="other"):
        read(HEAD + "other = 1\n[phrases]\n")
    with pytest.raises(ShortUnfit):
        read(HEAD + '[phrases]\nn = "nhất trí"\n')
    with pytest.raises(KeyError, match="ntc"):
        read(HEAD + '[phrases]\nntc = "nhất  trí"\n')
