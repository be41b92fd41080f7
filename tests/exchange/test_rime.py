"""A Rime dictionary: built by rime_deployer, typed through librime."""

from __future__ import annotations

import ctypes
import ctypes.util
import json
import shutil
import subprocess
import sys

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms

BASE = """---
name: luna_pinyin
version: "1"
sort: by_weight
...

四	si	10
个	ge	10
意	yi	10
识	shi	10
思	si	9
"""
SCHEMA = """schema:
  schema_id: luna_pinyin_simp
  name: test
  version: "1"
engine:
  processors: [speller, selector, express_editor]
  segmentors: [abc_segmentor, fallback_segmentor]
  translators: [script_translator]
speller:
  alphabet: zyxwvutsrqponmlkjihgfedcba
  delimiter: " '"
  algebra:
    - abbrev/^([a-z]).+$/$1/
    - abbrev/^([zcs]h).+$/$1/
translator:
  dictionary: luna_pinyin
"""
TYPE = """
import ctypes, json, sys
class Traits(ctypes.Structure):
    _fields_ = [("data_size", ctypes.c_int)] + [(n, ctypes.c_char_p) for n in
        ("shared_data_dir user_data_dir distribution_name distribution_code_name "
         "distribution_version app_name").split()] + [("modules", ctypes.c_void_p),
        ("min_log_level", ctypes.c_int), ("log_dir", ctypes.c_char_p),
        ("prebuilt_data_dir", ctypes.c_char_p), ("staging_dir", ctypes.c_char_p)]
class Composition(ctypes.Structure):
    _fields_ = [("length", ctypes.c_int), ("cursor_pos", ctypes.c_int), ("sel_start", ctypes.c_int),
        ("sel_end", ctypes.c_int), ("preedit", ctypes.c_char_p)]
class Candidate(ctypes.Structure):
    _fields_ = [("text", ctypes.c_char_p), ("comment", ctypes.c_char_p), ("reserved", ctypes.c_void_p)]
class Menu(ctypes.Structure):
    _fields_ = [("page_size", ctypes.c_int), ("page_no", ctypes.c_int), ("is_last_page", ctypes.c_int),
        ("highlighted", ctypes.c_int), ("num_candidates", ctypes.c_int),
        ("candidates", ctypes.POINTER(Candidate)), ("select_keys", ctypes.c_char_p)]
class Context(ctypes.Structure):
    _fields_ = [("data_size", ctypes.c_int), ("composition", Composition), ("menu", Menu),
        ("commit_text_preview", ctypes.c_char_p), ("select_labels", ctypes.c_void_p)]
rime = ctypes.CDLL("librime.so.1")
folder = sys.argv[1].encode()
traits = Traits(shared_data_dir=folder, user_data_dir=folder, distribution_name=b"x",
    distribution_code_name=b"x", distribution_version=b"1", app_name=b"rime.x", min_log_level=3,
    log_dir=b"")
own = (ctypes.c_char_p * 4)(b"core", b"dict", b"gears", None)  # no plugin: one of Debian's ends the process
traits.modules = ctypes.cast(own, ctypes.c_void_p)
traits.data_size = ctypes.sizeof(Traits) - 4
rime.RimeSetup(ctypes.byref(traits))
rime.RimeInitialize(ctypes.byref(traits))
rime.RimeStartMaintenance(1)
rime.RimeJoinMaintenanceThread()
rime.RimeCreateSession.restype = ctypes.c_size_t
session = ctypes.c_size_t(rime.RimeCreateSession())
rime.RimeSelectSchema(session, b"luna_pinyin_simp")
found = {}
for typed in sys.argv[2:]:
    rime.RimeClearComposition(session)
    for key in typed:
        rime.RimeProcessKey(session, ord(key), 0)
    context = Context()
    context.data_size = ctypes.sizeof(Context) - 4
    rime.RimeGetContext(session, ctypes.byref(context))
    menu = context.menu
    found[typed] = [menu.candidates[n].text.decode() for n in range(menu.num_candidates)]
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def typed(built_in: Terms, tmp_path_factory: pytest.TempPathFactory):
    """Return what types into a Rime that has the exported dictionary."""
    if not shutil.which("rime_deployer") or not ctypes.util.find_library("rime"):
        pytest.skip("librime is not installed")
    folder = tmp_path_factory.mktemp("rime")
    (folder / "luna_pinyin.dict.yaml").write_text(BASE)
    (folder / "luna_pinyin_simp.schema.yaml").write_text(SCHEMA)
    (folder / "default.yaml").write_text(
        'config_version: "1"\nschema_list:\n  - schema: luna_pinyin_simp\nmenu:\n  page_size: 5\n'
    )
    for suffix, content in exported(built_in, "rime").items():
        name = "luna_pinyin_simp.custom.yaml" if suffix == ".custom.yaml" else f"xpterms{suffix}"
        (folder / name).write_bytes(content)
    subprocess.run(
        ["rime_deployer", "--build", str(folder), str(folder)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (folder / "build" / "xpterms.table.bin").exists()

    def type_(*words: str) -> dict[str, list[str]]:
        done = subprocess.run(
            [sys.executable, "-c", TYPE, str(folder), *words],
            capture_output=True,
            check=True,
            timeout=120,
        )
        found: dict[str, list[str]] = json.loads(done.stdout)
        return found

    return type_


def test_librime_types_terms_by_pinyin_and_by_initials(typed) -> None:
    found = typed("sgys", "sigeyishi", "wgbz", "rrczjnhn")
    assert found["sgys"][0] == "四个意识"
    assert found["sigeyishi"][0] == "四个意识"
    assert "五个保障" in found["wgbz"]
    assert "人人持证、技能河南" in found["rrczjnhn"]


def test_every_form_of_the_built_in_glossary_can_be_typed(typed, built_in: Terms) -> None:
    rows = exported(built_in, "rime")[".dict.yaml"].decode().partition("...\n")[2].split("\n")
    forms = [row.split("\t")[:2] for row in rows if row]
    assert len(forms) == 35
    found = typed(*(code.replace(" ", "") for _, code in forms))
    for text, code in forms:
        assert text in found[code.replace(" ", "")], (text, code)
