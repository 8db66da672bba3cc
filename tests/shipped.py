"""The shipped atlas and its search, made once for all modules that need them while tests are gathered.

Reading every word of the atlas takes seconds, and each test process gathers all modules.
"""

from __future__ import annotations

from functools import cache

from reflexmap.core.load import Loaded, load
from reflexmap.core.search import SearchIndex
from reflexmap.resources import data_folder


@cache
def loaded() -> Loaded:
    """Return the shipped data folder as it is read without a cache."""
    return load(data_folder())


@cache
def index() -> SearchIndex:
    """Return the search of the shipped atlas."""
    return SearchIndex(loaded().atlas)
