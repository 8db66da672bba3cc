"""Pure painting: given this, mark that QPainter. No widgets, no state of the program."""
