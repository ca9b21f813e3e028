"""What the ports of the services are fitted by: something that works through one worker, which ends with it."""

from types import TracebackType
from typing import Self

from sotay.pdf.client import Role, Worker


class ThroughWorker:
    def __init__(self, role: Role) -> None:
        self._worker = Worker(role)

    def close(self) -> None:
        """End the worker, in the middle of a request too; the next request starts another."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
