"""Take in many files at once: a refused one never stops the next, what has to be asked is asked together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from sotay.domain.file_kinds import may_be_archive
from sotay.domain.inspection import (
    AlreadyAttached,
    ArchiveInArchive,
    ConfirmationNeeded,
    PaperLimits,
    PaperRefused,
    PasswordNeeded,
    PasswordWrong,
)
from sotay.domain.material import Material
from sotay.services import papers
from sotay.services.changes import Inverse
from sotay.services.papers import Paper
from sotay.services.ports import Clock, Inspector, Store, Vault

Step = Callable[[int, int], None]
"""Hears how many kilobytes of how many are done; may raise to stop."""

_KB = 1024
_HELD = 200 * 1024 * 1024
"""Bytes of papers that wait for an answer: before there are more, the person is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiving:
    """What taking in needs of an open handbook."""

    store: Store
    vault: Vault
    inspector: Inspector
    clock: Clock
    limits: PaperLimits


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A file on its way in, or several pictures of one paper."""

    name: str
    """Of the file, the first one of several."""
    size: int
    read: Callable[[], Sequence[bytes]]
    """The bytes of the file or of each picture. Raises the subclasses of PaperRefused."""
    archive: str = ""
    """Name of the archive it came out of."""
    password: str = ""
    paper: Paper | None = None
    """What it is, where it was looked at already."""
    is_confirmed: bool = False

    @cached_property
    def called(self) -> str:
        """What the person knows it by."""
        return f"{self.archive}: {self.name}" if self.archive else self.name


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that did not go in, and why."""

    called: str
    reason: PaperRefused | AlreadyAttached | ConfirmationNeeded


@dataclass(frozen=True, slots=True)
class Question:
    """A file that goes in once the person has answered: a password, or that it is no secret."""

    file: Incoming
    reason: PasswordNeeded | PasswordWrong | ConfirmationNeeded


class Batch:
    """Files for one meeting. :meth:`run` on any thread, one at a time; between runs the questions are answered."""

    def __init__(
        self,
        receiving: Receiving,
        files: Sequence[Incoming],
        *,
        meeting_id: str,
        item_id: str | None = None,
        instead_of: str = "",
    ) -> None:
        """``instead_of`` names a paper whose place the first file takes."""
        self._receiving = receiving
        self._meeting_id, self._item_id, self._instead_of = meeting_id, item_id, instead_of
        self._waiting = [*files]
        self._done, self._total = 0, sum(file.size for file in files)
        self.kept: list[Material] = []
        self.left_out: list[LeftOut] = []
        self.questions: list[Question] = []

    @property
    def is_over(self) -> bool:
        return not self._waiting and not self.questions

    def run(self, step: Step) -> Inverse:
        """Take in what waits, until nothing does or too much waits for an answer; returns what takes this run back.

        Raises what the store and the vault raise, and what ``step`` raises: what was kept until then stays kept.
        """
        before = len(self.kept)
        while self._waiting and self._held <= _HELD:
            step(self._done // _KB, self._total // _KB)
            file = self._waiting.pop(0)
            try:
                self._take(file)
            except (PaperRefused, AlreadyAttached) as refusal:
                step(self._done // _KB, self._total // _KB)  # a reader that was ended refuses what it read
                self.left_out.append(LeftOut(file.called, refusal))
            self._done += file.size
        return Inverse((), (), tuple(self.kept[before:]))

    def answer(self, question: Question, *, password: str | None = None, is_confirmed: bool = False) -> None:
        """Let it in with that password or that word on the next run; without either it is left out."""
        self.questions.remove(question)
        file = question.file
        if password is not None or is_confirmed:
            self._total += file.size
            self._waiting.append(replace(file, password=password or file.password, is_confirmed=is_confirmed))
        else:
            self.left_out.append(LeftOut(file.called, question.reason))

    @property
    def _held(self) -> int:
        return sum(len(question.file.paper.contents.content) for question in self.questions if question.file.paper)

    def _take(self, file: Incoming) -> None:
        if file.paper is not None:
            self._keep(file, file.paper)
            return
        contents = file.read()
        if self._is_unpacked(file, contents[0]):
            return
        try:
            paper = self._looked_at(file, contents)
        except (PasswordNeeded, PasswordWrong) as needed:
            self.questions.append(Question(file, needed))
            return
        self._keep(file, paper)

    def _looked_at(self, file: Incoming, contents: Sequence[bytes]) -> Paper:
        inspector, limits = self._receiving.inspector, self._receiving.limits
        if len(contents) > 1:
            return papers.look_at_pictures(inspector, file.name, contents, limits)
        return papers.look_at(inspector, file.name, contents[0], limits, file.password)

    def _is_unpacked(self, file: Incoming, content: bytes) -> bool:
        """Whether it was an archive, whose files now wait in its place."""
        if not may_be_archive(file.name, content):
            return False
        if file.archive:
            raise ArchiveInArchive
        found = self._receiving.inspector.unpack(content)
        if found is None:
            return False
        files = [
            Incoming(name=one.name, size=len(one.content), read=partial(_whole, one.content), archive=file.name)
            for one in found
        ]
        self._total += sum(one.size for one in files)
        self._waiting[:0] = files
        return True

    def _keep(self, file: Incoming, paper: Paper) -> None:
        store, vault, clock = self._receiving.store, self._receiving.vault, self._receiving.clock
        try:
            if self._instead_of:
                material, _ = papers.keep_instead(
                    store, vault, clock, paper, paper_id=self._instead_of, confirmed=file.is_confirmed
                )
                self._instead_of = ""
            else:
                material, _ = papers.keep(
                    store,
                    vault,
                    clock,
                    paper,
                    meeting_id=self._meeting_id,
                    item_id=self._item_id,
                    confirmed=file.is_confirmed,
                )
        except ConfirmationNeeded as needed:
            self.questions.append(Question(replace(file, paper=paper), needed))
            return
        self.kept.append(material)


def _whole(content: bytes) -> Sequence[bytes]:
    return (content,)
