"""Reflexmap, a desktop atlas of foot reflexology."""

__version__ = "0.1.0"
CREATOR = f"Reflexmap {__version__}"  # what files say that made them
