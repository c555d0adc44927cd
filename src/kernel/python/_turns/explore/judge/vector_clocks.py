"""Vector clocks: how much of every thread comes before a moment. Mattern (1988)."""

# Number of a thread → the number of its latest step that is known.
type VectorClock = dict[int, int]


def join(clock: VectorClock, other: VectorClock) -> None:
    """Makes `clock` know all that `other` knows."""
    for thread, number in other.items():
        if clock.get(thread, 0) < number:
            clock[thread] = number
