"""Figures: each takes a table from `analysis.measure` and returns Axes (or the Figure, where it has several panels).

    voices(speakers(reading))                       who speaks how much
    tone(mean_tone(reading, ["group", "kind"]))     tone by voice, with interval and n
    hedging(rates(reading, ["group", "kind"]))      hedges and boosters by voice, per 1,000 words
    accusation_map(accusation_map(reading))         who accuses whom, by status
    strip(strip(reading))                           each text as a strip of sentences, by what they do and who speaks
    profile(profile(reading, ["group", "kind"]))    tone, hedges, boosters, accusations side by side -> Figure
    quoted(quoted(reading, ["group"]))              what changes without quoted words -> Figure
    along(along(reading))                           tone along each text -> Figure
    series(over_time(reading, "hedge"))             a rate (or the tone) from date to date
    word_shift(word_shift(reading, *sides(reading)))    which words make two sides differ in tone
    keyness(keyness(reading, "group"), side)        key words against their dispersion
    rate_bars(table, label)                         plain bars of a rate per speaker
    multiples(table, tone, by="group")              the same figure for each group -> Figure

    save(drawn, path, table=, title=, shows=, reading=, **parameters) -> paths of PNG, SVG (or PDF) and CSV
    provenance(path) -> what `save` wrote into the file

Every drawing function also takes `title=` and, those with one panel, `ax=`; `top=` limits the rows.
"""

from __future__ import annotations

from analysis.plot.accusations import accusation_map
from analysis.plot.bars import multiples, rate_bars
from analysis.plot.courses import along, series
from analysis.plot.drivers import keyness, word_shift
from analysis.plot.errors import errors
from analysis.plot.intervals import hedging, profile, tone
from analysis.plot.quoted import quoted
from analysis.plot.save import provenance, save
from analysis.plot.strips import strip
from analysis.plot.voices import voices

__all__ = [
    "accusation_map",
    "along",
    "errors",
    "hedging",
    "keyness",
    "multiples",
    "profile",
    "provenance",
    "quoted",
    "rate_bars",
    "save",
    "series",
    "strip",
    "tone",
    "voices",
    "word_shift",
]
