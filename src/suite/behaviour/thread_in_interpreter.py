"""What a call in a thread returns is dropped; an exception is reported as that of any thread."""
import threading
from concurrent import interpreters


def work(answers):
    answers.put(sum(range(10)))
    return "nobody sees this"


def report(args):
    print(args.thread.name, "|", args.exc_type.__name__, "|", args.exc_value.args)


if __name__ == "__main__":
    threading.excepthook = report
    answers = interpreters.create_queue()
    with_result, failing = interpreters.create(), interpreters.create()
    thread = with_result.call_in_thread(work, answers)
    print(isinstance(thread, threading.Thread), answers.get())
    thread.join()
    failing.call_in_thread(int, "x").join()
    with_result.close()
    failing.close()

# Prints:
# True 45
# Thread-2 (_call) | ExecutionFailed | ("ValueError: invalid literal for int() with base 10: 'x'",)
