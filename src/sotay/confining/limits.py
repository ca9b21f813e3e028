"""What a program that opens strangers' files takes away from itself, before it opens the first one.

Run as a program, ``python -I -m sotay.confining.limits MEMORY FILE_SIZE SECONDS -- PROGRAM …`` confines itself and
becomes the named program: the way to confine one that is not ours without running code between fork and exec.
"""

import os
import sys
from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    memory: int
    """Bytes of address space."""
    file_size: int
    """Bytes of the largest file it may write; 0 forbids every one."""
    descriptors: int
    seconds: int | None = None
    """Processor time in all; None where each request gets its own, see :func:`allow`."""


WORKER = Limits(memory=1200 * MB, file_size=0, descriptors=32)


if sys.platform == "win32":
    from sotay.confining.windows_job import confine_to_job

    def confine(limits: Limits) -> None:
        """Put this process into a job of its own that ends with it; raises OSError where the system refuses."""
        confine_to_job(memory=limits.memory)

    def open_nothing_more() -> None:
        """Nothing: a job of Windows counts no files."""

    def allow(seconds: float) -> None:
        """Nothing: the client's deadline is the only one here."""

else:
    import resource

    def confine(limits: Limits) -> None:
        """Lower this process's limits for ever; raises OSError or ValueError where the system refuses."""
        for kind, most in (
            (resource.RLIMIT_AS, limits.memory),
            (resource.RLIMIT_FSIZE, limits.file_size),
            (resource.RLIMIT_NOFILE, limits.descriptors),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.setrlimit(kind, (most, most))
        if limits.seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))

    def open_nothing_more() -> None:
        """What is open stays so; no file, socket or program can be opened from now on, whoever takes over."""
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))

    def allow(seconds: float) -> None:
        """Give this process so much more processor time; the system ends it when that is used up.

        It holds even where the program that set the deadline has died.
        """
        spent = resource.getrusage(resource.RUSAGE_SELF)
        most = int(spent.ru_utime + spent.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


def main() -> None:
    memory, file_size, seconds, _, *command = sys.argv[1:]
    confine(Limits(memory=int(memory), file_size=int(file_size), descriptors=1024, seconds=int(seconds)))
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main()
