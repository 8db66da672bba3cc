"""Draws how techniques move: `python -m tools.draw_techniques` writes assets/techniques/*.svg."""
