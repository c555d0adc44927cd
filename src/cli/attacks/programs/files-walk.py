# Tries to find out which files there are.
# Safe: contained
import os
for place, folders, files in os.walk("/"):
    print(place, folders, files)
