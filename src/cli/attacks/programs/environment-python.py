# Tries to read the teacher's environment.
# Safe: contained
import os
print(dict(os.environ))
print(os.getenv("TURNS_SECRET"))
print(os.path.expanduser("~"))
