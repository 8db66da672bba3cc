"""The main window: places the parts and connects them, nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.store import Store
from reflexmap.draw.icons import icon
from reflexmap.draw.looks import Look
from reflexmap.draw.plate import Plate
from reflexmap.ui import theme
from reflexmap.ui.advicebar import AdviceBar
from reflexmap.ui.announcer import Announcer
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.canvas import Canvas
from reflexmap.ui.comfort import Comfort
from reflexmap.ui.commands import Commands
from reflexmap.ui.header import Header
from reflexmap.ui.keepdesk import KeepDesk
from reflexmap.ui.lateparts import LateParts
from reflexmap.ui.mapface import Plates
from reflexmap.ui.memory import Memory
from reflexmap.ui.mine import Mine
from reflexmap.ui.notices import NoticeBar
from reflexmap.ui.plan import for_fingers, grown, set_fingers
from reflexmap.ui.rail import Rail
from reflexmap.ui.room import Room
from reflexmap.ui.side import Side
from reflexmap.ui.situationbar import SituationBar
from reflexmap.ui.situationdesk import SituationDesk
from reflexmap.ui.state import Selection
from reflexmap.ui.textsize import TextSize

if TYPE_CHECKING:
    from reflexmap.ui.panel import Panel
    from reflexmap.ui.printing import Printing
    from reflexmap.ui.query import Query

BEST = QSize(1440, 900)  # px


class Window(QMainWindow):
    """Reflexmap's window. `search_ready` is sent once, when everything that is searched stands."""

    search_ready = Signal()

    def __init__(
        self,
        atlas: Atlas,
        plate: Plate,
        look: Look,
        *,
        cache: ArtCache,
        problems: tuple[Problem, ...] = (),
        plates: Plates | None = None,
        mine: Mine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.mine = mine or Mine(Store.in_memory(), self)
        self.comfort = Comfort(self, theme=str(self.mine.setting("theme")), motion=str(self.mine.setting("motion")))
        self.setWindowTitle("Reflexmap")
        self.setMinimumSize(1000, 640)
        self.resize(self._first_size())
        self._look = look
        self.text_size = TextSize(self.mine, self)
        if QApplication.font().pixelSize() != grown(13):
            self._dress()
        self.selection = Selection(atlas, self)
        self.header = Header(look, self)
        self.advice = AdviceBar(look, self)
        self.notice = NoticeBar(self)
        self.situation_bar = SituationBar(look, self)
        self.rail = Rail(self.selection, look, self)
        self.canvas = Canvas(self.selection, plate, look, cache, self, plates=plates)
        self.side = Side(self)
        self.room = Room(self.header, self.rail, self.canvas, self.side, mine=self.mine, look=look)
        self._late = LateParts(self, plates, self._country())
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.header, self.advice, self.notice, self.situation_bar):
            column.addWidget(bar)
        column.addLayout(self.room.layout, 1)
        self.setCentralWidget(centre)
        self.desk = SituationDesk(self.mine, self.selection, self.situation_bar, look, self)
        self.keep = KeepDesk(self, look)
        self.commands = Commands(self, problems)
        self.actions_by_id = self.commands.actions
        self.announcer = Announcer(self.selection, self.canvas)
        self.memory = Memory(self.mine, self.selection, self)
        self._connect()
        self._report(problems)

    # Building

    def _first_size(self) -> QSize:
        """Return the size that the plan was made for, or what the screen has room for."""
        screen = self.screen()
        room = screen.availableSize() if screen is not None else BEST
        return BEST.boundedTo(room).expandedTo(self.minimumSize())

    def _connect(self) -> None:
        made = self.actions_by_id
        made["dark"].setChecked(self._look.dark)
        self.header.print_button.setDefaultAction(made["print"])
        self.header.saved_button.setDefaultAction(made["saved"])
        made["saved"].setIconVisibleInMenu(False)
        made["saved"].setIcon(icon("star", self._look.ink))
        made["print"].setIconText(self.tr("Print sheet"))
        made["print"].setIconVisibleInMenu(False)
        self.header.theme_button.clicked.connect(made["dark"].toggle)
        self.header.theme_button.setAccessibleName(self.tr("Light or dark theme"))
        self.header.theme_button.setToolTip(self.tr("Light or dark theme"))
        self.notice.details_wanted.connect(self.commands.show_data_report)
        self.mine.trouble.connect(self.notice.say)
        self.selection.chosen_changed.connect(self._arrange)
        self.text_size.changed.connect(self._dress_anew)
        self.comfort.look_changed.connect(self._follow_comfort)
        self.mine.settings_changed.connect(self._follow_setting)
        self.canvas.map.first_painted.connect(self._late.load)
        self.canvas.map.gestures.touch.begun.connect(self.fit_fingers)
        made["print"].setIcon(icon("printer", self._look.ink))
        self.canvas.map.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange()

    # The parts

    @property
    def look(self) -> Look:
        """The theme that is shown."""
        return self._look

    @property
    def panel(self) -> Panel:
        """The side panel, built when it is first asked for."""
        return self._late.panel()

    @property
    def query(self) -> Query:
        """What answers the search field, built when it is first asked for."""
        return self._late.query()

    @property
    def printing(self) -> Printing:
        """What prints and exports, built when it is first asked for."""
        return self._late.printing()

    def make_ready(self) -> None:
        """Build everything now, for pictures and tests."""
        self._late.make_ready()

    def ask(self, text: str, *, answered: bool = False) -> None:
        """Type a query and choose its best result, as a person would with Enter."""
        self._late.build_query()
        self.header.search.setText(text)
        self.rail.results.choose_first()
        if answered:
            self.selection.answer_question(self.selection.chosen.symptom)

    def _report(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            text = self.tr("%n problem(s) in the data; what is sound is shown. First: {first}", "", len(problems))
            self.notice.say(text.format(first=problems[0]), details=True)
        if self.mine.opening_trouble:
            self.notice.say(self.mine.opening_trouble)

    # Room and theme

    def _arrange(self) -> None:
        """Fit rail and panel to the window's width."""
        self.room.arrange(self.width(), self.selection.chosen, needed=self.selection.words_come_first())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's theme when it changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.comfort.refresh()

    def _follow_comfort(self) -> None:
        self.set_look(self.comfort.look)

    def _country(self) -> str:
        """Return the two-letter code of whose emergency numbers are named."""
        return str(self.mine.setting("country")) or QLocale.territoryToCode(self.locale().territory())

    def _follow_setting(self, key: str) -> None:
        """Follow what a person sets for their eyes, and where they live."""
        if key == "country":
            self._late.set_country(self._country())
        if key == "theme":
            self.comfort.set_theme(str(self.mine.setting("theme")))
        elif key == "motion":
            self.comfort.set_motion(str(self.mine.setting("motion")))

    def set_look(self, look: Look) -> None:
        """Change the theme everywhere."""
        if look is self._look:
            return
        self._look = look
        self._dress_anew()
        self.actions_by_id["dark"].setChecked(look.dark)

    def _dress(self) -> None:
        """Give the application the look, and its type the size that is wanted."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._look)

    def _dress_anew(self) -> None:
        """Paint everything in the present look and size of text."""
        self._dress()
        for part in (self.header, self.advice, self.rail, self.canvas, self.desk, self.keep, self._late, self.room):
            part.set_look(self._look)
        self._arrange()

    def fit_fingers(self) -> None:
        """Make what is pressed large enough for fingers: somebody touches the screen."""
        if not for_fingers():
            set_fingers(on=True)
            self._dress_anew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward with a mouse's side buttons, wherever they are pressed."""
        if event.button() == Qt.MouseButton.BackButton:
            self.selection.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.selection.go_forward()
        else:
            super().mousePressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Go on with Tab as the window is read."""
        from reflexmap.ui.taborder import step  # noqa: PLC0415 - the first picture does not need it

        before = (self.header, self.advice, self.notice, self.situation_bar, self.rail, self.room.rail_grip)
        parts = (*before, self.canvas.switcher, *self.canvas.maps(), self.canvas, self.room.panel_grip, self.side, self)
        return step(parts, self.focusWidget(), forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let "?" show the shortcuts, whatever keyboard layout makes it."""
        if event.text() == "?":
            self.commands.show_shortcuts()
        else:
            super().keyPressEvent(event)
