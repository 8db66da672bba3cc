"""A process of its own: opens a window, and tells what it has cost when its first picture is painted.

`bare` is a window of the same size with nothing in it; `map` is the program, started as a person starts it.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

SIZE = (1440, 900)  # px, the size of the program's window


def told() -> None:
    """Say the processor time (s) and the most memory (MB) so far, and end without tidying up."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    status = Path("/proc/self/status")
    # The figure of getrusage would include what the starting process once held.
    peak = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.is_file() else []
    memory = int(peak[0].split()[1]) / 1024 if peak else used.ru_maxrss / 1024
    print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "memory": memory}), flush=True)
    os._exit(0)


def bare() -> None:
    """Open a window with nothing in it."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the imports are a part of what is measured
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    class Bare(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            QTimer.singleShot(0, told)

    app = QApplication([])
    window = Bare()
    window.resize(*SIZE)
    window.show()
    app.exec()


def whole() -> None:
    """Open the program as the command without arguments does."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    from reflexmap import app  # noqa: PLC0415
    from reflexmap.__main__ import main  # noqa: PLC0415
    from reflexmap.core.store import Store  # noqa: PLC0415
    from reflexmap.ui.window import Window  # noqa: PLC0415

    plain = app.make_window

    def listened(application: QApplication, *, store: Store) -> Window:
        window = plain(application, store=store)
        window.resize(*SIZE)
        window.canvas.map.first_painted.connect(told)
        return window

    app.make_window = listened  # type: ignore[assignment]
    sys.argv = ["reflexmap"]
    main()


if __name__ == "__main__":
    {"bare": bare, "map": whole}[sys.argv[1]]()
