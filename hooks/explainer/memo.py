"""What a build remembers of the build before it, keyed by content.

A result may be remembered only where its key holds everything that it is made from: then a
remembered result is the result, and nothing stale can ever be shown.
"""

from collections.abc import Callable, Hashable
from typing import Any


class Memo:
    """Results by key. ``next_build`` forgets what the build before it did not ask for."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._now: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """Return what was made for *key*, or make it: *make* may depend on *key* only."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        return self._now[key]

    def next_build(self) -> None:
        """Keep what the last build asked for; forget the rest."""
        self._before, self._now = self._now, {}
