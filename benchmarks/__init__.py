"""What the program costs, each figure beside that of something plain. See docs/benchmarks.md."""
