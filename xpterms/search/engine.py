"""From a typed query to findings: the cheap certain ways first, the uncertain ones only without them."""

from __future__ import annotations

from xpterms.gathered import Later
from xpterms.search import ways
from xpterms.search.finding import Finding, Found, once, ranked
from xpterms.search.guesser import Guesser
from xpterms.search.query import Query
from xpterms.search.scale import (
    CLEAR,
    COST,
    EXTRA,
    JOINED,
    LONGEST_TYPED,
    MISSING,
    NEAR,
    SENTENCE,
    SUGGESTED,
    SURE,
    WORST,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.chinese import numerals, questions, shapes
    from xpterms.index.reader import Index
    from xpterms.search import (
        apart,
        forgive,
        inside,
        joined,
        pieces,
        remembered,
        translated,
        verdict,
    )
if not TYPE_CHECKING:
    numerals = Later("xpterms.chinese.numerals")
    questions = Later("xpterms.chinese.questions")
    shapes = Later("xpterms.chinese.shapes")
    apart = Later("xpterms.search.apart")
    forgive = Later("xpterms.search.forgive")
    inside = Later("xpterms.search.inside")
    joined = Later("xpterms.search.joined")
    pieces = Later("xpterms.search.pieces")
    remembered = Later("xpterms.search.remembered")
    translated = Later("xpterms.search.translated")
    verdict = Later("xpterms.search.verdict")


def find(
    index: Index,
    query: Query,
    *,
    exact: bool,
    sounds: bool,
    others: bool = False,
    unfinished: bool = False,
) -> Found:
    """Return what answers a query, best first, and what is merely near.

    ``exact`` allows the term, an alias, its full reading or its number only;
    ``sounds`` allows confused sounds; ``others`` goes on to near terms though
    something answers; ``unfinished`` is content with what the letters begin.
    """
    if not query.text:
        return Found()
    search = Search(index, sounds=sounds, unfinished=unfinished)
    found = search.find(query, exact=exact, others=others)
    if query.digits and not any(_agrees(finding) for finding in found.answers):
        numbers = Query(query.typed, index.han.simplified, tones=False)
        toned = (
            len(query.tones) > 1
        )  # typed on each syllable: then a number is meant only to the letter
        other = search.find(numbers, exact=exact or toned, others=others)
        if other.answers and (not found.answers or other.answers[0].cost < found.answers[0].cost):
            return other
    return found


def _agrees(finding: Finding) -> bool:
    """Tell whether the digits typed fit as tones."""
    return finding.alignment is None or "tone" not in finding.alignment.codes


class Search(Guesser):
    """One search in one index: what is allowed, and the ways one after another."""

    def __init__(self, index: Index, *, sounds: bool, unfinished: bool) -> None:
        super().__init__(index, sounds=sounds)
        self._unfinished = unfinished
        self._translates = index.translated

    def find(self, query: Query, *, exact: bool = False, others: bool = False) -> Found:
        """Return what answers a query, ranked, and what is merely near."""
        answers = ways.whole(self._index, query)
        if not answers and not exact and self._translates:
            answers = self._translated(query, whole=True)
        if answers or exact:
            found = Found(answers)
        elif len(query.atoms) > LONGEST_TYPED:
            found = self._held(query, [], [])
        else:
            found = self._further(query)
        if others:
            found.near += self._neighbours(query)
        if len(found.answers) > 1:
            found.answers = once(found.answers) if found.in_order else ranked(found.answers)
        if found.near:
            known = {finding.term for finding in found.answers}
            near = [finding for finding in ranked(found.near) if finding.term not in known]
            found.near = near[:SUGGESTED]
        return found

    def _ask(self, text: str, query: Query) -> Found:
        """Search for a part of a query."""
        return self.find(Query(text, self._index.han.simplified, tones=query.toned))

    def _neighbours(self, query: Query) -> list[Finding]:
        """Return the terms that the query resembles, whatever else answers it."""
        aligner = self._aligner(query, sounds=self._sounds)
        found = ways.part(self._index, query)
        for forms in forgive.nets(self._index, query, sounds=self._sounds):
            found += ways.aligned(self._index, aligner, forms, slips=True)
        return found

    def _further(self, query: Query) -> Found:
        """Search for a query that names no term in full."""
        found = [] if query.letters else ways.numbered(self._index, query)
        if found:
            return Found(found)
        begun = self._translated(query) if self._translates else []
        if begun and not verdict.parses(query):
            return Found(begun + (ways.initialled(self._index, query) if query.letters else []))
        several = self._several(query) if query.breaks else None
        if several:
            return several
        found = ways.part(self._index, query)
        if found:
            return Found(found)
        scanned = self._scanned(query)
        if scanned:
            return Found(scanned)
        answers, weak, sure = self._spelled(query)
        if sure or begun or (answers and self._unfinished):
            return Found(answers + begun)
        joined = self._joined(query)
        if joined:
            return joined
        asked = self._asked(query)
        if asked and (asked.answers or not verdict.parses(query)):
            return asked
        return self._held(query, answers, weak)

    def _asked(self, query: Query) -> Found | None:
        """Return what a question asks for, if the query is one."""
        inner = inside.asked(self._index, query)
        if inner is None or (query.letters and self._alike(query)):
            return None  # na in nai asks nothing where the letters as a whole are a term with an accent

        found = self.find(inner)
        if questions.asks_fact(query.typed):  # a definition that holds the words tells another
            found.answers = [one for one in found.answers if one.kind != "definition"]
        return found

    def _joined(self, query: Query) -> Found | None:
        """Return the terms that letters join, or one with a slip or an accent before two by chance; those that letters and characters join."""
        if query.spelled and not query.letters:
            both = self._all_alike(apart.parted(query))
            return Found(both, in_order=True) if both else None
        joined = apart.joined_letters(self._index, query)
        for way in (self._guessed, self._accented) if joined else ():
            one = way(query).answers
            if any(finding.cost <= JOINED for finding in one):
                return Found(one)
        return Found(joined, in_order=True) if joined else None

    def _several(self, query: Query) -> Found | None:
        """Return the terms that the parts of a query name, if they do."""
        if apart.syllable_by_syllable(query):
            one = [f for f in self._guessed(query).answers if f.whole and f.cost <= JOINED]
            if one:
                return Found(one)
        several = apart.several(self._index, query, lambda text: self._ask(text, query).answers)
        return Found(several[0], missing=several[1], in_order=True) if several else None

    def _translated(self, query: Query, *, whole: bool = False) -> list[Finding]:
        """Return the terms of which a word of another language is or begins as typed."""
        return (translated.whole if whole else translated.part)(self._index, query)

    def _scanned(self, query: Query) -> list[Finding]:
        """Return the terms that the query names where letters are read as digits, digits as letters, or a word as a sign: l7ll0, siza0, 8加4."""
        typed = query.typed.strip()
        adds = "加" in typed or "jia" in typed
        if (typed.isalpha() and not adds) or query.tones:
            return []
        meant = numerals.added(shapes.digits_meant(typed))
        if meant == typed and adds:
            meant = numerals.added_in_letters(typed)
        if meant != typed:
            found = self._ask(meant, query).answers
            return [finding.forgive("scanned", typed) for finding in found]
        for meant in shapes.letters_meant(typed) if query.spelled else ():
            said = Query(meant, self._index.han.simplified)
            found = ways.whole(
                self._index, said
            )  # in full alone: any letters are a part of something
            if found:
                return [finding.forgive("misread", typed) for finding in found]
        return []

    def _spelled(self, query: Query) -> tuple[list[Finding], list[Finding], bool]:
        """Return what letters, initials and mixtures of them spell, what is too weak, and whether it is sure."""
        found: list[Finding] = []
        if not query.spelled and not query.atoms.isascii():
            return [], [], False
        strict = self._aligner(query, sounds=False)
        if query.atoms.isascii() and not query.atoms.isdigit():
            found = ways.letters(self._index, query, strict)
        sure = bool(found)
        if not found and query.spelled and not (query.letters and verdict.parses(query)):
            found = ways.mixed(self._index, query, strict)
            sure = True
        if not found:
            return [], [], False
        answers: list[Finding] = []
        weak: list[Finding] = []
        best = WORST
        for one in found:
            if one.alignment is None or verdict.is_answer(one.alignment, query):
                answers.append(one)
                best = min(best, one.cost)
            else:
                weak.append(one)
        sure = sure and (best <= SURE or any(map(_plainly, answers)))
        if sure and best > COST["sound"] and not self._unfinished:
            alike = self._alike(query)
            answers += [f for f in alike if f.cost <= COST["tone"] and not _says_number(f)]
        return answers, weak, sure

    def _held(self, query: Query, answers: list[Finding], weak: list[Finding]) -> Found:
        """Search for the terms that stand in the query, or in whose definitions it stands."""
        sentence = is_sentence(query)
        held, doubtful = inside.contained(self._index, query)
        if held:
            covered = sum(len(finding.words) for finding in held)
            if sentence or covered * 2 >= len(query.text):
                more = None if sentence else self._more_than(query, held, doubtful + weak)
                return more or Found(answers + held, doubtful + weak, in_order=True)
        else:
            held, common = inside.defined(self._index, query)
            doubtful += common
            if held:
                return Found(answers + held, doubtful + weak)
        if sentence:
            return Found(answers, doubtful + weak)
        return self._remembered(query, answers + held, doubtful + weak)

    def _more_than(self, query: Query, held: list[Finding], weak: list[Finding]) -> Found | None:
        """Return what the query says rather than the terms that stand in it: terms that it joins, or one that it is a slip for."""
        linked = self._linked(query)
        if not linked and sum(len(finding.words) for finding in held) + 1 < len(query.text):
            linked = joined.said(self._index, query, self._alike)
        if linked:
            return Found(linked, weak, in_order=True)
        whole = self._explains_more(query, held)
        return Found(whole, held + weak) if whole else None

    def _explains_more(self, query: Query, held: list[Finding]) -> list[Finding]:
        """Return the terms that the query is a slip for, where that explains more of it than terms that stand in it.

        天王和星 is 天王星 with a character too many, not 天王 beside two that say nothing.
        """
        named = {finding.words: finding.term for finding in held}
        left = len(query.atoms) - sum(map(len, named))
        if left <= 0 or query.breaks:
            return []
        whole = [
            finding
            for finding in self._guessed(query).answers
            if finding.whole
            and finding.cost <= CLEAR
            and finding.term not in named.values()
            and _laid(finding) > len(query.atoms) - left
        ]
        if whole:
            return whole
        pieced = self._only(pieces.pieces(self._index, query)[0]).answers
        return [finding for finding in pieced if finding.term not in named.values()]

    def _remembered(self, query: Query, answers: list[Finding], weak: list[Finding]) -> Found:
        """Search for a term that the query half remembers."""
        joint = self._all_alike(apart.joined_numbers(query)) or self._linked(query)
        if joint:
            return Found(joint, in_order=True)
        turned = self._only(remembered.turned(self._index, query))
        if turned.answers:
            return turned
        weak = weak + turned.near
        beside, begun, almost = self._beside(query)
        weak = weak + almost
        if beside:
            more = self._fits_more(query, beside)
            return Found(self._alike(query) or more or beside, weak + (beside if more else []))
        guessed = self._misheard(query, accents=not answers)
        weak = weak + guessed.near
        if guessed.answers:
            return Found(answers + guessed.answers, weak)
        spoken = [] if answers and query.letters else self._spoken(query)
        if spoken:
            return Found(spoken, weak, in_order=True)
        parted = self._without_of(query)
        weak = weak + parted.near
        if parted.answers:
            return Found(answers + parted.answers, weak)
        held = self._in_pieces(query, begun, {finding.term for finding in guessed.near})
        weak = weak + held.near
        if self._translates and not answers and not held.answers:
            weak = weak + translated.near(self._index, query)
        answers = answers + held.answers
        return Found(answers, weak if answers or weak else self._numbered_part(query))

    def _in_pieces(self, query: Query, begun: list[Finding], nearer: set[int]) -> Found:
        """Search for a term of which the query has pieces, its name's or its definition's; ``begun`` have its beginning.

        What is nearer is not looked for in definitions.
        """
        listed, apart_ = inside.listed(self._index, query)
        explained, loosely = remembered.explained(self._index, query)
        explained = [finding for finding in explained if finding.term not in nearer]
        pieced, near = pieces.pieces(self._index, query)
        near += loosely + remembered.begun(self._index, query)
        near += remembered.renamed(self._index, query)
        if {finding.term for finding in pieced} <= {finding.term for finding in begun}:
            pieced = []
        ways_ = (
            self._only(self._reworded(query)),
            self._only(pieced),
            Found(listed),
            self._only(begun),
            self._only(explained),
        )
        for found in ways_:
            if found.answers:
                return Found(found.answers, near + apart_)
            near += found.near
        return Found([], near + apart_)

    def _spoken(self, query: Query) -> list[Finding]:
        """Return the terms that the query joins with something forgiven, one beside a word, or one whose letters are parted oddly."""
        if not query.letters:
            parted = self._all_alike(apart.parted(query))
            return parted or joined.said(self._index, query, self._alike)
        found = joined.spoken(self._index, query, self._alike, self._whole)
        if found or not query.breaks:
            return found
        together = Query(query.atoms, self._index.han.simplified)  # si geyis hi
        if verdict.parses(query):
            return ways.whole(self._index, together) or self._alike(together)
        return [finding for finding in self.find(together).answers if finding.whole]

    def _beside(self, query: Query) -> tuple[list[Finding], list[Finding], list[Finding]]:
        """Return the terms that the query names but for a word beside them, those of which it names a part, and near ones.

        The part is their beginning, or one of four characters that they quote or list: 技能河南建设,
        推进智改数转. Near is what the name alone half remembers: 三批项目.
        """
        typed = "" if query.letters else query.typed.strip()
        almost: list[Finding] = []
        for parted in (remembered.without_beside(typed), remembered.without_leading(typed)):
            if parted is None:
                continue
            name, word = parted
            found = self.find(Query(name, self._index.han.simplified, tones=query.toned))
            sure = word[0] == "式" or remembered.says_something(name)
            parts = remembered.parts(self._index, name)
            whole: list[Finding] = []
            begun: list[Finding] = []
            for one in found.answers:
                if one.whole:
                    whole.append(one.forgive("beside", word))
                elif (one.kind == "prefix" and sure) or (
                    one.kind in ("prefix", "infix") and one.term in parts
                ):
                    begun.append(one.forgive("beside", word))
            if whole or begun:
                return whole, begun, almost
            half = [one for one in found.answers + found.near if one.kind == "characters"]
            almost += [one.forgive("beside", word) for one in half if one.cost <= NEAR]
        return [], [], almost

    def _without_of(self, query: Query) -> Found:
        """Return the terms that the query names but for a 的 between two words of it: 财政金融互动的1+3."""
        before, of, after = query.typed.strip().partition("的")
        if not (of and before and after) or query.letters:
            return Found()
        found = self._ask(before + after, query)
        parts = [one for one in found.answers if not one.whole and one.kind != "characters"]
        fits = [one.forgive("beside", of) for one in found.answers if one not in parts]
        near = [one for one in parts if one.kind != "definition"]
        return Found(fits, near + found.near)


def _plainly(finding: Finding) -> bool:
    """Tell whether a query says a part of a term syllable by syllable: no guess is plainer."""
    alignment = finding.alignment
    return alignment is not None and alignment.codes <= PLAIN and len(alignment.edges) > 2


PLAIN = frozenset({"char", "full", "reading"})


def _laid(finding: Finding) -> int:
    """Return how many characters of a query stand for some of the term."""
    edges = finding.alignment.edges if finding.alignment else []
    return sum(code not in EXTRA and code not in MISSING for _, code, _, _ in edges)


def _says_number(finding: Finding) -> bool:
    """Tell whether a number in a term was confused: where another term fits, the number was meant."""
    alignment = finding.alignment
    if alignment is None:
        return False
    met = ((code, alignment.form.units[unit].text) for _, code, _, unit in alignment.edges)
    return any(code == "sound" and text in numerals.NUMBERS for code, text in met)


def is_sentence(query: Query) -> bool:
    """Tell whether a query is too long to be a term with slips in it."""
    if len(query.atoms) > LONGEST_TYPED:
        return True
    return (
        len(query.atoms) > SENTENCE and sum(not atom.isascii() for atom in query.atoms) > SENTENCE
    )
