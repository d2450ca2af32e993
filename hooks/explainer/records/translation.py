"""Whether the English of a record is in step with its Kazakh.

Kazakh is the source. A record carries the fingerprint of the Kazakh texts that its English
was last compared with; when the Kazakh changes, the fingerprint no longer fits and the
English awaits review until somebody confirms it.
"""

import hashlib
import json

from .model.fact import Fact
from .texts import bilingual_texts

_FINGERPRINT_LENGTH = 12


def kazakh_fingerprint(fact: Fact) -> str:
    """Return the fingerprint of all Kazakh texts of *fact*: 12 hexadecimal digits of SHA-256."""
    texts = [text.kk for _, text in bilingual_texts(fact)]
    canonical = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:_FINGERPRINT_LENGTH]


def awaits_review(fact: Fact) -> bool:
    """Return whether the English of *fact* was last compared with other Kazakh texts."""
    return fact.english_reflects != kazakh_fingerprint(fact)
