"""Draw the feet: from a few outline points and mounds to lit vector art.

A tool for the people who make the atlas; the program itself only reads what this writes.
Run `python -m tools.draw_feet` from the root of the project.
"""
