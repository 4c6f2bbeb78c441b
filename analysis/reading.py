"""One call from texts to tables: `analyse` runs the readers in their order and keeps what they found."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import versions
from analysis._version import __version__
from analysis.errors import RhetoricError
from analysis.terms import COLUMNS, READERS, SCORES

if TYPE_CHECKING:
    import pandas as pd

    from analysis import segment
    from analysis.scale.engines import Engine


@dataclass(frozen=True)
class Reading:
    """What was found in some texts: six tidy tables, the corrections applied, and how they were made.

    Tables and columns are described in the user guide; every row with start and end points at characters of `text` in
    `texts`. A table whose reader did not run is empty. `parameters` holds version, a hash of the
    package's code, the parser with its version, readers, lexicons with their hashes, and the hash of the corpus.
    """

    texts: pd.DataFrame
    voices: pd.DataFrame
    sentences: pd.DataFrame
    tokens: pd.DataFrame
    findings: pd.DataFrame
    accusations: pd.DataFrame
    corrections: pd.DataFrame = field(default_factory=lambda: _empty("corrections"))
    parameters: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        sizes = {name: len(getattr(self, name)) for name in COLUMNS}
        return "Reading(" + ", ".join(f"{size:,} {name}" for name, size in sizes.items()) + ")"

    @property
    def spoken(self) -> pd.DataFrame:
        """The sentences that somebody speaks: all but the furniture."""
        return self.sentences[self.sentences["kind"] != "furniture"]

    def write(self, folder: str | Path) -> list[Path]:
        """Write the tables as CSV files into a folder, each complete or not at all; return their paths."""
        from analysis.tables import write_tables

        return write_tables(self, folder)


def analyse(
    texts: Any,
    only: Iterable[str] | None = None,
    *,
    lexicon: str = "editorial",
    register: str = "political",
    cache: str | Path | None = None,
    engine: str | Engine | None = None,
) -> Reading:
    """Read texts for voices, tone, hedges and accusations.

    `texts`: the table of `read_texts`, or anything that `read_texts` takes. `only`: some of voices, tone, hedges,
    accusations (voices and sentences are always made, since the others stand on them). `lexicon`: the valences for
    tone, 'editorial' or 'vader'. `register`: whose hedges, 'political' (with boosters and moves) or 'encyclopedia'
    (the weasel words of reference prose). `cache`: a folder that keeps accusations from run to run (or the environment
    variable RHETORIC_CACHE). `engine`: 'pool' (all processors) or 'dask', or what `scale.engines.engine` gives, for
    more texts than one processor reads in good time (it keeps no cache; a script needs the usual
    `if __name__ == "__main__":`). A corrections file beside the texts is applied, and reported in `.corrections`;
    a `cues.csv` beside them is added to the lists of hedges, boosters and moves.

    Raises RhetoricError for an unknown reader, lexicon or register, and where spaCy's model is missing for accusations.

    >>> reading = analyse({"a": "It may rain."}, only=["hedges"])
    >>> reading.findings[["label", "category", "cue"]].values.tolist()
    [['hedge', 'modal', 'may']]
    >>> analyse({"a": "Some critics admire it."}, only=["hedges"], register="encyclopedia").findings["cue"].tolist()
    ['some', 'critics']
    """
    import pandas as pd

    from analysis import hedging
    from analysis.cues import owncues
    from analysis.texts import read_texts

    wanted = check_readers(only)
    if not (isinstance(texts, pd.DataFrame) and set(COLUMNS["texts"]) <= set(texts.columns)):
        texts = read_texts(texts)
    cues = texts.attrs.get("cues")
    stamp = versions.stamp(wanted, lexicon, register, texts.attrs.get("corrections"), cues)
    parameters = {**stamp, "corpus": _corpus_hash(texts), "documents": len(texts)}
    if engine is not None:
        from analysis.scale.spread import tables_of

        return Reading(texts, **tables_of(texts, wanted, lexicon, register, engine), parameters=parameters)
    tone = lexicon if "tone" in wanted else None
    hedges = partial(hedging.find, register=register, own=owncues.read_cues(cues)) if "hedges" in wanted else None
    accuse = partial(_accusations, cache=cache or os.environ.get("RHETORIC_CACHE")) if "accusations" in wanted else None
    return Reading(texts, **_tables(texts, tone, hedges, accuse), parameters=parameters)


def _tables(
    texts: pd.DataFrame,
    tone: str | None,
    hedges: Callable[[segment.Batch], pd.DataFrame] | None,
    accuse: Callable[[pd.DataFrame, pd.DataFrame, pd.DataFrame], pd.DataFrame] | None,
) -> dict[str, pd.DataFrame]:
    """The tables of a reading by name, corrected; of tone's lexicon and the readers, what is None stays out."""
    import pandas as pd

    from analysis import corrections
    from analysis.voices import voices as find_voices

    path = texts.attrs.get("corrections")
    wrongs = corrections.read_corrections(path) if path else None
    applied: list[pd.DataFrame] = []
    voices = find_voices(texts)
    if wrongs is not None:
        voices, done = corrections.correct_voices(voices, texts, wrongs)
        applied.append(done)
    sentences, tokens, findings = _sentences(texts, voices, tone, hedges)
    accusations = _empty("accusations")
    if accuse is not None:
        accusations = accuse(texts, voices, sentences)
        if wrongs is not None:
            accusations, done = corrections.correct_accusations(accusations, texts, sentences, wrongs)
            applied.append(done)
        findings = _with_accuse(findings, accusations)
    report = pd.concat(applied, ignore_index=True) if applied else pd.DataFrame()
    tables = {"voices": voices, "sentences": sentences, "tokens": tokens, "findings": findings}
    return {**tables, "accusations": accusations, "corrections": report}


def check_readers(only: Iterable[str] | None) -> list[str]:
    """The readers named, in their order; all of them for None. Raises RhetoricError for one that there is not."""
    wanted = set(READERS if only is None else ([only] if isinstance(only, str) else only))
    if unknown := sorted(wanted - set(READERS)):
        raise RhetoricError(f"no reader {unknown[0]!r}; there are: {', '.join(READERS)}")
    return [name for name in READERS if name in wanted]


def _empty(name: str) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(columns=COLUMNS.get(name))


def _sentences(
    texts: pd.DataFrame,
    voices: pd.DataFrame,
    lexicon: str | None,
    hedges: Callable[[segment.Batch], pd.DataFrame] | None,
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Sentences with their tone, tokens with their valence, and findings: one pass over batches of documents.

    Without a `lexicon` there is no tone, without `hedges`, which finds them in a batch, there are no findings.
    """
    import pandas as pd

    from analysis import segment, sentiment

    parts: list[tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]] = []
    for batch in segment.batches(texts, voices):
        sentences, tokens = batch.sentences(), batch.tokens()
        if lexicon is not None:
            tone = sentiment.score(batch, lexicon)
            sentences = pd.concat([sentences, tone.sentences()], axis=1)
            tokens = tokens.assign(valence=tone.valence)
        found = hedges(batch) if hedges else _empty("findings")
        parts.append((sentences, tokens, found))
    if not parts:
        return _empty("sentences"), _empty("tokens"), _empty("findings")
    columns = zip(*parts, strict=True)
    sentences, tokens, findings = (joined(tables) for tables in columns)
    for name in SCORES:  # in this order, whatever the process
        if name not in sentences:
            sentences[name] = float("nan")
    if "valence" not in tokens:
        tokens["valence"] = float("nan")
    return sentences, tokens, findings


def joined(tables: tuple[pd.DataFrame, ...]) -> pd.DataFrame:
    """Tables of several batches as one; categories that differ from batch to batch are united."""
    import pandas as pd

    if len(tables) == 1:
        return tables[0]
    tables = tuple(table for table in tables if len(table)) or tables[:1]
    united = {
        name: pd.api.types.union_categoricals([table[name] for table in tables])
        for name in tables[0].columns
        if isinstance(tables[0][name].dtype, pd.CategoricalDtype)
    }
    plain = pd.concat([table.drop(columns=list(united)) for table in tables], ignore_index=True)
    for name, values in united.items():
        plain[name] = values
    return plain[list(tables[0].columns)]


def _accusations(
    texts: pd.DataFrame, voices: pd.DataFrame, sentences: pd.DataFrame, cache: str | Path | None
) -> pd.DataFrame:
    from analysis.accusation import accusations
    from analysis.accusation.cache import remembered

    if not cache:
        return accusations(texts, voices, sentences)
    version = f"{__version__} {sorted(versions.lexicon_hashes().items())} {versions.code_hash('accusation')}"
    return remembered(accusations, texts, voices, sentences, folder=Path(cache), version=version)


def _with_accuse(findings: pd.DataFrame, accusations: pd.DataFrame) -> pd.DataFrame:
    """The findings with a move `accuse` for each accusation's trigger; where two triggers overlap, the first."""
    import pandas as pd

    rows, last = [], ("", -1)
    for row in accusations.sort_values(["doc", "start", "end"]).itertuples():
        if (row.doc, row.start) >= last or row.doc != last[0]:
            rows.append(
                (row.doc, row.sentence, row.start, row.end, "accuse", row.status, row.trigger, row.kind, row.speaker)
            )
            last = (row.doc, row.end)
    if not rows:
        return findings
    moves = pd.DataFrame(rows, columns=COLUMNS["findings"])
    both = pd.concat([table for table in (findings, moves) if len(table)], ignore_index=True)
    return both.sort_values(["doc", "start", "end", "label"], kind="stable", ignore_index=True)


def _corpus_hash(texts: pd.DataFrame) -> str:
    known = zip(*(texts[name] for name in ("doc", "sha256", "group", "author", "date")), strict=True)
    lines = sorted("\t".join(map(str, row)) for row in known)
    return hashlib.sha256("\n".join(lines).encode(errors="replace")).hexdigest()[:16]
