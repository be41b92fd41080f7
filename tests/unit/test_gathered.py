"""What ``gather.py`` writes for the wheel: the same program, a few files for some fifty modules."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import unmeasured
from xpterms import gathered

ROOT = Path(__file__).resolve().parents[2]
if not (ROOT / "gather.py").exists():
    pytest.skip("the source tree is not here", allow_module_level=True)

LISTING = """
import os, sys
from xpterms import entry
end = os._exit
def told(code):
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "xpterms":
            held = getattr(module.__spec__.loader, "__name__", "")
            os.write(2, f"{name} {held}\\n".encode())
    end(code)
os._exit = told
entry.main()
"""


def _gather() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gather", ROOT / "gather.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gather = _gather()
REPORT = str(ROOT / "data" / "report.txt")
ANNEXED = """各位代表：
一年来，落实“四问”要求，推进安全生产专项整治。
新的一年，强化“三学五比”。
名词解释
1.“四问”：指问需、问计、问效、问责。
2.“三学四比”：指学技术、学管理、学法律，比进度、比质量、比服务、比安全。
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package as a wheel has it."""
    folder = tmp_path_factory.mktemp("gathered")
    shutil.copytree(ROOT / "xpterms", folder / "xpterms", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(ROOT / "data", folder / "data")
    gather.write(ROOT, folder / "xpterms")
    (folder / "annexed.txt").write_text(ANNEXED, encoding="utf-8")
    return folder


def run(
    folder: Path, environment: dict[str, str], *arguments: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments],
        env={**unmeasured(environment), "PYTHONPATH": str(folder)},
        cwd=folder,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    "line",
    [
        ["四早"],
        ["sizoa", "--explain"],
        ["30", "--json"],
        ["什么是四枣", "-C", "all"],
        ["四早", "--color", "always"],
        ["list"],
        ["context", "枫桥"],
        ["help", "lookup"],
        ["completion", "zsh"],
        ["--bogus"],
        ["-g", "nowhere.toml", "四早"],
        ["--complete", "zsh", "80", "sig"],
    ],
)
def test_the_gathered_program_says_the_same(
    tree: Path, environment: dict[str, str], line: list[str]
) -> None:
    ordinary = run(ROOT, environment, "-m", "xpterms", *line)
    written = run(tree, environment, "-m", "xpterms", *line)
    assert (written.returncode, written.stdout, written.stderr) == (
        ordinary.returncode,
        ordinary.stdout.replace(os.fsencode(ROOT), os.fsencode(tree)),
        ordinary.stderr.replace(os.fsencode(ROOT), os.fsencode(tree)),
    )


def test_a_gathered_check_says_the_same(tree: Path, environment: dict[str, str]) -> None:
    text = str(tree / "annexed.txt")
    ordinary, written = (
        run(folder, environment, "-m", "xpterms", "check", "--json", text)
        for folder in (ROOT, tree)
    )
    assert b"term-varies" in ordinary.stdout
    assert (written.returncode, written.stdout) == (ordinary.returncode, ordinary.stdout)


def loaded_by(tree: Path, environment: dict[str, str], *line: str) -> dict[str, str]:
    for _ in range(2):  # the first run may have to build the index
        told = run(tree, {**environment, "XPTERMS_DEBUG": "1"}, "-c", LISTING, *line)
    rows = (row.partition(" ") for row in told.stderr.decode().splitlines())
    return {name: held for name, _, held in rows if name != "xpterms:"}  # a notice


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        (["四早"], {"answering"}),
        (["sizao"], {"answering"}),
        (["30"], {"answering"}),
        (["sizoa"], {"answering", "guessing", "spelling", "standing"}),
        (["不存在"], {"answering", "guessing", "spelling", "standing", "missing"}),
        (["scan", REPORT], {"answering", "standing", "scanning"}),
        (
            ["check", "annexed.txt"],
            {"answering", "spelling", "standing", "scanning", "annexing", "checking"},
        ),
        (["--complete", "zsh", "80", "sizao"], {"completing"}),
        (["--complete", "bash", "80", "9", "sizao", "xpterms sizao"], {"completing"}),
        (["--complete", "zsh", "80", "sig"], {"completing", "spelling"}),
    ],
)
def test_a_question_loads_groups_and_no_module_by_itself(
    tree: Path, environment: dict[str, str], line: list[str], groups: set[str]
) -> None:
    found = loaded_by(tree, environment, *line)
    alone = {name for name, held in found.items() if held != "Gathered"}
    own = {"xpterms", "xpterms.entry", "xpterms.gathered"}
    assert alone == own | {f"xpterms._gathered_{group}" for group in groups}


@pytest.mark.parametrize(
    "line", [["四早"], ["sizoa"], ["--complete", "zsh", "80", "sig"], ["list"], ["--help"]]
)
def test_a_gathered_program_loads_the_same_modules(
    tree: Path, environment: dict[str, str], line: list[str]
) -> None:
    """What a module imports is there before it: no more than that."""
    gathered_ones = loaded_by(tree, environment, *line)
    ordinary = loaded_by(ROOT, environment, *line)
    assert {n for n in gathered_ones if "._gathered_" not in n} == set(ordinary)


def test_a_module_is_known_to_need_what_it_imports_first(tmp_path: Path) -> None:
    (tmp_path / "xpterms").mkdir()
    (tmp_path / "xpterms" / "one.py").write_text(
        "from __future__ import annotations\nimport sys\nfrom xpterms.b.c import d\n"
        "from xpterms import e\nif TYPE_CHECKING:\n    from xpterms.f import g\n"
        "def h():\n    from xpterms.i import j\n",
        encoding="utf-8",
    )
    needs = gather._needs(tmp_path, "one")
    assert [name for name in needs if name in ("b.c", "e", "f", "i")] == ["b.c", "e"]


def test_a_package_needs_none_of_its_own_modules() -> None:
    needs = gather._needs(ROOT, "texts.checking.rules")
    assert "from xpterms.texts.checking.rules" in Path(
        ROOT / "xpterms/texts/checking/rules/__init__.py"
    ).read_text(encoding="utf-8")
    assert not [name for name in needs if name.startswith("texts.checking.rules")]


def test_a_needed_module_that_fails_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing() -> None:
        raise LookupError

    held = ModuleType("held")
    held.failing, held.needing = failing, failing  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "held", held)
    monkeypatch.setitem(gathered.MODULES, "xpterms.failing", ("held", "failing", False, ()))
    monkeypatch.setitem(
        gathered.MODULES, "xpterms.needing", ("held", "needing", False, ("xpterms.failing",))
    )
    with pytest.raises(LookupError):
        gathered.Gathered.find_spec("xpterms.needing")
    assert "xpterms.failing" not in sys.modules


def test_a_gathered_module_has_the_names_of_its_source(
    tree: Path, environment: dict[str, str]
) -> None:
    names = [
        f"{gather.PACKAGE}.{name}" for group in gather.GROUPS.values() for name in group.split()
    ]
    program = (
        "import importlib, sys\n"
        "from xpterms.gathered import install\n"
        "if sys.argv[1] == 'gathered': install()\n"
        "for name in sys.argv[2:]:\n"
        "    module = importlib.import_module(name)\n"
        "    print(name, module.__file__.rpartition('xpterms/')[2], *sorted(vars(module)))\n"
    )
    kept = {"__cached__", "__annotations__", "annotations"}
    found = []
    for way in ("gathered", "alone"):
        told = run(tree, environment, "-c", program, way, *names)
        assert told.returncode == 0, told.stderr.decode()
        rows = told.stdout.decode().splitlines()
        found.append([[word for word in row.split() if word not in kept] for row in rows])
    assert found[0] == found[1]


def test_a_checkout_has_nothing_gathered() -> None:
    assert not gathered.MODULES or "site-packages" in gathered.__file__


def test_every_name_that_a_module_binds_is_global() -> None:
    body = gather.ast.parse(
        "import a.b\nfrom c import d as e\nf, (g, *h) = 1, (2,)\nif x:\n    i = 1\n"
        "for j in y:\n    pass\ntry:\n    import k\nexcept E as l:\n    pass\n"
        "with z as m:\n    pass\ndef n(o):\n    p = 1\nclass q:\n    r = 1\n[s for s in t]\n"
    ).body
    assert gather._bound(body) == set("aefghijklmnq")
