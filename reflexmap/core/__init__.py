"""Facts and decisions in plain Python: no Qt here."""
