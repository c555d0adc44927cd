"""Without a configuration warnings go to stderr, and lower levels nowhere."""
import logging

logging.warning("careful: %s", "hot")
logging.info("unseen")
log = logging.getLogger("x")
log.setLevel(logging.DEBUG)
handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("%(levelno)d %(message)s"))
log.addHandler(handler)
log.propagate = False
log.debug("seen")
print(log.isEnabledFor(logging.DEBUG), logging.getLevelName(30))

# Prints:
# True WARNING
# On stderr:
# WARNING:root:careful: hot
# 10 seen
