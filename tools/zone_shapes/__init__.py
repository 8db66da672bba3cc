"""Builds and tidies the zone shapes of the Western chart on the sole."""
