"""How far a task or a proposal is, in words."""

from PySide6.QtCore import QCoreApplication

from sotay.domain.holding import Proposal, Task, TaskState
from sotay.domain.times import short_date
from sotay.services.tasks import Followed
from sotay_ui import meeting_words


def state_words(row: Task | Proposal, state: TaskState) -> str:
    """``Đang thực hiện`` of a task, ``Đang xem xét`` of a proposal."""
    if isinstance(row, Task):
        return {
            TaskState.OPEN: QCoreApplication.translate("TaskWords", "Not begun"),
            TaskState.DOING: QCoreApplication.translate("TaskWords", "Being done"),
            TaskState.DONE: QCoreApplication.translate("TaskWords", "Done"),
            TaskState.DROPPED: QCoreApplication.translate("TaskWords", "Given up"),
        }[state]
    return {
        TaskState.OPEN: QCoreApplication.translate("TaskWords", "Not answered"),
        TaskState.DOING: QCoreApplication.translate("TaskWords", "Being considered"),
        TaskState.DONE: QCoreApplication.translate("TaskWords", "Answered"),
        TaskState.DROPPED: QCoreApplication.translate("TaskWords", "Not followed"),
    }[state]


def kind_words(row: Task | Proposal) -> str:
    """``Nhiệm vụ`` or ``Kiến nghị``."""
    if isinstance(row, Task):
        return QCoreApplication.translate("TaskWords", "Task")
    return QCoreApplication.translate("TaskWords", "Proposal")


def due_words(followed: Followed) -> str:
    """``20/12/2026``, with how late it is; empty where it has no date."""
    if followed.due_on is None:
        return ""
    day = short_date(followed.due_on)
    if followed.days_left is None or followed.days_left > 0:
        return day
    if followed.days_left == 0:
        return QCoreApplication.translate("TaskWords", "{day}, today").format(day=day)
    late = QCoreApplication.translate("TaskWords", "{day}, {days} days late")
    return late.format(day=day, days=-followed.days_left)


def given_words(followed: Followed) -> str:
    """The meeting it came up at: ``Thường kỳ 05/11/2026``."""
    return f"{meeting_words.kind_words(followed.given.kind)} {short_date(followed.given.on)}"
