"""All that the rules make of one program."""

import ast
import difflib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from . import arguments, calls, errors, forms, joins, literals, locks, names, results, starts, waits
from .tree import Change, Known, Program

Rule = Callable[[Program], Iterator[Change]]

MUTANTS: dict[str, Rule] = {
    **joins.RULES,
    **locks.RULES,
    **waits.RULES,
    **starts.RULES,
    **arguments.RULES,
    **errors.RULES,
    **results.RULES,
    **literals.RULES,
}
"""Each makes wrong programs."""

REWRITES: dict[str, Rule] = {**names.RULES, **calls.RULES, **forms.RULES}
"""Each makes programs that do the same."""


def made(text: str, rules: Mapping[str, Rule], known: Known = Known()) -> list[dict[str, object]]:
    """
    The programs that the rules make, each once. A key is `rule@function:number`, counted in the order of the
    text, so that it stays the same while other functions change.
    """
    program = Program(text, known)
    seen = {ast.unparse(program.tree)}
    numbers: Counter[str] = Counter()
    found: list[dict[str, object]] = []
    for name, rule in rules.items():
        for change in rule(program):
            place = f"{name}@{program.place(change.at)}"
            numbers[place] += 1
            new = program.text(change)
            # The same text may come of a rule for one line, and of one for all.
            plain = ast.unparse(ast.parse(new))
            if plain in seen:
                continue
            seen.add(plain)
            found.append(
                {
                    "key": f"{place}:{numbers[place]}",
                    "line": getattr(change.at, "lineno", 1),
                    "text": new,
                    "diff": _difference(ast.unparse(program.tree), plain),
                }
            )
    return found


def _difference(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def globals_as_json(text: str) -> str:
    """The names of a program's global variables."""
    return json.dumps(sorted(names.globals_of(Program(text))))


def rules_as_json(kind: str) -> str:
    """The names of the rules."""
    return json.dumps(list(MUTANTS if kind == "mutants" else REWRITES))


def made_as_json(text: str, kind: str, known: str, only: str = "") -> str:
    """The same as `made` for whoever speaks JSON, and by one rule only where it is named."""
    rules = MUTANTS if kind == "mutants" else REWRITES
    if only:
        rules = {only: rules[only]}
    facts = json.loads(known)
    facts = Known(
        output=facts["output"],
        values=facts["values"],
        kept=frozenset(facts["kept"]),
        unchanged=frozenset(facts["unchanged"]),
    )
    return json.dumps(made(text, rules, facts))
