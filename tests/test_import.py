"""Importing the package is light: nothing that draws, parses or reads a lexicon is loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from analysis import terms

PACKAGE = Path(__file__).parents[1] / "analysis"
HEAVY = {
    "spacy",
    "seaborn",
    "matplotlib",
    "scipy",
    "nltk",
    "ipywidgets",
    "pyarrow.parquet",
    "dask",
    "distributed",
    "voila",
}


def test_import_loads_nothing_heavy():
    script = "import sys, analysis; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_help_is_there_at_once():
    script = (
        "import sys; from analysis.__main__ import main\n"
        "try: main(['validate', '--help'])\n"
        "except SystemExit: print('MODULES', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    said, modules = done.stdout.split("MODULES")
    assert "draw" in said and not (HEAVY | {"numpy", "pandas"}) & set(modules.split())


def test_measuring_in_one_process_loads_nothing_of_pools_or_pandas(tmp_path):
    (tmp_path / "a.txt").write_text("It may rain, they said.", encoding="utf-8")
    words = ["measure", str(tmp_path), "--out", str(tmp_path / "out"), "--format", "parquet", "--workers", "1"]
    script = f"import sys; from analysis.__main__ import main; main({[*words, '--only', 'voices,tone,hedges']}); "
    done = subprocess.run([sys.executable, "-c", script + "print(*sys.modules)"], capture_output=True, text=True)
    modules = done.stdout.splitlines()[-1].split()
    assert "pyarrow.parquet" in modules and not {"concurrent.futures.process", "pandas"} & set(modules)


def imports_at_top(path: Path) -> set[str]:
    """The modules that a file imports when it is loaded (not inside functions, nor for type checkers)."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "analysis"}
    return found


def test_only_plot_draws_and_measure_knows_no_reader_of_sentences():
    readers = {"analysis.hedging", "analysis.accusation", "analysis.sentiment", "analysis.voices", "analysis.segment"}
    for path in PACKAGE.rglob("*.py"):
        tops = imports_at_top(path)
        room = path.relative_to(PACKAGE).parts[0]
        if room != "plot":
            assert not {name.split(".")[0] for name in tops} & {"matplotlib", "seaborn"}, path
        if room == "measure":
            assert not {name for name in tops if ".".join(name.split(".")[:2]) in readers}, path
        if room not in ("explorer", "report", "plot"):
            assert not {name for name in tops if name.startswith("analysis.plot")}, path


def test_terms_stand_once():
    closed = {value for name, value in vars(terms).items() if name.isupper() and isinstance(value, tuple)}
    for path in sorted((PACKAGE).rglob("*.py")):
        if path.name == "terms.py" or path.parent.name == "voices":  # which tells one kind from another
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Tuple | ast.List | ast.Set):
                words = [part.value for part in node.elts if isinstance(part, ast.Constant)]
                assert len(words) < len(node.elts) or tuple(words) not in closed, f"{path}:{node.lineno}: {words}"
