"""Citations: items, styled references, and formats for reference managers."""
