"""Reflexmap, a desktop atlas of foot reflexology."""

__version__ = "0.1.0"
