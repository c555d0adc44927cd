"""Modules and packages written beside, imported, reloaded."""
import importlib
import os
import pathlib
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True
pathlib.Path("shapes").mkdir()
pathlib.Path("shapes/__init__.py").write_text("from .square import area\nname = __name__\n")
pathlib.Path("shapes/square.py").write_text("def area(a):\n    return a * a\n")
pathlib.Path("setting.py").write_text("print('imported')\nvalue = 1\n")
import setting
import shapes
from shapes import square

print(shapes.area(3), shapes.name, square.__name__, setting.value)
pathlib.Path("setting.py").write_text("value = 22\n")
importlib.invalidate_caches()
print(importlib.reload(setting) is setting, setting.value)
try:
    from shapes import circle
except ImportError as error:
    print(error.name, type(error).__name__)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error)

# Prints:
# imported
# 9 shapes shapes.square 1
# True 22
# shapes ImportError
# No module named 'no_such_module'
