"""A program as a tree that is never changed: a change says which nodes others come in the place of."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Known:
    """What a rule cannot read off the program."""

    output: Sequence[tuple[int, str]] = ()
    """The lines that a right run prints, each with the number of its thread; 0 is the main one."""
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    """Global name → `repr` of its value at the end of that run."""
    kept: frozenset[str] = frozenset()
    """Names that the exercise asks to leave as they are."""
    unchanged: frozenset[str] = frozenset()
    """Functions of which not even a local name may change."""


@dataclass(frozen=True)
class Change:
    """One way to change a program; what is new may contain nodes of the old tree."""

    at: ast.AST
    instead: Mapping[Any, Sequence[ast.AST]]
    before: Sequence[ast.stmt] = ()
    """Put in front of everything but the imports."""


class Program:
    """The tree, and what of it has to be looked up from below."""

    def __init__(self, text: str, known: Known = Known()) -> None:
        self.source = text
        self.tree = ast.parse(text)
        self.known = known
        self.parents = {
            child: parent
            for parent in ast.walk(self.tree)
            for child in ast.iter_child_nodes(parent)
        }

    def all(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """The nodes of these kinds, in the order of the text."""
        found = [node for node in ast.walk(self.tree) if isinstance(node, kinds)]
        return iter(sorted(found, key=lambda node: (node.lineno, node.col_offset)))  # pyright: ignore

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """What the node stands in, from the inside out."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def statement(self, node: ast.AST) -> ast.stmt:
        """The statement that the node is, or stands in."""
        if isinstance(node, ast.stmt):
            return node
        return next(one for one in self.around(node) if isinstance(one, ast.stmt))

    def block(self, statement: ast.stmt) -> list[ast.stmt]:
        """The statements that this one stands among."""
        for _, value in ast.iter_fields(self.parents[statement]):
            if isinstance(value, list) and any(one is statement for one in value):
                return value
        raise ValueError("not a statement of this program")

    def place(self, node: ast.AST) -> str:
        """The qualified name of the function around the node; `main` outside of any."""
        names = [
            one.name
            for one in self.around(node)
            if isinstance(one, (ast.FunctionDef, ast.ClassDef))
        ]
        return ".".join(reversed(names)) or "main"

    def is_main(self, node: ast.AST) -> bool:
        """Whether the node is outside of any function."""
        return not any(isinstance(one, (ast.FunctionDef, ast.Lambda)) for one in self.around(node))

    def function(self, name: ast.AST | None) -> ast.FunctionDef | None:
        """The function of this program that an expression names."""
        for one in self.all(ast.FunctionDef):
            if isinstance(one, ast.FunctionDef) and one.name == last_name(name):
                return one
        return None

    def text(self, change: Change) -> str:
        """The changed program. What is the same in both is written as it was: quotes, comments and all."""
        body = self.tree.body
        if self.tree in change.instead:
            (tree,) = change.instead[self.tree]
            return _written_out([tree]) + "\n"
        start = next((index for index, one in enumerate(body) if not _is_head(one)), len(body))
        parts = [self._part(one, change.instead) for one in body]
        new = [_written_out(change.before)] if change.before else []
        return "\n".join(filter(None, [*parts[:start], *new, *parts[start:]])) + "\n"

    def _part(self, statement: ast.stmt, instead: Mapping[Any, Sequence[ast.AST]]) -> str:
        if not any(node in instead for node in ast.walk(statement)):
            return self._as_it_was(statement)
        return _written_out(_copies(statement, instead))

    def _as_it_was(self, statement: ast.stmt) -> str:
        """The text of a statement at the top level. Its decorators are above the line where it begins."""
        text = ast.get_source_segment(self.source, statement) or ""
        decorators = getattr(statement, "decorator_list", [])
        start = decorators[0].lineno if decorators else statement.lineno
        above = self.source.splitlines()[start - 1 : statement.lineno - 1]
        return "\n".join([*above, text])


def _written_out(nodes: Sequence[ast.AST]) -> str:
    return "\n".join(ast.unparse(ast.fix_missing_locations(node)) for node in nodes)


def _is_head(statement: ast.stmt) -> bool:
    is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return is_text or isinstance(statement, (ast.Import, ast.ImportFrom))


def _copies(node: ast.AST, instead: Mapping[Any, Sequence[ast.AST]]) -> list[ast.AST]:
    if node in instead:
        rest = {old: new for old, new in instead.items() if old is not node}
        return [copy for new in instead[node] for copy in _copies(new, rest)]
    fields: dict[str, object] = {}
    for name, value in ast.iter_fields(node):
        if isinstance(value, list):
            parts = [
                copy
                for item in value
                for copy in (_copies(item, instead) if isinstance(item, ast.AST) else [item])
            ]
            # A block that has lost all of its statements needs one.
            is_block = value and name in ("body", "finalbody")
            fields[name] = parts or ([ast.Pass()] if is_block else [])
        elif isinstance(value, ast.AST):
            fields[name] = next(iter(_copies(value, instead)), None)
        else:
            fields[name] = value
    return [type(node)(**fields)]


def last_name(node: ast.AST | None) -> str:
    """`join` of `thread.join`, `Lock` of `threading.Lock` and of `Lock`; else nothing."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def called(node: ast.AST | None) -> str:
    """The last name of what is called, where the node is a call or a statement of one."""
    if isinstance(node, ast.Expr):
        node = node.value
    return last_name(node.func) if isinstance(node, ast.Call) else ""


def written(text: str, /, **parts: ast.AST | Sequence[ast.AST]) -> list[ast.stmt]:
    """Statements from a text in which names stand for parts; for statements where it is one itself."""
    tree = ast.parse(text)
    instead: dict[ast.AST, Sequence[ast.AST]] = {}
    for node in ast.walk(tree):
        name = node.value if isinstance(node, ast.Expr) else node
        if not isinstance(name, ast.Name) or name.id not in parts:
            continue
        part = parts[name.id]
        if not isinstance(part, ast.AST):
            instead[node] = part
        elif isinstance(node, ast.Name):
            instead[node] = [part]
    copy = _copies(tree, instead)[0]
    assert isinstance(copy, ast.Module)
    return copy.body


def expression(text: str, /, **parts: ast.AST | Sequence[ast.AST]) -> ast.expr:
    """The same for an expression."""
    (statement,) = written(text, **parts)
    assert isinstance(statement, ast.Expr)
    return statement.value
