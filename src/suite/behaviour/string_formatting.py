"""f-strings, format() and %: width, precision, sign, base, nesting."""
value, name = 1234.5678, "Ada"
print(f"{value:,.2f}|{value:>12.1f}|{value:+e}|{value:08.1f}|{42:#x}|{42:08b}|{1 / 3:.1%}")
print(f"{name!r:>8}|{name:*^9}|{name=}|{value=:.1f}|{{}}|{'nested ' + f'{name}'}")
print("{0} {1} {0} {key}".format("a", "b", key="c"), "{:{width}}|".format("x", width=4))
print("%s %05d %.3f %x %r %%" % ("s", 42, 3.14159, 255, "r"))
print(f"{1_000_000:_}", f"{True:d}", f"{'abc':.2}", format(-7, "+"), f"{2**70:e}")
print("tab\tend".expandtabs(8), "a,b,,c".split(","), " x ".strip(), "title case".title())
print("ß".upper(), "Straße".casefold(), "abc".translate(str.maketrans("ab", "xy")), "x".zfill(3))
try:
    f"{name:d}"
except ValueError as error:
    print(error)

# Prints:
# 1,234.57|      1234.6|+1.234568e+03|001234.6|0x2a|00101010|33.3%
#    'Ada'|***Ada***|name='Ada'|value=1234.6|{}|nested Ada
# a b a c x   |
# s 00042 3.142 ff 'r' %
# 1_000_000 1 ab -7 1.180592e+21
# tab     end ['a', 'b', '', 'c'] x Title Case
# SS strasse xyc 00x
# Unknown format code 'd' for object of type 'str'
