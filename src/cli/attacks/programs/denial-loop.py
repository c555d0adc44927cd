# Tries to work for ever.
# Safe: contained
while True:
    pass
