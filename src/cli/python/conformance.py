"""Runs tests of CPython's own test suite in the kernel, and prints one JSON line for each event.

Arguments: the test module, and how many of its tests to pass over, because an earlier run got that
far; then, unless all tests are to run, the names of those that are. conformance.ts reads the lines.
"""

import json
import sys
import unittest

from test import support
from test.support import threading_helper

# The suite concludes "no threads" from the platform's name, emscripten; threads are what is tested here.
threading_helper.can_start_thread = True
# It also concludes "no sockets".
support.has_socket_support = True
if sys.argv[1] in ("test.test_selectors", "test.test_select"):
    support.is_emscripten = False


def say(**event):
    # On a line of its own, whatever the test has printed.
    print(f"\n{json.dumps(event)}", file=sys.__stdout__, flush=True)


def needs(test):
    """What the test needs that is not available, in words that conformance.ts knows; None: nothing."""
    name = type(test).__qualname__
    return "requires fork" if "Fork" in name else None


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flatten(test)
        else:
            yield test


class Result(unittest.TestResult):
    """Reports the result of each test as soon as it is known."""

    _is_under_way = False

    def startTest(self, test):
        super().startTest(test)
        self._skipped, self._is_under_way = None, True
        say(event="start", test=test.id())

    def stopTest(self, test):
        super().stopTest(test)
        self._is_under_way = False
        if self._skipped is not None:
            say(event="skipped", test=test.id(), why=self._skipped)

    def addSuccess(self, test):
        self._skipped = None
        say(event="passed", test=test.id())

    def addSkip(self, test, reason):
        if self._is_under_way:
            self._skipped = reason  # of a part of the test it is said when nothing else is said of the whole
        else:
            say(event="skipped", test=test.id(), why=reason)

    def addExpectedFailure(self, test, error):
        say(event="passed", test=test.id())

    def addUnexpectedSuccess(self, test):
        say(event="failed", test=test.id(), why="succeeded unexpectedly")

    def addFailure(self, test, error):
        self._fail(test, error)

    def addError(self, test, error):
        self._fail(test, error)

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._fail(test, error)

    def _fail(self, test, error):
        self._skipped = None
        why = self._exc_info_to_string(error, test)
        say(event="failed", test=test.id(), why=why)


def main(module, passed_over, *only):
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName(module)
    except unittest.SkipTest as skip:
        say(event="module-skipped", why=str(skip))
        return
    tests = []
    for test in flatten(suite):
        why = needs(test)
        if only and test.id() not in only:
            continue
        if why is None:
            tests.append(test)
        else:
            say(event="skipped", test=test.id(), why=why)
    tests = tests[int(passed_over):]
    say(event="tests", count=len(tests))
    result = Result()
    # One suite, so that class and module fixtures run as they should.
    unittest.TestSuite(tests).run(result)
    say(event="end")


if __name__ == "__main__":  # and not in the processes that a test starts
    main(*sys.argv[1:])
