"""Builds and tidies the zone shapes of the charts."""
