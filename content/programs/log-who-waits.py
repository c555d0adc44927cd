import logging
import sys
import threading
import time

logging.basicConfig(
    stream=sys.stdout, level=logging.DEBUG, format="%(threadName)s %(message)s"
)
files = threading.Lock()
index = threading.Lock()


def use_both(first, first_name, second, second_name):
    logging.debug("wants %s", first_name)
    with first:
        logging.debug("has %s", first_name)
        time.sleep(1)
        logging.debug("wants %s", second_name)
        with second:
            logging.debug("has %s", second_name)


threading.Thread(
    target=use_both, name="importer", args=(files, "files", index, "index")
).start()
threading.Thread(
    target=use_both, name="indexer", args=(index, "index", files, "files")
).start()
