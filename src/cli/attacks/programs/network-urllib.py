# Tries to fetch an address.
# Safe: refused
import urllib.request
try:
    print("reached:", urllib.request.urlopen("http://127.0.0.1:PORT", timeout=2).read())
except BaseException as error:
    print("refused:", type(error).__name__)
