"""From a keystroke in the search field to the painted list, letter by letter, against a plain field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from benchmarks.figures import HEAD, Figures, cpu_ms
from benchmarks.stage import app, settle, window

QUERIES = (
    "headache",
    "cant sleep",
    "i keep waking up at night",
    "lower back pain",
    "sore neck and shoulders",
    "constipation",
    "indegestion",
    "period pains",
    "liver",
    "kidney stones",
    "chest pain",
    "stressed and anxious all the time",
    "swollen ankles",
    "migrane",
    "hay fever",
    "dizzy when i stand up",
    "solar plexus",
    "big toe",
    "high blood pressure",
    "zzzz qqqq",
)


def run() -> None:
    """Type every query and take it back with one key."""
    view = window()
    field = view.header.search
    plain = QLineEdit()
    plain.show()
    settle()

    def type_into(target: QLineEdit, letter: str) -> None:
        QTest.keyClicks(target, letter)
        app().processEvents()

    beside = Figures(
        "Keystroke in a plain field",
        "ms",
        tuple(cpu_ms(type_into, plain, key) for query in QUERIES for key in query),
    )
    plain.close()

    def clear() -> None:
        field.clear()
        app().processEvents()

    found: list[tuple[float, str]] = []
    cleared: list[float] = []
    for query in QUERIES:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        for key in query:
            took = cpu_ms(type_into, field, key)
            found.append((took, field.text()))
            settle()
        cleared.append(cpu_ms(clear))
        settle()
    print(HEAD)
    print(beside.row())
    print(Figures("Keystroke to painted list", "ms", tuple(took for took, _ in found)).row(beside, "16 at p99"))
    print(Figures("Clearing the field", "ms", tuple(cleared)).row(beside))
    slow = ", ".join(f'"{text}" {took:.1f}' for took, text in sorted(found, reverse=True)[:5])
    print(f"\nSlowest: {slow}.\n")
