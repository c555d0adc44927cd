# Tries to stay in one call that nothing interrupts.
# Safe: lost
sum(range(10**13))
