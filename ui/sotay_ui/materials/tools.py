"""What can be done about the chosen paper, as buttons; the keys of the list do the same."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from sotay.domain.material import Material
from sotay.domain.meeting import MeetingState
from sotay.services.workspace import WorkspaceView
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Box, Field, Tick
from sotay_ui.flow import Flow
from sotay_ui.page import Action
from sotay_ui.theme.theme import Theme

_LETTERS = 16
"""Of an item's title that always have room."""


class Tools(QWidget):
    read = Signal()
    rename = Signal()
    shifted = Signal(int)
    replace = Signal()
    read_older = Signal()
    older = Signal()
    removed = Signal()
    toggled = Signal()
    assigned = Signal(str)
    """Id of an item; empty: the meeting as a whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        actions = {
            "read": Action(self.tr("Read"), self.read.emit, "file"),
            "rename": Action(self.tr("Rename"), self.rename.emit),
            "up": Action(self.tr("Up"), partial(self.shifted.emit, -1), "up"),
            "down": Action(self.tr("Down"), partial(self.shifted.emit, 1), "down"),
            "replace": Action(self.tr("New version"), self.replace.emit),
            "read_older": Action(self.tr("Read the older one"), self.read_older.emit),
            "older": Action(self.tr("Use the older one"), self.older.emit),
            "remove": Action(self.tr("Remove"), self.removed.emit, "close"),
        }
        self._buttons = {name: KeyButton(theme, action) for name, action in actions.items()}
        self._room = Tick(theme, self.tr("May be shown to the room"))
        self._room.clicked.connect(lambda _is_ticked: self.toggled.emit())
        self._items = Box(theme)
        self._items.setMinimumContentsLength(_LETTERS)
        self._items.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._items.activated.connect(lambda at: self.assigned.emit(self._items.itemData(at)))
        self._belongs = Field(theme, self.tr("Belongs to"), self._items)
        row = QWidget()
        flow = Flow(theme, 8)
        row.setLayout(flow)
        for button in self._buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        for part in (row, self._room, self._belongs):
            column.addWidget(part)
        theme.space(column, 8)

    def draw(self, view: WorkspaceView, paper: Material | None) -> None:
        """Say what there is to do about this paper; nothing where there is none."""
        self.setVisible(paper is not None)
        if paper is None:
            return
        is_open = view.meeting.state is not MeetingState.SEALED
        for name, button in self._buttons.items():
            has_older = paper.replaces_id is not None or "older" not in name
            button.setVisible(has_older and (is_open or name.startswith("read")))
        for part in (self._room, self._belongs):
            part.setVisible(is_open)
        self._room.setChecked(paper.for_room)
        lines = [(self.tr("The whole meeting"), "")]
        lines += [
            (self.tr("Item {number}: {title}").format(number=view.numbers[item.id], title=item.title), item.id)
            for item in view.items
        ]
        if lines != [(self._items.itemText(at), self._items.itemData(at)) for at in range(self._items.count())]:
            self._items.clear()
            for text, item_id in lines:
                self._items.addItem(text, item_id)
        self._items.setCurrentIndex(max(self._items.findData(paper.item_id or ""), 0))
