"""What belongs to one language: words, dates, numbers, terms, alphabets."""
