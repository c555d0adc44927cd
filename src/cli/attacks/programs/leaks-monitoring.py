# Tries to leave a monitoring tool to the next program.
# Safe: contained
import sys
sys.monitoring.use_tool_id(3, "mine")
