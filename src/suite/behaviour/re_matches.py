"""Regular expressions: groups, substitution, splitting, flags."""
import re

line = "2024-02-29 ERROR disk full; 2024-03-01 INFO ok"
for match in re.finditer(r"(?P<day>\d{4}-\d\d-\d\d) (?P<level>[A-Z]+)", line):
    print(match["day"], match.groupdict(), match.span())
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "ada@home"), re.split(r"[;,]\s*", "a, b;c"))
print(re.findall(r"\b\w", "to be or not"), re.fullmatch(r"\d+", "12a"))
print(re.compile(r"^x.*$", re.M | re.I).findall("Xa\nyb\nxc"), re.escape("1+1=2"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "3 and 4"))
print(re.match(r"(a)|(b)", "b").groups(), re.search(r"(?<=\$)\d+", "cost $42")[0])
try:
    re.compile("(")
except re.error as error:
    print(error)

# Prints:
# 2024-02-29 {'day': '2024-02-29', 'level': 'ERROR'} (0, 16)
# 2024-03-01 {'day': '2024-03-01', 'level': 'INFO'} (28, 43)
# home at ada ['a', 'b', 'c']
# ['t', 'b', 'o', 'n'] None
# ['Xa', 'xc'] 1\+1=2
# 6 and 8
# (None, 'b') 42
# missing ), unterminated subpattern at position 0
