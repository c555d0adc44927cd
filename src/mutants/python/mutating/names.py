"""Rewrites that call things otherwise: what is local to functions, and what no exercise asks to keep."""

import ast
from collections.abc import Iterator
from typing import Any

from .tree import Change, Program

SUFFIX = "_too"


def _renamed(node: ast.AST, names: set[str]) -> ast.AST | None:
    """The node with the other name; None where it has none of these."""
    match node:
        case ast.Name(name) if name in names:
            return ast.Name(name + SUFFIX)
        case ast.arg(name) if name in names:
            return ast.arg(name + SUFFIX)
        case ast.Global(found) | ast.Nonlocal(found) if names & set(found):
            return type(node)([one + SUFFIX if one in names else one for one in found])
        case _:
            return None


def _path(program: Program, function: ast.FunctionDef) -> str:
    """As an exercise calls a function: `CopyingPool.submit`."""
    around = [one.name for one in program.around(function) if isinstance(one, ast.ClassDef)]
    return ".".join([*reversed(around), function.name])


def _names_in(function: ast.FunctionDef) -> set[str]:
    inside = list(ast.walk(function))
    used = {node.id for node in inside if isinstance(node, ast.Name)}
    parameters = {node.arg for node in inside if isinstance(node, ast.arg)}
    return used | parameters | {node.name for node in inside if isinstance(node, ast.FunctionDef)}


def _change(program: Program, names: set[str]) -> Iterator[Change]:
    names = names - program.known.kept
    for node in ast.walk(program.tree):
        # By keyword it is called from outside, or means something to a library.
        if isinstance(node, ast.keyword):
            names = names - {node.arg or ""}
        if isinstance(node, ast.FunctionDef) and _path(program, node) in program.known.unchanged:
            names = names - _names_in(node)
    instead: dict[ast.AST, list[ast.AST]] = {}
    for node in ast.walk(program.tree):
        new = _renamed(node, names)
        if new is not None:
            instead[node] = [new]
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name in names:
            parts: dict[str, Any] = dict(ast.iter_fields(node)) | {"name": node.name + SUFFIX}
            instead[node] = [type(node)(**parts)]
    # What stands in a renamed function is renamed with it: the parts of the new node are the old ones.
    if instead:
        yield Change(program.tree, instead)


def globals_of(program: Program) -> set[str]:
    found = {
        node.id
        for node in program.all(ast.Name)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and program.is_main(node)
    }
    for node in program.tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
    for node in program.all(ast.Global):
        found |= set(getattr(node, "names"))
    return found


def locals_renamed(program: Program) -> Iterator[Change]:
    """Parameters and local variables."""
    found = {
        node.id
        for node in program.all(ast.Name)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    found |= {node.arg for node in program.all(ast.arg) if isinstance(node, ast.arg)}
    # Of a nested function a learner cannot know whether its name counts, so it counts as local, too.
    for node in program.all(ast.FunctionDef):
        if isinstance(program.parents[node], ast.FunctionDef):
            found.add(getattr(node, "name"))
    yield from _change(program, found - globals_of(program))


def globals_renamed(program: Program) -> Iterator[Change]:
    """Global variables, functions and classes."""
    yield from _change(program, globals_of(program))


RULES = {"locals-renamed": locals_renamed, "globals-renamed": globals_renamed}
