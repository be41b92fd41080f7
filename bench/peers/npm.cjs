// The npm peers, each asked as its documentation does; argument: which one.
// None of them ranks. They say where they matched: the term of which most is
// covered comes first, then the earlier match, then the list's order.
"use strict";
const fs = require("node:fs");
const { createRequire } = require("node:module");
const [, , jobPath, outcomePath, which, folder] = process.argv;
const load = createRequire(folder + "/");
const job = JSON.parse(fs.readFileSync(jobPath, "utf8"));
const LIMIT = 10;

function ranked(found) {
  found.sort((a, b) => b.covered - a.covered || a.start - b.start);
  return found.slice(0, LIMIT).map((one) => one.term);
}

function scan(terms, matched) {
  return (query) => {
    const found = [];
    for (const term of terms) {
      const where = matched(term, query);
      if (where) found.push({ term, start: where.start, covered: where.length / term.length });
    }
    return ranked(found);
  };
}

const builders = {
  "pinyin-match": (terms) => {
    const { match } = load("pinyin-match");
    return scan(terms, (term, query) => {
      const range = match(term, query);
      return range && { start: range[0], length: range[1] - range[0] + 1 };
    });
  },
  "pinyin-pro": (terms) => {
    const { match } = load("pinyin-pro");
    return scan(terms, (term, query) => {
      const places = match(term, query);
      return places && places.length && { start: places[0], length: places.length };
    });
  },
  "pinyin-engine": (terms) => {
    const Engine = load("pinyin-engine");
    const engine = new Engine(terms);
    return (query) => [...engine.query(query)].sort((a, b) => a.length - b.length).slice(0, LIMIT);
  },
  "text-search-engine": (terms) => {
    const { search } = load("text-search-engine");
    return scan(terms, (term, query) => {
      const ranges = search(term, query);
      if (!ranges || !ranges.length) return null;
      const length = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
      return { start: ranges[0][0], length };
    });
  },
};

const now = () => Number(process.hrtime.bigint()) / 1e6;
let began = now();
const ask = builders[which](job.terms);
const built = (now() - began) / 1000;
const answers = [];
const ms = [];
began = now();
for (const query of job.queries) {
  const start = now();
  let answer = [];
  try {
    answer = ask(query);
  } catch {
    // A query that the package throws at is one that it does not answer.
  }
  ms.push(now() - start);
  answers.push(answer);
  if (now() - began > job.seconds * 1000) break;
}
fs.writeFileSync(outcomePath, JSON.stringify({ built, answers, ms }));
