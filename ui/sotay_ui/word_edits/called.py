"""What a difference is about."""

from PySide6.QtCore import QCoreApplication

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Conclusion, Proposal, Remark, Task
from sotay.services.word_edits import Differences, Typed, WordEdit
from sotay.services.workspace import WorkspaceView


def called(view: WorkspaceView, differences: Differences, edit: WordEdit) -> str:
    """``Mục 6 · ý kiến của đồng chí Lê Minh Đức``."""
    row = edit.row
    item_id = row.id if isinstance(row, AgendaItem) else row.item_id
    where = QCoreApplication.translate("WordEdits", "The meeting")
    if number := differences.numbers.get(item_id or ""):
        where = QCoreApplication.translate("WordEdits", "Item {number}").format(number=number)
    return f"{where} · {_what(view, row)}"


def _what(view: WorkspaceView, row: Typed) -> str:
    match row:
        case AgendaItem():
            return QCoreApplication.translate("WordEdits", "what was presented")
        case Conclusion():
            return QCoreApplication.translate("WordEdits", "conclusion")
        case Proposal():
            return QCoreApplication.translate("WordEdits", "proposal")
        case Remark():
            name, words = view.name_of(row.speaker_id), QCoreApplication.translate("WordEdits", "remark of {name}")
            return words.format(name=name) if name else QCoreApplication.translate("WordEdits", "remark of all")
        case Task():
            name, words = view.name_of(row.assignee_id), QCoreApplication.translate("WordEdits", "task of {name}")
            return words.format(name=name) if name else QCoreApplication.translate("WordEdits", "task")
