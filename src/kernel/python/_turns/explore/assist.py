"""Runs schedules for an exploration that is planned in another interpreter."""

import json
from collections.abc import Callable

from ..program.program import Host
from .crew import FromAssistant, ToAssistant
from .trying import Trying

_LEADER = 0  # the port at whose other end plans are made


def assist(host: Host, listen: Callable[[], None]) -> None:
    """Does what comes, for as long as this interpreter lives; `listen`: has the program marked, where that is asked."""
    mail = host.bridge.mail
    trying: Trying | None = None
    number = 0
    while True:
        text = mail.receive()
        if not isinstance(text, str):
            host.stacks.idle(None)
            continue
        message: ToAssistant = json.loads(text)
        begin, plan = message["begin"], message["plan"]
        if begin is not None:
            if trying is not None:
                trying.close()
                host.interpreter.end_exploration()
            number, request = begin["number"], begin["request"]
            if request["marks"]:
                listen()
            trying = Trying(request, request["granularity"], host, not request["compileOnly"])
        elif plan is not None and trying is not None:
            answer: FromAssistant = {"number": number, "report": trying.carry_out(plan)}
            mail.send(_LEADER, json.dumps(answer))
