"""Scores hedges, boosters and moves against annotated texts, on the annotated voices or on the package's own.

usage: python tests/benchmarks/score_findings.py [GOLD.json TEXTDIR] [--own-voices] [--errors] [--only d01,d03]

Without files it reads the annotated texts beside the shared data (RHETORIC_GOLD, or ../shared/gold) and those under
tests/cases/annotated. A predicted cue counts as right where it overlaps an annotated one of its label; a cue that the
annotators marked optional counts neither way.
"""

from __future__ import annotations

import argparse
import json
import os
from itertools import pairwise
from pathlib import Path

import pandas as pd

from analysis import hedging

ROOT = Path(__file__).resolve().parents[2]
LABELS = ("hedge", "booster", *hedging.MOVES)


def gold_sets() -> list[tuple[Path, Path]]:
    """Find the annotated sets that are present: (gold file, folder of its texts)."""
    shared = Path(os.environ.get("RHETORIC_GOLD", ROOT.parent / "shared" / "gold"))
    annotated = ROOT / "tests" / "cases" / "annotated"
    sets = [
        (shared / "seeds.json", ROOT / "seeds"),
        (shared / "more.json", shared / "texts"),
        (annotated / "dev.json", annotated / "texts"),
    ]
    return [(gold, texts) for gold, texts in sets if gold.exists()]


def nth(text: str, part: str, n: int = 1) -> tuple[int, int] | None:
    """Return the span of the n-th occurrence of `part`, or None."""
    at = -1
    for _ in range(n):
        at = text.find(part, at + 1)
        if at < 0:
            return None
    return at, at + len(part)


def annotated(entry: dict, text: str) -> list[dict]:
    """Return the annotated cues of one text: start, end, label, category, optional."""
    rows = [("hedge", h[0], h[1], h[2], len(h) > 3) for h in entry["hedges"]]
    rows += [("booster", b[0], b[1], b[2], len(b) > 3) for b in entry["boosters"]]
    rows += [(m[0], m[1], m[2], "", len(m) > 3) for m in entry["moves"]]
    found = [(label, nth(text, part, n), category, optional) for label, part, n, category, optional in rows]
    return [{"label": la, "start": s[0], "end": s[1], "category": c, "optional": o} for la, s, c, o in found if s]


def annotated_voices(entry: dict, text: str) -> pd.DataFrame:
    """Return the annotated voices of one text as a voices table: the narrowest span speaks."""
    owner = [("author", entry["author"])] * len(text)
    spans = []
    for v in entry["voices"]:
        start = nth(text, v["from"], v.get("n", 1))
        if start:
            end = text.find(v["to"], start[0])
            spans.append((start[0], end + len(v["to"]), v["kind"], v["speaker"]))
    for start, end, kind, speaker in sorted(spans, key=lambda s: s[0] - s[1]):
        owner[start:end] = [(kind, speaker)] * (end - start)
    cuts = [0] + [k for k in range(1, len(text)) if owner[k] != owner[k - 1]] + [len(text)]
    rows = [(entry["file"], a, b, *owner[a], text[a:b]) for a, b in pairwise(cuts)]
    return pd.DataFrame(rows, columns=["doc", "start", "end", "kind", "speaker", "text"])


def predicted(entry: dict, text: str, own_voices: bool) -> list[dict]:
    """Return the package's findings in one text."""
    texts = pd.DataFrame({"doc": [entry["file"]], "author": [entry["author"]], "title": [""], "text": [text]})
    if own_voices:
        from analysis.voices import voices

        table = voices(texts)
    else:
        table = annotated_voices(entry, text)
    return hedging.findings(texts, table).to_dict("records")


def match(gold: list[dict], guess: list[dict]) -> tuple[list, list, list]:
    """Pair findings of one label: (pairs of required ones, wrong guesses, missed ones)."""
    used, pairs, wrong = set(), [], []
    for p in guess:
        hit = [i for i, g in enumerate(gold) if p["start"] < g["end"] and g["start"] < p["end"]]
        new = [i for i in hit if i not in used]
        if new:
            used.add(new[0])
            if not gold[new[0]]["optional"]:
                pairs.append((gold[new[0]], p))
        elif not hit:
            wrong.append(p)
    return pairs, wrong, [g for i, g in enumerate(gold) if i not in used and not g["optional"]]


def f_score(right: int, wrong: int, missed: int) -> str:
    """Return precision, recall and F as text."""
    p = right / (right + wrong) if right + wrong else 0.0
    r = right / (right + missed) if right + missed else 0.0
    return f"P {p:.3f} R {r:.3f} F {2 * p * r / (p + r) if p + r else 0:.3f} (n {right + missed})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--own-voices", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    sets = [tuple(args.files)] if args.files else gold_sets()
    if not sets:
        print("no annotated texts here; set RHETORIC_GOLD to their folder")
        return
    tally = {label: [0, 0, 0, 0] for label in LABELS}
    for gold_file, folder in sets:
        for entry in json.loads(gold_file.read_text("utf8")):
            if args.only and not any(entry["file"].startswith(o) for o in args.only.split(",")):
                continue
            score_text(entry, (folder / entry["file"]).read_text("utf8"), tally, args)
    report(tally)


def score_text(entry: dict, text: str, tally: dict, args: argparse.Namespace) -> None:
    """Add one text's matches to the tally; with --errors print what was wrong."""
    gold, guess = annotated(entry, text), predicted(entry, text, args.own_voices)
    for label in LABELS:
        pairs, wrong, missed = match(
            [g for g in gold if g["label"] == label], [p for p in guess if p["label"] == label]
        )
        same = sum(g["category"] == p["category"] for g, p in pairs)
        tally[label] = [a + b for a, b in zip(tally[label], (len(pairs), len(wrong), len(missed), same))]
        if args.errors:
            shown = [("WRONG ", x) for x in wrong] + [("MISSED", x) for x in missed]
            shown += [("CATEG ", p) for g, p in pairs if g["category"] != p["category"] and g["category"]]
            for name, x in shown:
                print(name, entry["file"][:8], label, x["category"], "|", context(text, x["start"], x["end"]))


def context(text: str, start: int, end: int, reach: int = 55) -> str:
    """Return a cue in brackets with what stands around it."""
    line = f"{text[max(0, start - reach) : start]}[{text[start:end]}]{text[end : end + reach]}"
    return " ".join(line.split())


def report(tally: dict) -> None:
    """Print a line a label, and the moves together."""
    for label, (right, wrong, missed, same) in tally.items():
        extra = f" category {same / right:.3f}" if label in ("hedge", "booster") and right else ""
        print(f"{label:12s} {f_score(right, wrong, missed)}{extra}")
    totals = [sum(tally[m][k] for m in hedging.MOVES) for k in range(3)]
    print(f"{'all moves':12s} {f_score(*totals)}")


if __name__ == "__main__":
    main()
