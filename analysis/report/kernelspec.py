"""A kernel of Jupyter's that is this very Python, whatever others are installed, with settings of nobody's own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from analysis.tables import write_text


def write_kernel(folder: Path, name: str) -> Path:
    """Describe the kernel `name` in a new folder below `folder`, for Jupyter to find; returns where kernels are.

    The kernel is silent: what it would say of its transport nobody can act on.
    """
    start = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", "--IPKernelApp.log_level=ERROR"]
    environment = {variable: value.replace("$", "$$") for variable, value in _environment(folder).items()}
    spec = {"argv": start, "display_name": name, "language": "python", "env": environment}
    write_text(folder / "kernels" / name / "kernel.json", json.dumps(spec))
    return folder / "kernels"


def _environment(folder: Path) -> dict[str, str]:
    """What the kernel has beyond this process's variables: it works in another folder, perhaps without a home."""
    own = {"IPYTHONDIR": str(folder / "ipython")}
    if path := os.environ.get("PYTHONPATH"):
        own["PYTHONPATH"] = os.pathsep.join(map(os.path.abspath, path.split(os.pathsep)))
    if not os.environ.get("MPLCONFIGDIR") and not all(map(_can_be_made, _of_matplotlib())):
        own["MPLCONFIGDIR"] = str(folder / "matplotlib")
    return own


def _of_matplotlib() -> list[Path]:
    """Where matplotlib keeps settings and fonts unless it is told."""
    home = Path(os.path.expanduser("~"))
    if not sys.platform.startswith(("linux", "freebsd")):
        return [home / ".matplotlib"]
    bases = [os.environ.get("XDG_CONFIG_HOME") or home / ".config", os.environ.get("XDG_CACHE_HOME") or home / ".cache"]
    return [Path(base, "matplotlib") for base in bases]


def _can_be_made(folder: Path) -> bool:
    """Whether one may write into the folder, or make it."""
    nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
