"""The figures of a run as its report holds them: only those of the same reading, in lossless WebP."""

from __future__ import annotations

import base64
import contextlib
import io
import json
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError

if TYPE_CHECKING:
    from analysis.reading import Reading

SAME = ("code", "corpus", "corrections", "cues", "lexicon", "lexicons", "version")  # what a figure shares with it


def bound_figures(reading: Reading, folder: Path, without: Collection[str] = ()) -> list[dict[str, str]]:
    """The figures of a folder made of this reading, by notebook and name, each with its title and what it shows.

    `data` is the picture in base64, pixel for pixel that of the PNG, with its provenance.
    """
    bound = []
    for path, about in own_figures(reading, folder, without):
        data = base64.b64encode(packed(path, about)).decode()
        bound.append({"data": data, "title": str(about["title"]).rstrip("."), "shows": str(about["shows"])})
    return bound


def own_figures(reading: Reading, folder: Path, without: Collection[str] = ()) -> list[tuple[Path, dict[str, Any]]]:
    """The PNG files of a folder that were drawn of this reading, by notebook and name, each with its provenance."""
    from analysis.plot import provenance

    found = []
    for path in (path for path in folder.glob("*.png") if path.stem not in without):
        with contextlib.suppress(RhetoricError):  # somebody's own picture
            about = provenance(path)
            found.append((about.get("run", ""), path, about))
    own = {name: value for name, value in reading.parameters.items() if name in SAME}
    drawn = []
    for _, path, about in sorted(found, key=lambda figure: figure[:2]):  # `run` names the notebook
        of = about.get("reading", {})
        if all(of.get(name, value) == value for name, value in own.items()):
            drawn.append((path, about))
    return drawn


def packed(path: Path, about: dict[str, Any]) -> bytes:
    """A PNG as lossless WebP, a third of its size, with its provenance as the description of the image."""
    from PIL import ExifTags, Image

    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = json.dumps(about, sort_keys=True)
    out = io.BytesIO()
    with Image.open(path) as image:  # a figure of `plot.save` has a white ground: nothing shines through
        image.convert("RGB").save(out, "WEBP", lossless=True, exif=exif)
    return out.getvalue()
