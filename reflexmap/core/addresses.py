"""Where a source can be opened: its first address, as a link."""

from __future__ import annotations

from reflexmap.core.model import Source


def first_locator(source: Source) -> str:
    """Return the first address of a source that has several."""
    return source.locator.split(";")[0].split(" ; ")[0].strip()


def address_of(source: Source) -> str:
    """Return a source's address for a link, "" where it has none."""
    locator = first_locator(source)
    if locator.lower().startswith("doi:"):
        return f"https://doi.org/{locator[4:].strip()}"
    if locator.startswith(("https://", "http://")):
        return locator
    return ""
