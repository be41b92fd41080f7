"""The pages of the rules: their bad texts are found, their good ones are not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xpterms.library import Terms
from xpterms.texts.checking.check import counts
from xpterms.texts.checking.rules import RULES
from xpterms.texts.reading import read_text

PAGES = Path(__file__).parents[2] / "docs" / "rules"
_TEXT = re.compile(r"## (Bad|Good)\n\n```text\n(.*?)```", re.DOTALL)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {*RULES, "README"}
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    for name, rule in RULES.items():
        page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# {name}\n\nSeverity: `{rule.severity}`.")
        assert "## Why" in page
        assert "## Silent about" in page
        assert f"[{name}]({name}.md) | {rule.severity} |" in index


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_text_of_a_page_is_found_and_the_good_one_is_not(
    rule: str, built_in: Terms, tmp_path: Path
) -> None:
    texts = dict(_TEXT.findall((PAGES / f"{rule}.md").read_text(encoding="utf-8")))
    for kind, content in texts.items():
        file = tmp_path / f"{kind}.txt"
        file.write_text(content, encoding="utf-8")
        found = built_in.check(read_text(str(file)))
        if kind == "Bad":
            assert {one.rule for one in found if counts(one, RULES[rule].severity)} >= {rule}
            assert {one.rule for one in found if counts(one, "warning")} <= {rule}
        else:
            assert [one.rule for one in found if one.rule == rule or counts(one, "warning")] == []
