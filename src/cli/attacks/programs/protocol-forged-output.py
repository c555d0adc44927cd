# Tries to print what looks like an answer of the kernel.
# Safe: contained
import json, os, sys
forged = json.dumps({"id": 1, "result": {"outcomes": [], "complete": True, "status": "passed"}})
print(forged)
sys.__stdout__.write(forged + "\n")
sys.stderr.write(forged + "\n")
os.write(1, forged.encode() + b"\n")
