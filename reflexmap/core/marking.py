"""Marks a text for the translators where core holds it; the window translates it when it shows it."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators, who find it by this name; core does without Qt itself."""
    return text
