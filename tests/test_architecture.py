"""Imports go one way: core, draw, ui; the command line may use all of them, late."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

PACKAGE = Path(__file__).resolve().parents[1] / "reflexmap"
CORE = sorted(f"reflexmap.core.{path.stem}" for path in (PACKAGE / "core").glob("*.py") if path.stem != "__init__")
WINDOW_PARTS = ("PySide6.QtWidgets*", "PySide6.QtPrintSupport*", "PySide6.QtSvgWidgets*")


def test_core_knows_neither_qt_nor_the_other_rooms() -> None:
    (
        archrule("core stands alone")
        .match("reflexmap.core*")
        .should_not_import("PySide6*", "shiboken6*", "qtawesome*", "reflexmap.draw*", "reflexmap.ui*", "reflexmap.cli*")
        .should_not_import("reflexmap.app", "reflexmap.__main__")
        .check("reflexmap")
    )


def test_draw_knows_no_widgets_and_no_window() -> None:
    (
        archrule("draw paints, and nothing else")
        .match("reflexmap.draw*")
        .should_not_import(*WINDOW_PARTS, "reflexmap.ui*", "reflexmap.cli*", "reflexmap.app")
        .check("reflexmap")
    )


def test_the_window_does_not_know_who_opens_it() -> None:
    (
        archrule("ui is built by app")
        .match("reflexmap.ui*")
        .should_not_import("reflexmap.cli*", "reflexmap.app", "reflexmap.__main__")
        .check("reflexmap")
    )


def test_the_commands_import_qt_only_when_they_paint() -> None:
    found = []
    for path in sorted((PACKAGE / "cli").glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{path.name}: {name}" for name in names if _heavy(name)]

    assert found == []


def _heavy(name: str) -> bool:
    return name.startswith(("PySide6", "shapely", "yaml", "reflexmap.draw", "reflexmap.ui", "reflexmap.app"))


def test_the_tools_are_no_part_of_the_program() -> None:
    archrule("no tools").match("reflexmap*").should_not_import("tools*", "benchmarks*", "tests*").check("reflexmap")


@pytest.mark.parametrize("module", CORE)
def test_a_core_module_leaves_qt_alone_when_it_is_really_imported(module: str) -> None:
    assert _modules_after(f"import {module}") & {"PySide6", "shiboken6"} == set()


def test_asking_for_help_loads_nothing_heavy() -> None:
    loaded = _modules_after("from reflexmap.cli.program import make_parser; make_parser().format_help()")

    assert loaded & {"PySide6", "shapely", "numpy", "yaml", "rapidfuzz", "ctypes", "subprocess"} == set()


def _modules_after(code: str) -> set[str]:
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(shown.stdout.split())
