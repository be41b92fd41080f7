"""TBX by its official schemas (version 3) and by translate-toolkit (version 2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms

SCHEMATRON = """<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
 xmlns:tbx="urn:iso:std:iso:30042:ed-2">
<xsl:output method="text"/>
<xsl:template match="/">{rules}</xsl:template>
</xsl:stylesheet>"""


def schematron(schemas: Path, content: bytes) -> list[str]:
    """Return what the official rules say against a document: each assertion of each rule, as XPath 2.0."""
    saxonche = pytest.importorskip("saxonche", reason="saxonche judges the Schematron rules")
    etree = pytest.importorskip("lxml.etree")
    rules = etree.parse(str(schemas / "tbx" / "TBX-Basic_DCA.sch"))
    name = "{http://purl.oclc.org/dsdl/schematron}"
    said: list[str] = []
    with saxonche.PySaxonProcessor(license=False) as processor:
        xpath = processor.new_xpath_processor()
        xpath.declare_namespace("tbx", "urn:iso:std:iso:30042:ed-2")
        xpath.set_context(xdm_item=processor.parse_xml(xml_text=content.decode()))
        for rule in rules.iter(name + "rule"):
            context = rule.get("context")
            for check in rule.iter(name + "assert"):
                test = check.get("test")
                if xpath.evaluate(f"//{context}[not({test})]") is not None:
                    said.append(" ".join(check.itertext()))
    return said


def relaxed(schemas: Path, content: bytes) -> bool:
    etree = pytest.importorskip("lxml.etree")
    grammar = etree.RelaxNG(etree.parse(str(schemas / "tbx" / "TBXcoreStructV03.rng")))
    return bool(grammar.validate(etree.fromstring(content)))


@pytest.mark.parametrize("name", ["built_in", "trouble"])
def test_version_3_obeys_the_official_grammar_and_rules(
    name: str, schemas: Path, request: pytest.FixtureRequest
) -> None:
    content = exported(request.getfixturevalue(name), "tbx")[".tbx"]
    assert relaxed(schemas, content)
    assert schematron(schemas, content) == []


def test_what_judges_refuses_a_bad_file(schemas: Path, trouble: Terms) -> None:
    content = exported(trouble, "tbx")[".tbx"]
    assert not relaxed(
        schemas, content.replace(b"<term>", b"<word>").replace(b"</term>", b"</word>")
    )
    assert schematron(schemas, content.replace(b'"definition"', b'"explanation"'))
    assert schematron(schemas, content.replace(b"admittedTerm-admn-sts", b"allowed"))


def test_the_official_examples_are_taken_by_what_judges(schemas: Path) -> None:
    content = (schemas / "tbx" / "Example_Astronomy_DCA_VALID.tbx").read_bytes()
    assert relaxed(schemas, content)


def test_translate_toolkit_reads_version_2(trouble: Terms) -> None:
    tbx = pytest.importorskip("translate.storage.tbx", reason="translate-toolkit reads TBX v2")
    content = exported(trouble, "tbx", dialect="v2")[".tbx"]
    store = tbx.tbxfile.parsestring(content)
    sources = [unit.source for unit in store.units]
    assert "四早" in sources
    assert len(sources) == 6
    assert "<四>&“八”" in sources


def test_an_alias_is_admitted_and_a_sentence_has_its_source(trouble: Terms) -> None:
    text = exported(trouble, "tbx")[".tbx"].decode()
    concept = text.partition("<term>四早</term>")[2].partition("</conceptEntry>")[0]
    assert '<term>四个早</term><termNote type="administrativeStatus">admittedTerm' in concept
    assert '<descrip type="context">落实“四早”要求' in concept
    assert '<admin type="source">report.txt:2</admin>' in concept
    assert (
        '<langSec xml:lang="en">\n<termSec><term>Four &quot;Early&quot; Actions</term>' in concept
    )
