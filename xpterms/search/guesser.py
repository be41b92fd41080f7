"""What a query may be meant for: what sounds like it, what it is a slip for, what it names a part of or joins.

Each guess hangs on the index and the query alone; which are asked, and in which order, ``engine`` decides.
"""

from __future__ import annotations

from xpterms.gathered import Later
from xpterms.search import ways
from xpterms.search.finding import Finding, Found
from xpterms.search.query import Query
from xpterms.search.scale import CLEAR, COST, JUMBLED, LINKED, LONG, RIVAL, SHORTEST_PART, WORST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.chinese import numerals
    from xpterms.index.reader import Index
    from xpterms.search import accents, align, apart, forgive, joined, pieces, remembered, verdict
    from xpterms.search.align import Aligner
if not TYPE_CHECKING:
    numerals = Later("xpterms.chinese.numerals")
    accents = Later("xpterms.search.accents")
    align = Later("xpterms.search.align")
    apart = Later("xpterms.search.apart")
    forgive = Later("xpterms.search.forgive")
    joined = Later("xpterms.search.joined")
    pieces = Later("xpterms.search.pieces")
    remembered = Later("xpterms.search.remembered")
    verdict = Later("xpterms.search.verdict")


class Guesser:
    """The guesses of one search in one index."""

    def __init__(self, index: Index, *, sounds: bool) -> None:
        """Take an index, and whether sounds may be confused."""
        self._index = index
        self._sounds = sounds
        self._slips: dict[Query, Found] = {}
        """What each query may be a slip for: several ways ask that."""

    def _alike(self, query: Query) -> list[Finding]:
        """Return the terms that as a whole sound like the query."""
        forms = forgive.alike(self._index, query, sounds=self._sounds, inner=False)
        if not forms:
            return []
        found = ways.aligned(
            self._index, self._aligner(query, sounds=self._sounds), forms, slips=False
        )
        whole = [f for f in found if f.alignment and f.alignment.whole]
        return [f for f in whole if f.alignment and verdict.is_answer(f.alignment, query)]

    def _misheard(self, query: Query, *, accents: bool) -> Found:
        """Return what the query may be a slip for, and with ``accents`` what else it may say where that is far."""
        found = self._guessed(query)
        if accents and min((f.cost for f in found.answers), default=WORST) > COST["far sound"]:
            accented = self._accented(query)
            found.near += accented.near
            found.answers += accented.answers
        return found if found.answers else self._heard(query, found.near)

    def _heard(self, query: Query, near: list[Finding]) -> Found:
        """Return the term of which the query sounds like a long part; near are those of which it sounds like a short one, or in words."""
        forms = forgive.alike(self._index, query, sounds=self._sounds)
        aligner = self._aligner(query, sounds=self._sounds)
        found = ways.aligned(self._index, aligner, forms, slips=False)
        heard = [f for f in found if f.alignment and verdict.is_heard(f.alignment, query)]
        long = [f for f in heard if f.alignment and len(f.alignment.edges) >= LONG]
        if long and remembered.are_one(self._index, [f.term for f in long]):
            return Found(long, near)
        return Found([], near + heard + joined.strewn(self._index, query))

    def _all_alike(self, parts: list[str]) -> list[Finding]:
        """Return the terms that some texts name or sound like, if each of them does."""
        found: list[Finding] = []
        for part in parts:
            alike = self._alike_part(part)
            if not alike:
                return []
            found += alike
        return found

    def _whole(self, query: Query) -> list[Finding]:
        """Return the terms that the query says as a whole with a slip or an accent."""
        found = self._guessed(query).answers or self._accented(query).answers
        return [one for one in found if one.alignment is None or one.alignment.whole]

    def _reworded(self, query: Query) -> list[Finding]:
        """Return the terms that the query names, in full or by a part, where one word of it stands for another."""
        found: list[Finding] = []
        for text, word in pieces.reworded(self._index, query):
            for one in self._named_part(text):
                one.kind = "characters"
                found.append(one.forgive("reworded", word))
        return found

    def _accented(self, query: Query) -> Found:
        """Return the terms that the query says with an accent or with erhua."""
        if not query.letters and "儿" not in query.text:
            return Found()

        return Found(*accents.accented(self._index, query))

    def _fits_more(self, query: Query, beside: list[Finding]) -> list[Finding]:
        """Return the terms of which more was typed as they have it than of a name that was changed besides.

        四张责任清单 has all of 四张清单, and three characters of 四方责任.
        """
        if any(finding.alignment is None for finding in beside):
            return []
        most = max(map(_typed, beside))
        return [f for f in self._guessed(query).answers if f.whole and _typed(f) > most]

    def _alike_part(self, text: str) -> list[Finding]:
        """Return the terms that a part of a query names, or sounds like as a whole."""
        query = Query(text, self._index.han.simplified)
        return ways.whole(self._index, query) or self._alike(query)

    def _linked(self, query: Query) -> list[Finding]:
        """Return the terms that a word like 和 joins, where each side names one or few, in full or by a part: 稳增长18条和16条.

        Beside one that is named so the other may be a slip: 三公消费和一岗双责.
        """
        texts = apart.linked(query)
        sides = [self._named_part(text) for text in texts]
        if any(sides) and not all(sides):
            typed = [Query(text, self._index.han.simplified) for text in texts]
            sides = [side or self._whole(one) for side, one in zip(sides, typed, strict=True)]
        if not all(sides) or any(len(side) > LINKED for side in sides):
            return []
        return [finding for side in sides for finding in side]

    def _numbered_part(self, query: Query) -> list[Finding]:
        """Return the few terms of which a part ends the query, from a number in it on: 全省安全生产1+7政策."""
        typed = query.typed.strip()
        for at in range(1, len(typed) - SHORTEST_PART + 1):
            if typed[at] in numerals.NUMBERS and typed[at - 1] not in numerals.NUMBERS:
                found = self._named_part(typed[at:])
                return found if len(found) <= LINKED else []
        return []

    def _named_part(self, text: str) -> list[Finding]:
        """Return the terms that a part of a query names, in full or by a part of theirs."""
        query = Query(text, self._index.han.simplified)
        return ways.whole(self._index, query) or ways.part(self._index, query)

    def _guessed(self, query: Query) -> Found:
        """Return what the query may be a slip for, from the nearest net that catches something clear."""
        known = self._slips.get(query)
        if known is None:
            known = self._slips[query] = self._guess(query)
        return Found(list(known.answers), list(known.near))

    def _guess(self, query: Query) -> Found:
        aligner = self._aligner(query, sounds=self._sounds)
        spelled = self._aligner(query, sounds=self._sounds, short=False)
        answers: list[Finding] = []
        weak: list[Finding] = []
        for forms in forgive.nets(self._index, query, sounds=self._sounds):
            judged = ways.aligned(self._index, aligner, forms, slips=True)
            again = [
                f.alignment.form.number
                for f in judged
                if f.alignment and verdict.is_short(f.alignment)
            ]
            judged += ways.aligned(self._index, spelled, again, slips=True)
            good = [f for f in judged if f.alignment and verdict.is_answer(f.alignment, query)]
            weak += [
                f for f in judged if f.alignment and f not in good and verdict.is_near(f.alignment)
            ]
            answers += good
            if not answers and len(query.atoms) >= JUMBLED and not query.spelled:
                weak += remembered.jumbled(self._index, query, forms)
            if good and min(f.cost for f in good) <= CLEAR:
                break
        found = self._only(answers)
        found.near += weak
        return found

    def _only(self, answers: list[Finding]) -> Found:
        """Return answers that one term alone may give as near ones, where several terms fit alike."""
        best = min(answers, key=lambda finding: finding.cost, default=None)
        if best is None or (best.alignment and not verdict.is_lone(best.alignment)):
            return Found(answers)
        rivals = [f.term for f in (best, *answers) if f.cost <= best.cost + RIVAL]
        alone = remembered.are_one(self._index, rivals)
        return Found(answers) if alone else Found([], answers)

    def _aligner(self, query: Query, *, sounds: bool, short: bool = True) -> Aligner:
        han = self._index.han
        readings = {}
        if not query.letters:
            readings = {atom: han.readings(atom) for atom in query.atoms if not atom.isascii()}
        return align.Aligner(query, readings, sounds=sounds, short=short)


def _typed(finding: Finding) -> int:
    """Return how many characters of a query are the term's own."""
    edges = finding.alignment.edges if finding.alignment else []
    return sum(code in verdict.OWN for _, code, _, _ in edges)
