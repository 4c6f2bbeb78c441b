"""One Jupyter kernel that executes notebooks one after another, since starting it and its libraries is what takes time.

Each notebook begins as in a kernel of its own: no names, no open figures, the count of cells at one. What stays is
what the libraries keep to themselves: loaded modules, word lists, and the reading of the same texts.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError
from analysis.report.kernelspec import write_kernel

if TYPE_CHECKING:
    from nbclient import NotebookClient

NAME = "rhetoric"
LONGEST = 3600  # seconds that a cell may take
# Run before each notebook. Figures name the notebook that made them.
_AFRESH = """\
__import__("os").environ["RHETORIC_NOTEBOOK"] = "{name}"
__import__("matplotlib.pyplot").pyplot.close("all")
get_ipython().reset(new_session=True)"""


class Kernel:
    """A kernel that works in `folder`; the first notebook starts it, `close` ends it.

    `cache` is a folder in which `analyse` keeps what takes time. All calls must come from one thread.
    """

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self.folder, self.cache = folder, cache
        self._client: NotebookClient | None = None
        self._stopped = False
        self._own: tempfile.TemporaryDirectory[str] | None = None  # what describes the kernel, and what it keeps

    def run(self, notebook: Any, name: str) -> None:
        """Execute a notebook in place. Raises RhetoricError, naming it, when a cell fails or the kernel ends."""
        from nbclient.exceptions import CellExecutionError, CellTimeoutError

        try:
            self._client = self._client or self._new(notebook)
            self._execute(_of_one_cell(_AFRESH.format(name=Path(name).stem)))
            if self._stopped:
                raise RhetoricError(f"{name}: stopped")
            self._execute(notebook)
        except CellExecutionError as error:
            raise RhetoricError(f"{name}: a cell failed: {error.ename}: {self._said(error.evalue)}") from None
        except CellTimeoutError:
            raise RhetoricError(f"{name}: a cell took longer than {LONGEST // 60} minutes; try fewer texts") from None
        except RuntimeError as error:  # also of one that died before it was asked anything
            reason = str(error).strip().partition("\n")[0]
            raise RhetoricError(
                f"{name}: the process executing this ended ({reason}); is memory short? the same command tries again"
            ) from None

    def _said(self, message: str) -> str:
        """The first line of a cell's fault; a path that it begins with as seen from here, not from the notebooks."""
        line = message.strip().partition("\n")[0] or "no message"
        path, colon, rest = line.partition(": ")
        return os.path.normpath(self.folder / path) + colon + rest if path.startswith("..") else line

    def close(self) -> None:
        """End the kernel, if one was started."""
        client, self._client = self._client, None
        if client is None:
            return
        try:
            if client.km is not None:
                client._cleanup_kernel()
        finally:  # nbclient would end it again when Python ends
            atexit.unregister(client._cleanup_kernel)
            if self._own is not None:
                self._own.cleanup()

    def stop(self) -> None:
        """End the kernel at once, whatever it does; the only method for another thread."""
        self._stopped = True  # also where the process is only about to be started
        process = getattr(self._client and self._client.km and self._client.km.provisioner, "pid", None)
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def _new(self, notebook: Any) -> NotebookClient:
        from jupyter_client.kernelspec import KernelSpecManager
        from jupyter_client.manager import AsyncKernelManager
        from nbclient import NotebookClient

        self._own = tempfile.TemporaryDirectory(prefix="rhetoric-", ignore_cleanup_errors=True)
        own = Path(self._own.name)
        found = KernelSpecManager(kernel_dirs=[str(write_kernel(own, NAME))])
        manager = AsyncKernelManager(
            kernel_name=NAME, kernel_spec_manager=found, connection_file=str(own / "connection.json")
        )
        client = NotebookClient(notebook, km=manager, timeout=LONGEST, record_timing=False)
        client.resources = {"metadata": {"path": str(self.folder)}}
        return client

    def _execute(self, notebook: Any) -> None:
        assert self._client is not None
        self._client.nb = notebook
        self._client.execute(env=self._environment(), cleanup_kc=False)

    def _environment(self) -> dict[str, str]:
        # SOURCE_DATE_EPOCH keeps the time of the run out of SVG and PDF files.
        environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1577836800")}
        return environment | ({"RHETORIC_CACHE": str(self.cache.resolve())} if self.cache else {})


def _of_one_cell(source: str) -> Any:
    import nbformat

    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
