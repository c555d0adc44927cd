"""Exact numbers: decimal with contexts, fractions."""
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, getcontext, localcontext
from fractions import Fraction

print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), Fraction(1, 10) + Fraction("0.2"))
print(Decimal(1) / Decimal(7), getcontext().prec)
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / Decimal(7), Decimal(2).sqrt())
print(Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("1E+3"), Decimal(0.1))
print(Fraction(6, 8), Fraction(3.5), Fraction(22, 7).limit_denominator(5), float(Fraction(1, 3)))
try:
    Decimal("one")
except InvalidOperation as error:
    print(type(error).__name__)
try:
    Decimal(1) / 0
except ZeroDivisionError as error:
    print(type(error).__name__)

# Prints:
# 0.30000000000000004 0.3 3/10
# 0.1428571428571428571428571429 28
# 0.14286 1.4142
# 2.68 1E+3 0.1000000000000000055511151231257827021181583404541015625
# 3/4 7/2 16/5 0.3333333333333333
# InvalidOperation
# DivisionByZero
