"""What a build remembers of the builds before it, keyed by content.

A result may be remembered only where its key holds everything that it is made from: then a
remembered result is the result, and nothing stale can ever be shown.
"""

from collections.abc import Callable, Hashable
from typing import Any

_BUILDS = 4
"""How many builds a result outlives that did not ask for it: some fail halfway, some are undone."""


class Memo:
    """Results by key. ``next_build`` forgets what the last builds did not ask for."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._build = 0
        self._results: dict[Hashable, Any] = {}
        self._asked: dict[Hashable, int] = {}

    def recall(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """Return what was made for *key*, or make it: *make* may depend on *key* only."""
        if key not in self._results:
            self._results[key] = make()
        self._asked[key] = self._build
        return self._results[key]

    def next_build(self) -> None:
        """Begin another build."""
        self._build += 1
        for key in [key for key, build in self._asked.items() if build < self._build - _BUILDS]:
            del self._results[key], self._asked[key]
