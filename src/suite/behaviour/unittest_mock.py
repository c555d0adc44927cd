"""Mocks: calls noted, results set, names patched."""
import time
from unittest import mock

sender = mock.Mock(return_value="sent", spec=["send"])
sender.send.side_effect = [1, ValueError("no more")]
print(sender.send("a", to="b"), sender.send.call_args, sender.send.call_count)
try:
    sender.send()
except ValueError as error:
    print(error)
try:
    sender.receive()
except AttributeError as error:
    print(error)
with mock.patch("time.time", return_value=42.0):
    print(time.time())
print(time.time() > 1e9, mock.call(1) == mock.call(1))
try:
    sender.send.assert_called_once()
except AssertionError as error:
    print(str(error).splitlines()[0])
magic = mock.MagicMock()
magic.__len__.return_value = 3
print(len(magic), isinstance(magic.anything.at.all(), mock.MagicMock))

# Prints:
# 1 call('a', to='b') 1
# no more
# Mock object has no attribute 'receive'
# 42.0
# True True
# Expected 'send' to have been called once. Called 2 times.
# 3 True
