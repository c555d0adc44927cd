"""What a lab host says to whom, and when: its state while one program runs, made anew for each."""

from collections import Counter, deque
from collections.abc import Callable
from random import Random, SystemRandom
from typing import Any

from ..turns import scheduler as turns
from .lab_hosts import Ends, Fails, Host, Page

_CHUNKS = 4  # of an answer for each second that it takes
_MOST_CHUNKS = 40

# As http.HTTPStatus has them, which would be one more module in every interpreter.
_PHRASES = {
    200: "OK", 201: "Created", 204: "No Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
    307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
    404: "Not Found", 410: "Gone", 418: "I'm a Teapot", 429: "Too Many Requests", 500: "Internal Server Error",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}

_MISSING: Page = {
    "status": 404, "type": "text/plain; charset=utf-8", "body": "There is no such page.\n", "location": None,
    "latency": None, "spread": None, "bandwidth": None, "fails": None, "ends": "whole",
}


class Answer:
    """One answer: it begins `delay` seconds after the request; its `chunks` come `pause` seconds apart."""

    def __init__(self, page: Page, delay: float, bandwidth: float | None, method: str, stays: bool) -> None:
        body = page["body"].encode()
        head = [f"HTTP/1.1 {page['status']} {_phrase(page['status'])}", "Server: lab"]
        head.append(f"Content-Type: {page['type']}")
        head.append(f"Content-Length: {len(body)}")
        if page["location"] is not None:
            head.append(f"Location: {page['location']}")
        fails = page["fails"]
        if fails is not None and fails["retryAfter"] is not None:
            head.append(f"Retry-After: {fails['retryAfter']}")
        head.append(f"Connection: {'keep-alive' if stays else 'close'}")
        if method == "HEAD":
            body = b""
        if page["ends"] in ("cut", "reset"):
            body = body[:len(body) // 2]
        self.status = page["status"]
        self.ends: Ends = page["ends"]
        self.has_begun = False  # some of it has been sent
        self.stays = stays
        self.delay = delay
        self.chunks: deque[bytes] = deque()
        self.pause = 0.0
        parts = 1
        if bandwidth is not None and body:
            takes = len(body) / bandwidth
            parts = max(1, min(_MOST_CHUNKS, len(body), round(takes * _CHUNKS)))
            self.pause = takes / parts
        first = "\r\n".join([*head, "", ""]).encode()
        size = -(-len(body) // parts) or 1
        pieces = [body[at:at + size] for at in range(0, len(body), size)]
        if self.pause:
            self.chunks.extend([first, *pieces])
        elif self.ends != "empty":
            self.chunks.append(first + body)


def _phrase(status: int) -> str:
    return _PHRASES.get(status, "Unknown")


class Serving:
    """What a host remembers while a program runs."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.under_way = 0  # requests that have come and not been answered
        self.served = 0  # of these, those that it works on
        self.waiting: deque[Callable[[], None]] = deque()
        self._asked: Counter[str] = Counter()  # how often each path was asked for
        self._by: Counter[tuple[int, str]] = Counter()  # and by which thread: no order of theirs decides a latency

    def answer(self, method: str, target: str, thread: int, stays: bool) -> Answer:
        """What it says to a request."""
        path = target.partition("#")[0]
        pages = self.host["pages"]
        page = pages.get(path) or pages.get(path.partition("?")[0]) or _MISSING
        self._asked[path] += 1
        self._by[thread, path] += 1
        fails = page["fails"]
        if fails is not None and self._fails(fails, self._asked[path]):
            page = _failing(page, fails)
        elif fails is not None:
            page = _replaced(page, fails=None)  # it says nothing of when to come again
        bandwidth = page["bandwidth"] or self.host["bandwidth"]
        return Answer(page, self._delay(page, path, thread), bandwidth, method, stays)

    def refusal(self, status: int, method: str, target: str, thread: int) -> Answer:
        """What it says to one request too many."""
        self._by[thread, target] += 1
        page: Page = {**_MISSING, "status": status, "body": f"{_phrase(status)}\n"}
        return Answer(page, self._delay(page, target, thread), None, method, False)

    @staticmethod
    def _fails(fails: Fails, number: int) -> bool:
        if fails["every"] is not None:
            return number % fails["every"] == 0
        if fails["first"] is not None:
            return number <= fails["first"]
        return turns.active.clock.now() < (fails["until"] or 0.0)

    def _delay(self, page: Page, path: str, thread: int) -> float:
        latency = self.host["latency"] if page["latency"] is None else page["latency"]
        spread = self.host["spread"] if page["spread"] is None else page["spread"]
        if not spread:
            return latency
        chance = Random(f"{_salt()} {self.host['name']} {path} {thread} {self._by[thread, path]}").uniform(-1, 1)
        return max(0.001, round(latency + spread * chance, 3))


def _failing(page: Page, fails: Fails) -> Page:
    status = fails["status"]
    return _replaced(page, status=status, body=f"{_phrase(status)}\n", type=_MISSING["type"], location=None)


def _replaced(page: Page, **parts: Any) -> Page:
    copy = page.copy()
    copy.update(parts)  # pyright: ignore[reportCallIssue, reportArgumentType] # names of its own keys
    return copy


_serving: dict[str, Serving] = {}
_chance = ""  # of a run without a seed


def _salt() -> str:
    """What latencies are drawn with: the seed of a schedule, so that a replay has the same; else another in each run."""
    global _chance
    if turns.active.seed is not None:
        return str(turns.active.seed)
    _chance = _chance or str(SystemRandom().random())
    return _chance


def serving(host: Host) -> Serving:
    """What that host remembers of this program."""
    found = _serving.get(host["name"])
    if found is None:
        found = _serving[host["name"]] = Serving(host)
    return found


def forget() -> None:
    """The program is over."""
    global _chance
    _serving.clear()
    _chance = ""
