"""How long the parts of an answer may be: names and texts that programs make up. See src/protocol/sizes.ts."""

NAME = 200
TEXT = 2000
WAITERS = 1000


def shortened(text: str, most: int) -> str:
    """`text`, or at most this many of its characters, and how many more there are."""
    if len(text) <= most:
        return text
    return f"{text[:most]}… and {len(text) - most:,} more characters"
