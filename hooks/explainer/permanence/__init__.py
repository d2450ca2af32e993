"""What was published stays: the ledger of addresses, and what earlier editions said."""
