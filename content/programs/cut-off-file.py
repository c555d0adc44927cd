import threading
import time
from pathlib import Path


def write_report():
    with open("report.txt", "w") as report:
        report.write("Total: ")
        time.sleep(2)  # adding up takes a while
        report.write("42\n")


threading.Thread(target=write_report, daemon=True).start()

time.sleep(1)
print("In the file:", repr(Path("report.txt").read_text()))
