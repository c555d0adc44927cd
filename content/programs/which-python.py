import os
import sys
import sysconfig

print("Python", sys.version.split()[0])
print("Is there a GIL now?", sys._is_gil_enabled())
print("Built for free threading?", sysconfig.get_config_var("Py_GIL_DISABLED") == 1)
print("Cores for this program:", os.process_cpu_count())
