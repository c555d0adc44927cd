"""A test case run by the program itself: passes, a failure, an error, a skip."""
import sys
import unittest


class Sums(unittest.TestCase):
    def setUp(self):
        self.numbers = [1, 2, 3]

    def test_sum(self):
        self.assertEqual(sum(self.numbers), 6)

    def test_wrong(self):
        self.assertEqual(sum(self.numbers), 7, "too small")

    def test_broken(self):
        self.numbers.no_such_method()

    @unittest.skip("not now")
    def test_later(self):
        pass

    def test_raises(self):
        with self.assertRaisesRegex(ZeroDivisionError, "zero"):
            1 / 0


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Sums)
result = unittest.TextTestRunner(stream=sys.stderr, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))

# Prints:
# 5 1 1 1
# On stderr:
# test_broken (__main__.Sums.test_broken) ... ERROR
# test_later (__main__.Sums.test_later) ... skipped 'not now'
# test_raises (__main__.Sums.test_raises) ... ok
# test_sum (__main__.Sums.test_sum) ... ok
# test_wrong (__main__.Sums.test_wrong) ... FAIL
# ======================================================================
# ERROR: test_broken (__main__.Sums.test_broken)
# ----------------------------------------------------------------------
# AttributeError: 'list' object has no attribute 'no_such_method'
# ======================================================================
# FAIL: test_wrong (__main__.Sums.test_wrong)
# ----------------------------------------------------------------------
# AssertionError: 6 != 7 : too small
# ----------------------------------------------------------------------
# FAILED (failures=1, errors=1, skipped=1)
