"""Write modules of the package that load together into one file each group: ``python gather.py FOLDER``.

To find, open and check a module takes longer than to run most of ours, and a question needs
some forty. A wheel has them gathered as well: each module becomes a function whose names are all
global, so that its code, run with a module's own names, is that module's; ``xpterms.gathered``
does that. Docstrings and the annotations of functions, which nothing reads while a question is
answered, are left out: what is not there is not loaded. The modules themselves stay in the wheel
as they are, for all else that imports them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

GROUPS = {
    # What every question loads.
    "asking": """
        cli cli.environment cli.grammar cli.line errors glossary glossary.sources chinese
        chinese.han chinese.script index index.cache index.folder index.forms index.keysearch index.layout
        index.listing index.manifest index.origin index.plan index.reader index.schema index.segment
        index.storage index.suffixes kept library model search search.engine search.finding search.guesser
        search.query search.scale search.ways texts
    """,
    # What an answer besides loads.
    "answering": """
        cli.commands cli.commands.lookup cli.commands.opening cli.commands.output cli.dispatch
        cli.guard cli.language cli.shown cli.shown.plain cli.shown.printable cli.shown.show
        messages messages.lookup
    """,
    # What a TAB besides loads.
    "completing": """
        cli.completion cli.completion.answer cli.completion.offers cli.completion.opening
        cli.completion.shellwords
    """,
    # What a question in letters that names no term in full besides loads.
    "spelling": """
        chinese.numerals chinese.syllables search.align search.edges search.letters search.outright
        search.verdict
    """,
    # What one that spells none besides loads.
    "guessing": """
        chinese.questions chinese.shapes chinese.slips chinese.sounds chinese.words index.edits
        search.accents search.apart search.forgive search.inside search.joined search.pieces
        search.remembered search.walk
    """,
    # What one that nothing answers besides loads: the reports are asked.
    "missing": """
        chinese.holding cli.near index.reports search.concordance search.spoken texts.told
    """,
    # What looks for terms in a text.
    "standing": "chinese.borders chinese.folding chinese.standing index.standing model.texts",
    # What a scan besides loads.
    "scanning": """
        cli.commands.scan documents documents.encoding documents.files glossary.lines index.codes
        patterns texts.choosing texts.reading texts.running texts.scan texts.source
        texts.streaming
    """,
    # What reads the annex of a text.
    "annexing": """
        annex annex.chrome annex.crowded annex.ends annex.footnotes annex.formula annex.heading annex.inline
        annex.judge annex.layout annex.leftovers annex.letters annex.marks annex.members annex.notes
        annex.numbering annex.pages annex.quoted annex.read annex.region annex.zones chinese.counting
    """,
    # What a check besides loads.
    "checking": """
        cli.commands.check cli.shown.findings cli.shown.records glossary.report glossary.sentences
        messages.check model.files texts.checking texts.checking.baseline texts.checking.check
        texts.checking.draft texts.checking.finding texts.checking.hold texts.checking.known
        texts.checking.marked texts.checking.members texts.checking.nearly texts.checking.numerals
        texts.checking.once texts.checking.ordinary texts.checking.rules
        texts.checking.rules.conflicts texts.checking.rules.count texts.checking.rules.marks
        texts.checking.rules.members texts.checking.rules.names texts.checking.rules.order
        texts.checking.rules.repeated texts.checking.rules.unexplained texts.checking.rules.used
        texts.checking.use texts.common texts.members texts.numbers texts.shorthand
    """,
}
PACKAGE = "xpterms"


def gathered(root: Path) -> dict[str, str]:
    """Return the files of all groups by their names; the first is the package's own module, filled."""
    own, *_ = groups = {group: names.split() for group, names in GROUPS.items()}
    held = {group: "gathered" if group == own else f"_gathered_{group}" for group in groups}
    every = {name for names in groups.values() for name in names}
    table = {
        f"{PACKAGE}.{name}": (
            f"{PACKAGE}.{held[group]}",
            _function(name),
            _is_package(root, name),
            tuple(f"{PACKAGE}.{needed}" for needed in _needs(root, name) if needed in every),
        )
        for group, names in groups.items()
        for name in names
    }
    files = {
        f"{held[group]}.py": "\n".join(_as_function(root, name) for name in names) + "\n"
        for group, names in groups.items()
    }
    module = _file(root, "gathered").read_text(encoding="utf-8")
    before, empty, after = module.partition(']]" = {}\n')
    if not empty:
        raise ValueError("the table of gathered modules has no place")
    files["gathered.py"] = f"{before}{empty[:-3]}{table!r}\n{after}\n\n{files['gathered.py']}"
    return files


def _needs(root: Path, name: str) -> list[str]:
    """Return what may be modules that one imports at its top, in order: first the package that it is in.

    Not those of a package in itself, which need it.
    """
    parent, _, _ = name.rpartition(".")
    found = [parent] if parent else []
    for node in ast.parse(_file(root, name).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            own = node.module.removeprefix(PACKAGE).removeprefix(".")
            found += [own, *(f"{own}.{one.name}".lstrip(".") for one in node.names)]
    return [one for one in dict.fromkeys(found) if not f"{one}.".startswith(f"{name}.")]


def _is_package(root: Path, name: str) -> bool:
    return _file(root, name).stem == "__init__"


def _file(root: Path, name: str) -> Path:
    path = root.joinpath(PACKAGE, *name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _function(name: str) -> str:
    return name.replace(".", "_")


def _as_function(root: Path, name: str) -> str:
    """Return the source of a module as a function in which every name is global."""
    source = _file(root, name).read_text(encoding="utf-8")
    tree = ast.parse(source)
    lines = source.encode().splitlines(keepends=True)
    for begin, end, put in sorted(_cuts(tree, lines), reverse=True):
        _cut(lines, begin, end, put)
    inner = _inner_lines(tree)
    text = b"".join(
        line if number in inner else b" " + line for number, line in enumerate(lines, 1)
    ).decode()
    names = ", ".join(sorted(_bound(tree.body)))
    return (
        f"def {_function(name)}():\n" + (f" global {names}\n" if names else "") + f"{text}\n pass\n"
    )


Place = tuple[int, int]
"""A line, from 1, and a byte of it."""
Cut = tuple[Place, Place, bytes]
"""A half-open part of the source, and what stands there instead."""


def _cut(lines: list[bytes], begin: Place, end: Place, put: bytes) -> None:
    """Put bytes in the place of a part of the source; the lines keep their numbers."""
    (first, start), (last, stop) = begin, end
    rest = lines[last - 1][stop:]
    for number in range(first, last):
        lines[number] = b"\n"
    if last == first:
        lines[first - 1] = lines[first - 1][:start] + put + rest
    else:
        lines[first - 1] = lines[first - 1][:start] + put + b"\n"
        lines[last - 1] = rest


def _cuts(node: ast.AST, lines: list[bytes]) -> Iterator[Cut]:
    """Yield what of a node and of all in it is not run, and what stands there instead."""
    if _is_for_checkers(node):
        yield _begin(node), _end(node), b"0"
        return
    yield from _own_cuts(node, lines)
    for inner in ast.iter_child_nodes(node):
        yield from _cuts(inner, lines)


def _is_for_checkers(node: ast.AST) -> TypeGuard[ast.If]:
    """Tell whether a node is a block for type checkers alone."""
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
        and not node.orelse
    )


def _own_cuts(node: ast.AST, lines: list[bytes]) -> Iterator[Cut]:
    if isinstance(node, ast.FunctionDef) and node.returns is not None:
        line, byte = _begin(node.returns)
        yield (line, lines[line - 1].rindex(b"->", 0, byte)), _end(node.returns), b""
    elif isinstance(node, ast.arg) and node.annotation is not None:
        line, byte = _begin(node)
        yield (line, byte + len(node.arg.encode())), _end(node.annotation), b""
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
        for one in node.body:
            if (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)) or (
                isinstance(one, ast.ImportFrom) and one.module == "__future__"
            ):
                yield _begin(one), _end(one), b"0"
            elif isinstance(one, ast.AnnAssign):
                yield _annotation(one, of_field=isinstance(node, ast.ClassDef))


def _annotation(node: ast.AnnAssign, *, of_field: bool) -> Cut:
    """Return what stands for an annotation: a field's, by which records know it, as a text; for others nothing."""
    if of_field:
        told = repr(ast.unparse(node.annotation)).encode()
        return _begin(node.annotation), _end(node.annotation), told
    if node.value is None:
        return _begin(node), _end(node), b"0"
    return _end(node.target), _begin(node.value), b" = "


def _begin(node: ast.expr | ast.stmt | ast.arg) -> Place:
    return node.lineno, node.col_offset


def _end(node: ast.expr | ast.stmt) -> Place:
    return node.end_lineno or 0, node.end_col_offset or 0


def _inner_lines(tree: ast.AST) -> set[int]:
    """Return the lines that begin within a text, which no space may be put before."""
    texts = (node for node in ast.walk(tree) if isinstance(node, (ast.Constant, ast.JoinedStr)))
    return {line for text in texts for line in range(text.lineno + 1, (text.end_lineno or 0) + 1)}


def _bound(body: list[ast.stmt]) -> set[str]:
    """Return the names that the statements of a module bind."""
    found: set[str] = set()
    waiting: list[ast.AST] = list(body)
    while waiting:
        node = waiting.pop()
        if _is_for_checkers(node):
            continue
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found |= {(one.asname or one.name).partition(".")[0] for one in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        if not isinstance(
            node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        ):
            waiting += ast.iter_child_nodes(node)
    return found


def write(root: Path, folder: Path) -> list[Path]:
    """Write the files of all groups into a folder; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in gathered(root).items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


if __name__ == "__main__":
    write(Path(__file__).resolve().parent, Path(sys.argv[1]))
