"""PinInPy, the search tree of PinIn in C++: part matching, its confused sounds on if asked.

Its Python source evaluates annotations too early for Python 3.11; a copy with
lazy ones is imported instead. The readings it needs are pypinyin's table. It
does not rank: the terms with the least left uncovered come first here.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from protocol import Ask, run
from pypinyin.pinyin_dict import pinyin_dict

SOUNDS = ["Zh2Z", "Ch2C", "Sh2S", "Ang2An", "Eng2En", "Ing2In", "U2V"]


def patched_package(folder: Path) -> None:
    spec = find_spec("PinInPy")
    assert spec is not None
    assert spec.origin is not None
    copy = folder / "PinInPy"
    shutil.copytree(Path(spec.origin).parent, copy)
    source = copy / "__init__.py"
    lazy = "from __future__ import annotations\n" + source.read_text(encoding="utf-8")
    source.write_text(lazy, encoding="utf-8")


def build(terms: list[str]) -> Ask:
    folder = Path(tempfile.mkdtemp())
    patched_package(folder)
    sys.path.insert(0, str(folder))
    import PinInPy

    table = folder / "pinyin.txt"
    with table.open("w", encoding="utf-8") as out:
        for code, readings in pinyin_dict.items():
            out.write(f"U+{code:04X}: {readings}  # {chr(code)}\n")
    tree = PinInPy.TreeSearcher(PinInPy.Logic.CONTAIN, str(table))
    if sys.argv[3:] == ["sounds"]:
        config = tree.get_pinin().get_config()
        for sound in SOUNDS:
            setter = getattr(config, f"set_f{sound}", None)
            if setter is not None:
                setter(True)
        config.commit()
    for term in terms:
        tree.put_string(term)

    def ask(query: str) -> list[str]:
        return sorted(tree.execute_search(query), key=len)

    return ask


if __name__ == "__main__":
    run(build)
