"""Records tell their thread; levels and formats do what they say."""
import logging
import sys
import threading

logging.basicConfig(
    stream=sys.stdout,
    level=logging.INFO,
    format="%(threadName)s %(levelname)s %(name)s: %(message)s",
)
log = logging.getLogger("app.work")


def work(n):
    log.debug("unseen %d", n)
    log.info("item %d of %s", n, "many")


for n in range(2):
    thread = threading.Thread(target=work, args=(n,), name=f"worker-{n}")
    thread.start()
    thread.join()
log.warning("main says %r", {"a": 1})
try:
    1 / 0
except ZeroDivisionError:
    log.error("failed", exc_info=False)

# Prints:
# worker-0 INFO app.work: item 0 of many
# worker-1 INFO app.work: item 1 of many
# MainThread WARNING app.work: main says {'a': 1}
# MainThread ERROR app.work: failed
