"""Whether the two halves of a module, in C and in Python, are of one make: what both have is one thing, and fits across."""
import importlib
PAIRS = """asyncio _asyncio, asyncio.futures _asyncio, asyncio.tasks _asyncio, datetime _datetime, decimal _decimal, pickle _pickle,
json.decoder _json, json.encoder _json, json.scanner _json, queue _queue, contextvars _contextvars, weakref _weakref, io _io,
functools _functools, collections _collections, abc _abc, heapq _heapq, bisect _bisect, struct _struct, operator _operator,
random _random, statistics _statistics, xml.etree.ElementTree _elementtree, zoneinfo _zoneinfo, csv _csv, threading _thread,
signal _signal, lzma _lzma, bz2 _bz2, types _types, typing _typing, warnings _warnings, codecs _codecs,
concurrent.futures.thread _queue"""
for pair in PAIRS.split(","):
    outer, inner = map(importlib.import_module, pair.split())
    for name in sorted(set(dir(outer)) & set(dir(inner))):
        one, other = getattr(outer, name), getattr(inner, name)
        if not name.startswith(("_", "pidfd")) and callable(one):
            print(*pair.split(), name, "one" if one is other else "two")

import asyncio, contextvars, csv, datetime, decimal, io, json, pickle, queue, struct, zoneinfo
from xml.etree import ElementTree
def raises(kind, call, *args):
    try: call(*args)
    except kind as error: print(call.__name__, "raises", type(error).__qualname__)
def unpicklable(): pickle.dumps(lambda: 0)
async def with_loop():
    future = asyncio.get_running_loop().create_future()
    print(isinstance(future, asyncio.Future), isinstance(asyncio.current_task(), asyncio.Task))
    future.cancel()
    try: await future
    except asyncio.CancelledError as error: print(type(error).__qualname__)
    try: await asyncio.wait_for(asyncio.Event().wait(), 0.01)
    except TimeoutError as error: print(type(error).__qualname__)
raises(queue.Empty, queue.SimpleQueue().get_nowait)
raises(queue.Empty, queue.Queue().get_nowait)
raises(json.JSONDecodeError, json.loads, "[")
raises(decimal.InvalidOperation, decimal.Decimal, "x")
raises(decimal.DivisionByZero, decimal.Decimal(1).__truediv__, decimal.Decimal(0))
raises(pickle.PicklingError, unpicklable)
raises(pickle.UnpicklingError, pickle.loads, b"x")
raises(struct.error, struct.unpack, "i", b"")
raises(csv.Error, next, csv.reader(['"'], strict=True))
raises(ElementTree.ParseError, ElementTree.fromstring, "<")
raises(zoneinfo.ZoneInfoNotFoundError, zoneinfo.ZoneInfo, "No/Where")
raises(io.UnsupportedOperation, io.BytesIO().fileno)
print(isinstance(pickle.loads(pickle.dumps(datetime.date(2026, 1, 2))), datetime.date))
print(isinstance(pickle.loads(pickle.dumps(decimal.Decimal(1))), decimal.Decimal))
print(isinstance(contextvars.copy_context(), contextvars.Context), isinstance(ElementTree.XML("<a/>"), ElementTree.Element))
asyncio.run(with_loop())

import threading  # so that there is more than one schedule
order = []
threads = [threading.Thread(target=order.append, args=(number,)) for number in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
