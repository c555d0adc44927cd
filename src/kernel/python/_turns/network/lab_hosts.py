"""The hosts of the lab: names under `.example` that a program can reach without a server of its own, as data.

The data comes from content/network/*.yaml, read and checked by src/network, and lies beside this file as JSON.
"""

import json
import os
from typing import Literal, TypedDict

_NET = "192.0.2."  # TEST-NET-1 (RFC 5737): addresses that no machine has
_FIRST = 10


class Fails(TypedDict):
    """Some requests are answered with `status`: each so many-th, the first so many, or those of the first seconds."""

    every: int | None
    first: int | None
    until: float | None
    status: int
    retryAfter: int | None


type Ends = Literal["whole", "cut", "reset", "empty", "never"]


class Page(TypedDict):
    """What a path answers; `latency`, `spread`, `bandwidth`: None where they are its host's."""

    status: int
    type: str
    body: str
    location: str | None
    latency: float | None
    spread: float | None
    bandwidth: float | None
    fails: Fails | None
    ends: Ends


class Host(TypedDict):
    """A host. `latency` ± `spread` seconds pass before an answer comes, `bandwidth` bytes of it in each second.

    `atOnce`: how many requests it serves at once; others wait, or are answered with `tooMany`.
    """

    name: str
    latency: float
    spread: float
    bandwidth: float | None
    atOnce: int | None
    tooMany: int | None
    calls: Literal["taken", "refused", "unanswered"]
    pages: dict[str, Page]


with open(os.path.join(os.path.dirname(__file__), "hosts.json"), encoding="utf-8") as _file:
    _text = _file.read()

_hosts: dict[str, Host] = {}  # by their names; read when somebody asks for the first time
_addresses: dict[str, str] = {}
_names: dict[str, str] = {}


def _read() -> None:
    for number, host in enumerate(json.loads(_text), _FIRST):
        _hosts[host["name"]] = host
        _addresses[host["name"]] = f"{_NET}{number}"
        _names[f"{_NET}{number}"] = host["name"]


def address_of(name: str) -> str | None:
    """The address of a lab host; None: there is none of that name."""
    if not name.endswith(".example"):
        return None
    if not _hosts:
        _read()
    return _addresses.get(name)


def host_at(address: str) -> Host | None:
    """The lab host that has this address."""
    if not address.startswith(_NET):
        return None
    if not _hosts:
        _read()
    name = _names.get(address)
    return None if name is None else _hosts[name]


def depends_on_order(host: Host) -> bool:
    """Whether it makes a difference to anybody in which order it is asked."""
    return host["atOnce"] is not None or any(page["fails"] is not None for page in host["pages"].values())
