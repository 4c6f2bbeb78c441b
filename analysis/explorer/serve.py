"""The explorer as a page on this computer: Voilà behind a gate that asks every request for a token and a Host."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import tempfile
import threading
import webbrowser
from html import escape
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError
from analysis.explorer.gate import HOST, TEMPLATE, Gate, behind
from analysis.files.remote import is_url
from analysis.formats.base import plural
from analysis.report.kernelspec import write_kernel
from analysis.streams import tell

if TYPE_CHECKING:
    import pandas as pd

LAST_PORT = 65535
KERNEL = "rhetoric-explore"
READERS = ["hedges", "accusations"]  # what the explorer shows
CELL = """\
import analysis as ra

ra.explore(ra.analyse(ra.read_texts({texts!r}), only={readers!r}, cache={cache!r}), folder={saves!r})
"""
TITLE = """\
# Explore: from a rate to its sentences

<p>{count} from <code>{texts}</code>. What you save goes to <code>{saves}</code>.</p>{left_out}
"""
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' {socket}; frame-ancestors 'none'"
)


def serve(source: str | Path, *, port: int = 8866, browser: bool = True, saves: str | Path = "explored") -> int:
    """Serve the explorer of the texts at `source` until Ctrl-C; returns the exit code, 0.

    The page listens on this computer only, at `port` or the next free one; its address, printed and opened in the
    browser, holds a random token without which, and without the right Host, every request is refused. Save buttons
    write into `saves`. Raises RhetoricError where Voilà is missing, the texts cannot be read or there is no such port.
    """
    if not 1 <= port <= LAST_PORT:
        raise RhetoricError(f"no port {port}; choose one from 1 to {LAST_PORT} with --port")
    app_class = _voila()
    from analysis.reading import analyse
    from analysis.texts import read_texts

    texts = read_texts(source)
    with tempfile.TemporaryDirectory(prefix="rhetoric-") as folder:
        notebook = Path(folder) / "explore.ipynb"
        cache = Path(folder) / "cache"
        tell(f"reading {plural(len(texts), 'text')} (a long one takes some seconds)")
        analyse(texts, only=READERS, cache=cache)  # parsed once, here; each visit to the page reads the cache
        _write_notebook(notebook, source, texts, cache, Path(saves))
        write_kernel(Path(folder), KERNEL)
        paths = [folder, _templates(), os.environ.get("JUPYTER_PATH")]
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
        gate = Gate(secrets.token_urlsafe(24))
        app_class.gate, app_class.opens = gate, browser
        _run(app_class, notebook, port)
    return 0


def _run(app_class: Any, notebook: Path, port: int) -> None:
    from traitlets.config import Config

    page = {"template": TEMPLATE, "theme": "light", "file_allowlist": []}
    page |= {"allow_template_override": "NO", "allow_theme_override": "NO"}
    mute = {"log_level": "CRITICAL", "config_file_paths": []}
    logging.getLogger("tornado.access").setLevel(logging.ERROR)  # a refusal is told to who asked
    logging.getLogger("tornado.application").addFilter(_not_of_an_error_page)
    app = app_class(config=Config({"Voila": {"port": port, **mute}, "VoilaConfiguration": page}))
    app.notebook_path = str(notebook)
    app.initialize([])
    app.start()


def _not_of_an_error_page(record: logging.LogRecord) -> bool:
    """Jupyter's error pages need settings that Voilà lacks: who asked gets the status alone, nobody a traceback."""
    return record.msg != "Uncaught exception in write_error"


def _write_notebook(path: Path, source: str | Path, texts: pd.DataFrame, cache: Path, saves: Path) -> None:
    """The notebook that the page shows: a heading and the explorer."""
    import nbformat

    count = plural(len(texts), "text")
    problems = escape("\n".join(texts.attrs.get("problems", [])))  # a file's name may try to be HTML
    left_out = f"\n<p>Left out:</p><pre>{problems}</pre>" if problems else ""
    texts_at = str(source) if is_url(source) else str(Path(source).absolute())
    where = {"texts": texts_at, "saves": str(saves.absolute())}
    title = TITLE.format(count=count, left_out=left_out, **{name: escape(path) for name, path in where.items()})
    cell = CELL.format(readers=READERS, cache=str(cache), **where)
    notebook = nbformat.v4.new_notebook(metadata={"title": "Explore"})
    notebook.metadata["kernelspec"] = {"display_name": "Explore", "language": "python", "name": KERNEL}
    notebook.cells = [nbformat.v4.new_markdown_cell(title), nbformat.v4.new_code_cell(cell)]
    nbformat.write(notebook, path)


def _templates() -> str:
    return str(resources.files("analysis").joinpath("templates", "jupyter"))


def _voila() -> Any:
    """Voilà's application with the gate before it. Raises RhetoricError where Voilà is not installed."""
    try:
        from tornado.httpserver import HTTPServer
        from tornado.ioloop import IOLoop
        from voila.app import Voila
    except ImportError:
        raise RhetoricError(
            "`rhetoric explore` needs Voilà: pip install '.[serve]'; "
            "without it, notebooks/06_explore.ipynb shows the same in JupyterLab"
        ) from None

    class Page(Voila):
        """Voilà, listening on one address of this computer, every request through the gate."""

        gate: Gate
        opens = True

        def init_settings(self) -> Any:
            settings = super().init_settings()
            # The gate checks the Origin of every request; Jupyter's own check would keep a closed page's kernel alive.
            own = {"allow_remote_access": False, "disable_check_xsrf": True, "ws_ping_timeout": 30_000}
            return {**settings, **own}

        def listen(self) -> None:
            server = HTTPServer(behind(self.gate, self.app))
            self.gate.port = _listen(server, self.port)
            policy = POLICY.format(socket=f"ws://{HOST}:{self.gate.port} ws://localhost:{self.gate.port}")
            self.app.settings["headers"] = {"Content-Security-Policy": policy}
            self.ioloop = IOLoop.current()
            signal.signal(signal.SIGINT, lambda *_: self.ioloop.add_callback_from_signal(self.ioloop.stop))
            _announce(self.gate, self.opens)
            try:
                self.ioloop.start()
            finally:
                server.stop()
                self.stop()

    return Page


def _listen(server: Any, port: int) -> int:
    """Listen at the port or one of the next ten; returns it. Raises RhetoricError where none is free."""
    last = min(port + 10, LAST_PORT)
    for free in range(port, last + 1):
        try:
            server.listen(free, HOST)
        except OSError:
            continue
        return free
    raise RhetoricError(f"no free port from {port} to {last}; choose another with --port")


def _announce(gate: Gate, opens: bool) -> None:
    tell(f"the explorer is at {gate.address()}\nCtrl-C ends it")
    if opens:
        threading.Thread(target=webbrowser.open, args=[gate.address()], daemon=True).start()
