"""What a mutant is: one small change in the body of one function, and how it is named.

The changes are those of mutmut 3 (comparison, arithmetic, boolean and numeric operators, numbers, texts, what is
assigned, break and continue) and a condition turned round. Left alone: docstrings, annotations, defaults and
decorators, and what stands outside functions; tables are data, held by tests of their own.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import NamedTuple

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Div, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift,
    ast.Break: ast.Continue, ast.Continue: ast.Break,
}  # fmt: skip
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


class Mutant(NamedTuple):
    """One change, named so that the name outlives changes elsewhere in the file."""

    path: str
    """Of the module, from the repository's root."""
    function: str
    """Qualified, as a code object names it."""
    change: str
    """``before → after``, with ``#2`` where the function holds the same change again."""
    line: int
    code: CodeType
    """Of the function, changed."""


class Site(NamedTuple):
    """A place in a tree where another node may stand."""

    parent: ast.AST
    field: str
    at: int | None
    node: ast.AST
    shown: ast.AST
    """The statement or expression that tells a reader what is changed."""

    def put(self, node: ast.AST) -> None:
        if self.at is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.at] = node


def mutants(path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield each mutant of a module without making it: function, number of the site, number of the change."""
    for function, node in functions(ast.parse(path.read_bytes())):
        for number, site in enumerate(sites(node)):
            for change, _ in enumerate(others(site)):
                yield function, number, change


def make(root: Path, path: Path, wanted: list[tuple[str, int, int]]) -> Iterator[Mutant]:
    """Yield the mutants of a module that ``mutants`` named so; those that do not compile are left out."""
    tree = ast.parse(path.read_bytes())
    found = dict(functions(tree))
    for name in sorted({function for function, _, _ in wanted}):
        node = found[name]
        seen: Counter[str] = Counter()
        for number, site in enumerate(list(sites(node))):
            for change, other in enumerate(list(others(site))):
                before = ast.unparse(site.shown)
                site.put(other)
                try:
                    after = ast.unparse(other if site.shown is site.node else site.shown)
                    told = " ".join(f"{before} → {after}".split())
                    seen[told] += 1
                    told += f" #{seen[told]}" if seen[told] > 1 else ""
                    if (name, number, change) in wanted:
                        code = code_of(tree, str(path), name, node)
                        yield Mutant(
                            str(path.relative_to(root)), name, told, site.shown.lineno, code
                        )  # type: ignore[attr-defined]
                except (SyntaxError, ValueError):
                    pass
                finally:
                    site.put(site.node)


def functions(tree: ast.AST, before: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Yield the outermost functions of a module and of its classes, each once."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, FUNCTION):
            yield before + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from functions(node, f"{before}{node.name}.")


def sites(function: ast.AST) -> Iterator[Site]:
    """Yield the places in a function's body that may be changed, in the order of the source."""
    for at, node in enumerate(function.body):  # type: ignore[attr-defined]
        if not _is_text(node):
            yield from _sites(function, "body", at, node, node)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


SKIPPED = {"annotation", "returns", "decorator_list", "args", "type_comment", "ctx", "format_spec"}


def _sites(
    parent: ast.AST, field: str, at: int | None, node: ast.AST, shown: ast.AST
) -> Iterator[Site]:
    if isinstance(node, ast.stmt | ast.expr):
        small = isinstance(node, ast.Constant | ast.Name)
        simple = not isinstance(node, ast.If | ast.For | ast.While | ast.Try | ast.With | FUNCTION)
        shown = node if not small and simple and isinstance(node, ast.expr) else shown
        if isinstance(node, ast.stmt):
            shown = node if simple else shown
            if not simple:
                shown = getattr(node, "test", getattr(node, "iter", node))
    yield Site(parent, field, at, node, shown)
    for name, value in ast.iter_fields(node):
        if name in SKIPPED and not (name == "args" and isinstance(node, ast.Call)):
            continue
        if isinstance(value, list):
            for place, one in enumerate(value):
                if isinstance(one, ast.AST) and not _says_nothing(one, name):
                    yield from _sites(node, name, place, one, shown)
        elif isinstance(value, ast.AST):
            yield from _sites(node, name, None, value, shown)


def _says_nothing(node: ast.AST, field: str) -> bool:
    """Tell whether a node is a docstring, or the word with which a zip asserts what holds anyway."""
    strict = isinstance(node, ast.keyword) and node.arg == "strict"
    return strict or (field == "body" and _is_text(node))


def others(site: Site) -> Iterator[ast.AST]:
    """Yield what may stand at a place instead."""
    node = site.node
    swapped = SWAPPED.get(type(node))
    if swapped and not (type(node) in (ast.Add, ast.Mult) and _joins_texts(site.parent)):
        yield ast.copy_location(swapped(), node) if isinstance(node, ast.stmt) else swapped()
    elif isinstance(node, ast.Constant) and not _bounds_letters(site):
        other = _constant(node.value)
        if other is not None:
            yield ast.copy_location(ast.Constant(other), node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand
    elif isinstance(node, ast.Assign | ast.AnnAssign) and not _is_none(node.value):
        other = type(node)(**{**dict(ast.iter_fields(node)), "value": ast.Constant(None)})
        yield ast.fix_missing_locations(ast.copy_location(other, node))
    elif isinstance(node, ast.AugAssign):
        plain = ast.Assign([node.target], node.value)
        yield ast.fix_missing_locations(ast.copy_location(plain, node))
    if site.field == "test" and isinstance(node, ast.Name | ast.Call | ast.Attribute):
        negated = ast.UnaryOp(ast.Not(), node)
        yield ast.fix_missing_locations(ast.copy_location(negated, node))


def _bounds_letters(site: Site) -> bool:
    """Tell whether a text is a bound of letters: ``XXaXX`` sorts among the capitals, which nothing here meets."""
    parent = site.parent
    order = ast.Lt | ast.LtE | ast.Gt | ast.GtE
    return (
        isinstance(parent, ast.Compare)
        and isinstance(site.node, ast.Constant)
        and isinstance(site.node.value, str)
        and any(isinstance(one, order) for one in parent.ops)
    )


def _joins_texts(node: ast.AST) -> bool:
    """Tell whether an operator has a text at its side: to subtract one says nothing."""
    return isinstance(node, ast.BinOp) and any(
        isinstance(side, ast.JoinedStr)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str | bytes))
        for side in (node.left, node.right)
    )


def _is_none(node: ast.AST | None) -> bool:
    return node is None or (isinstance(node, ast.Constant) and node.value is None)


def _constant(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, str):
        return f"XX{value}XX"
    return b"XX" + value + b"XX" if isinstance(value, bytes) else None


def code_of(tree: ast.Module, filename: str, function: str, node: ast.AST) -> CodeType:
    """Return the code of a function of a tree. Raises ``ValueError`` where there is none."""
    waiting = [compile(tree, filename, "exec", dont_inherit=True)]
    lines = {getattr(one, "lineno", 0) for one in (node, *getattr(node, "decorator_list", ()))}
    while waiting:
        code = waiting.pop()
        if code.co_qualname == function and code.co_firstlineno in lines:
            return code
        waiting += [one for one in code.co_consts if isinstance(one, CodeType)]
    raise ValueError(function)
