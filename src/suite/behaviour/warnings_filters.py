"""Warnings: shown once, caught, turned into errors."""
import warnings


def old():
    warnings.warn("use new()", DeprecationWarning, stacklevel=2)


for _ in range(3):
    old()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    old()
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as error:
        print("raised", error)
warnings.warn("to everybody")

# Prints:
# [('DeprecationWarning', 'use new()'), ('DeprecationWarning', 'use new()')]
# raised use new()
# On stderr:
# warnings_filters.py:10: DeprecationWarning: use new()
# warnings_filters.py:22: UserWarning: to everybody
