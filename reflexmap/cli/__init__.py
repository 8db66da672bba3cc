"""The command line: one file for each command, over the same core as the window."""
