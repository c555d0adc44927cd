"""JSON there and back, with its options and errors."""
import json
from datetime import date

data = {"name": "Ada \u00e9", "list": [1, 2.5, None, True], "nested": {"b": 1, "a": []}}
text = json.dumps(data, sort_keys=True)
print(text, json.loads(text) == data)
print(json.dumps(data["nested"], indent=2), json.dumps([1, 2], separators=(",", ":")))
print(json.dumps("\u00e9", ensure_ascii=False), json.dumps({1: float("inf")}))
print(json.dumps(date(2024, 2, 29), default=str))
for bad in ("{'a': 1}", "[1,", "", '{"a": 1,}'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(type(error).__name__, error.lineno, error.colno)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)

# Prints:
# {"list": [1, 2.5, null, true], "name": "Ada \u00e9", "nested": {"a": [], "b": 1}} True
# {
#   "b": 1,
#   "a": []
# } [1,2]
# "é" {"1": Infinity}
# "2024-02-29"
# JSONDecodeError 1 2
# JSONDecodeError 1 4
# JSONDecodeError 1 1
# JSONDecodeError 1 8
# Object of type set is not JSON serializable
