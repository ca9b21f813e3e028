"""The frames between the program and its worker."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.pdf.protocol import receive, send

heads = st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()))


@given(st.lists(st.tuples(heads, st.binary())))
def test_frames_arrive_as_they_were_sent(frames: list[tuple[dict[str, object], bytes]]) -> None:
    stream = io.BytesIO()
    for head, body in frames:
        send(stream, head, body)  # type: ignore[arg-type]
    stream.seek(0)
    arrived = [receive(stream) for _ in frames]
    assert [(frame.head, frame.body) for frame in arrived] == frames
    with pytest.raises(EOFError):
        receive(stream)


@given(st.integers(0, 40))
def test_a_frame_that_stops_early_is_an_end(length: int) -> None:
    stream = io.BytesIO()
    send(stream, {"verb": "render"}, b"0123456789")
    with pytest.raises(EOFError):
        receive(io.BytesIO(stream.getvalue()[: min(length, len(stream.getvalue()) - 1)]))


@pytest.mark.parametrize(
    "frame",
    [
        b"\xff" * 12,
        b"\0\0\0\2" + b"\0" * 8 + b"[]",
        b"\0\0\0\1" + b"\0" * 8 + b"{",
        b"\0\0\0\0" + b"\0\0\1\0" + b"\0" * 4,
    ],
)
def test_what_is_no_frame_is_told_so(frame: bytes) -> None:
    with pytest.raises(ValueError, match=r"frame|Expecting"):
        receive(io.BytesIO(frame))
