"""What travels between the program and its worker: frames of a JSON head and a body of bytes, nothing else.

A frame is the length of the head (4 bytes) and of the body (8 bytes), both big-endian, then head and body.
The worker's first frame says ``{"ready": true}``; from then on each request gets exactly one answer. An answer whose
head has ``error`` carries the code and the facts of one of the errors of ``sotay.domain.inspection``.
"""

import json
import struct
from dataclasses import dataclass
from typing import BinaryIO

from sotay.domain.rows import Json

_LENGTHS = struct.Struct(">IQ")
_HEAD_LIMIT = 128 * 1024 * 1024
_BODY_LIMIT = 1024 * 1024 * 1024

Head = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Frame:
    head: Head
    body: bytes


def send(stream: BinaryIO, head: Head, body: bytes = b"") -> None:
    """Write one frame; raises OSError where the other side is gone."""
    text = json.dumps(head, ensure_ascii=True).encode("ascii")
    stream.write(_LENGTHS.pack(len(text), len(body)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> Frame:
    """Read one frame; raises EOFError where the other side is gone and ValueError for what is no frame."""
    head_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if head_length > _HEAD_LIMIT or body_length > _BODY_LIMIT:
        raise ValueError("no frame is that long")
    head = json.loads(_exactly(stream, head_length))
    if not isinstance(head, dict):
        raise ValueError("the head of a frame is an object")  # noqa: TRY004 - one error for every broken frame
    return Frame(head, _exactly(stream, body_length))


def _exactly(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content
