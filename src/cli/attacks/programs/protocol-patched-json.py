# Tries to replace what the answer is written with.
# Safe: contained
import json, sys
for module in list(sys.modules.values()):
    for name in ("dumps", "loads", "JSONEncoder"):
        if hasattr(module, name):
            setattr(module, name, lambda *args, **more: '{"outcomes": "forged"}')
print("done")
