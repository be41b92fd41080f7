"""Score the matching: labelled queries of every kind, ours and the peers' answers side by side.

quality.py                     20,000 and 118,000 terms, every contestant → bench/results/
quality.py --only xpterms      ours alone, on the screen, with --failures to see what it misses
quality.py --glossary-set      the labelled sets of real glossaries, with their negatives
quality.py --false-answers     what the built-in glossary answers to words that it does not hold
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
import sys
from pathlib import Path

import false_answers
import own_set
from cedict import Word, read_characters, read_words, write_glossary
from contest import CONTESTANTS, OURS, Outcome, alternated, ask, available, score, warn
from kinds import ASIDE, MAKERS, Query, make_queries
from labels import Lexicon
from losses import lost
from places import BENCH, DATA, RESULTS

SEED = 2022
SAMPLE = 20_000


def labelled_queries(words: list[Word], seed: int, each: int) -> list[Query]:
    """Return the queries, drawn once for a seed and the code that draws them."""
    key = hashlib.sha256(f"{seed} {each}".encode())
    for module in ("cedict.py", "labels.py", "kinds.py"):
        key.update((BENCH / module).read_bytes())
    kept = DATA / f"queries-{key.hexdigest()[:12]}.json"
    if not kept.exists():
        warn("drawing the queries …")
        queries = make_queries(Lexicon(words), read_characters(), seed, each)
        kept.write_text(json.dumps(queries, ensure_ascii=False), encoding="utf-8")
    rows = json.loads(kept.read_text(encoding="utf-8"))
    return [Query(kind, text, target, tuple(means)) for kind, text, target, means in rows]


def sample(words: list[Word], queries: list[Query], size: int, seed: int) -> list[Word]:
    """Return so many words, the targets among them, in the dictionary's order."""
    if size >= len(words):
        return words
    wanted = {query.target for query in queries}
    rest = [word.term for word in words if len(word.term) > 1 and word.term not in wanted]
    random.Random(f"{seed} sample").shuffle(rest)
    wanted.update(rest[: size - len(wanted)])
    return [word for word in words if word.term in wanted]


def glossary_file(words: list[Word], seed: int) -> Path:
    drawn = hashlib.sha256("\n".join(word.term for word in words).encode()).hexdigest()[:12]
    path = DATA / f"cedict-{len(words)}-{seed}-{drawn}.toml"
    if not path.exists():
        write_glossary(words, path, f"CC-CEDICT, {len(words)} headwords")
    return path


def contest(names: list[str], words: list[Word], queries: list[Query], arguments) -> dict:
    """Ask every contestant; return its scores, and the failures of ours on the way."""
    glossary = glossary_file(words, arguments.seed)
    terms = [word.term for word in words]
    turns = alternated(queries)
    scores: dict[str, dict[str, Outcome]] = {}
    for name in names:
        reason = available(name)
        if reason:
            warn(f"{name}: left out, {reason}")
            continue
        warn(f"{len(words)} terms: {name} …")
        outcome = ask(name, terms, turns, glossary, arguments.seconds)
        scores[name] = score(turns, outcome["answers"], outcome["ms"])
        all_kinds = scores[name]["all"]
        warn(
            f"    hit@1 {all_kinds.hit:.1%}  found@10 {all_kinds.found:.1%}  "
            f"p50 {all_kinds.p50:.2f} ms  p95 {all_kinds.p95:.2f} ms  "
            f"built in {outcome['built']:.1f} s"
        )
        if arguments.failures and name == OURS:
            print_failures(turns, outcome["answers"])
            for query, answer in lost(words, turns, outcome["answers"]):
                print(f"LOST\t{query.kind}\t{query.text}\t{query.target}\t{' '.join(answer[:5])}")
    return scores


def print_failures(queries: list[Query], answers: list[list[str]]) -> None:
    for query, answer in sorted(zip(queries, answers, strict=False)):
        if answer[0] not in query.expected:
            print(f"{query.kind}\t{query.text}\t{'|'.join(query.expected)}\t{' '.join(answer[:5])}")


def write_csv(scores: dict[str, dict[str, Outcome]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["contestant", "kind", *Outcome._fields])
        for name, kinds in scores.items():
            for kind, one in kinds.items():
                out.writerow([name, kind, one.queries, *(f"{value:.4f}" for value in one[1:])])


def table(scores: dict[str, dict[str, Outcome]]) -> str:
    """Return the Markdown table: hit@1 by kind, then the summary rows; a column a contestant."""
    names = list(scores)
    lines = ["| hit@1, % | " + " | ".join(names) + " | best peer |"]
    lines.append("| --- |" + " ---: |" * (len(names) + 1))
    ours = [name for name in names if name.startswith(OURS)]
    for kind in [*(kind for kind in MAKERS if kind not in ASIDE), "all", *ASIDE]:
        hits = {name: scores[name][kind].hit for name in names if kind in scores[name]}
        peers = [hit for name, hit in hits.items() if name not in ours]
        cells = [f"{hits[name] * 100:.0f}" if name in hits else "" for name in names]
        if kind == "all":
            cells = [f"**{hits[name] * 100:.1f}**" for name in names]
        label = f"**mean of the {len(MAKERS) - len(ASIDE)} kinds**" if kind == "all" else kind
        best = f"{max(peers) * 100:.{1 if kind == 'all' else 0}f}" if peers else ""
        lines.append(f"| {label} | " + " | ".join(cells) + f" | {best} |")
    for label, measure, form in (
        ("found@10, %", "found", "{:.1%}"),
        ("MRR", "mrr", "{:.3f}"),
        ("p50, ms", "p50", "{:.2f}"),
        ("p95, ms", "p95", "{:.2f}"),
        ("queries asked", "queries", "{}"),
    ):
        cells = [form.format(getattr(scores[name]["all"], measure)).rstrip("%") for name in names]
        lines.append(f"| {label} | " + " | ".join(cells) + " | |")
    return "\n".join(lines)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--each", type=int, default=60, help="queries a kind")
    parser.add_argument(
        "--size", type=int, action="append", help=f"terms (default {SAMPLE}, and all)"
    )
    parser.add_argument("--only", action="append", choices=list(CONTESTANTS), help="repeatable")
    parser.add_argument("--kind", action="append", choices=list(MAKERS), help="repeatable")
    parser.add_argument(
        "--seconds", type=float, default=120, help="what a contestant may take to answer"
    )
    parser.add_argument(
        "--failures", action="store_true", help="print what xpterms answers wrongly"
    )
    parser.add_argument("--glossary-set", action="store_true")
    parser.add_argument(
        "--command", action="store_true", help="the glossary set through the command"
    )
    parser.add_argument("--false-answers", action="store_true")
    parser.add_argument("--words", type=int, help="ask so many words only for false answers")
    return parser.parse_args()


def main() -> int:
    arguments = parse_arguments()
    if arguments.glossary_set:
        return own_set.main(command=arguments.command)
    if arguments.false_answers:
        return false_answers.main(arguments.words)
    words = read_words()
    queries = labelled_queries(words, arguments.seed, arguments.each)
    drawn = [query for query in queries if not arguments.kind or query.kind in arguments.kind]
    partial = bool(arguments.only or arguments.kind or arguments.each != 60)
    names = arguments.only or list(CONTESTANTS)
    for size in arguments.size or [SAMPLE, len(words)]:
        chosen = sample(words, queries, size, arguments.seed)
        scores = contest(names, chosen, drawn, arguments)
        if partial:
            print_kinds(scores)
            continue
        RESULTS.mkdir(exist_ok=True)
        name = f"quality-{'all' if len(chosen) == len(words) else len(chosen)}"
        write_csv(scores, RESULTS / f"{name}.csv")
        (RESULTS / f"{name}.md").write_text(table(scores) + "\n", encoding="utf-8")
    return 0


def print_kinds(scores: dict[str, dict[str, Outcome]]) -> None:
    for name, kinds in scores.items():
        print(f"{name:28} {'hit@1':>6} {'found':>6} {'MRR':>6} {'p50':>8} {'p95':>8}")
        for kind, one in kinds.items():
            print(
                f"    {kind:24} {one.hit:6.1%} {one.found:6.1%} {one.mrr:6.3f} "
                f"{one.p50:8.2f} {one.p95:8.2f}"
            )


if __name__ == "__main__":
    sys.exit(main())
