"""Makes programs out of a right program: wrong ones by rules, and others that mean the same."""
