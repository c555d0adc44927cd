# Tries to have the interpreter evaluate JavaScript, by way of C.
# Safe: contained
import ctypes
try:
    library = ctypes.CDLL(None)
    library.emscripten_run_script(b"process.exit(7)")
    library.emscripten_run_script_string.restype = ctypes.c_char_p
    print("reached:", library.emscripten_run_script_string(b"String(process.pid)"))
except BaseException as error:
    print("refused:", type(error).__name__)
