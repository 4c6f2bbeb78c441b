"""In a real browser: JupyterLab runs the notebooks and the explorer, the report and the explorer's page work."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[1]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
ARGS += ["--disable-gpu", "--no-first-run"]
PICTURES = os.environ.get("RHETORIC_SCREENSHOTS")  # a folder: the tests then leave pictures of what they saw
SECONDS = 90_000  # at most; Playwright counts milliseconds

playwright = pytest.importorskip("playwright.sync_api", reason="the browser test needs Playwright: make setup")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="the browser test needs Chromium; none was found on the path")


@pytest.fixture(scope="module")
def browser() -> Iterator:
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, request) -> Iterator:
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    opened = context.new_page()
    opened.set_default_timeout(SECONDS)
    opened.faults = []
    opened.on("console", lambda said: opened.faults.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda fault: opened.faults.append(str(fault)))
    yield opened
    if PICTURES:
        opened.screenshot(path=Path(PICTURES) / f"{request.node.name}.png")
    context.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url: str, seconds: float = 90) -> None:
    """Until the server answers, whatever it answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"no server at {url}")


def end(server: subprocess.Popen) -> int:
    """Stop a server the way a user does, with Ctrl-C, and see that it goes."""
    server.send_signal(signal.SIGINT)
    try:
        return server.wait(60)  # JupyterLab gives each of its kernels time to end
    finally:
        server.kill()


def _hear_ctrl_c() -> None:
    """Whatever runs the tests in the background has Ctrl-C ignored, and JupyterLab would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def lab(tmp_path_factory) -> Iterator[tuple[str, Path]]:
    """A JupyterLab of its own, on copies of the notebooks without outputs: what is seen is what ran."""
    home = tmp_path_factory.mktemp("lab")
    (home / "notebooks").mkdir()
    for name in ("00_start_here", "06_explore"):
        notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        nbformat.write(notebook, home / "notebooks" / f"{name}.ipynb")
    shutil.copytree(ROOT / "seeds", home / "seeds")
    tracker = home / "settings" / "@jupyterlab" / "notebook-extension" / "tracker.jupyterlab-settings"
    tracker.parent.mkdir(parents=True)
    tracker.write_text(json.dumps({"windowingMode": "none", "autoStartDefaultKernel": True}), encoding="utf-8")
    port, token = free_port(), os.urandom(16).hex()
    environment = {**os.environ, "JUPYTERLAB_SETTINGS_DIR": str(home / "settings")}
    environment |= {f"JUPYTER_{name}_DIR": str(home / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    environment |= {"JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"), "IPYTHONDIR": str(home / "ipython")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={port}", "--allow-root"]
    command += [f"--IdentityProvider.token={token}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={home}"]
    command += ["--ServerApp.answer_yes=True"]
    with open(home / "log.txt", "wb") as log:
        server = subprocess.Popen(command, env=environment, cwd=home, stdout=log, stderr=log, preexec_fn=_hear_ctrl_c)
        try:
            wait_for(f"http://127.0.0.1:{port}/api")
            yield f"http://127.0.0.1:{port}/lab/tree/notebooks/{{name}}.ipynb?token={token}&reset", home
        finally:
            end(server)


@pytest.fixture(scope="module")
def explorer(tmp_path_factory) -> Iterator[tuple[str, subprocess.Popen, Path]]:
    """`rhetoric explore` on the seeds, and the address that it prints."""
    home = tmp_path_factory.mktemp("explore")
    command = [sys.executable, "-m", "analysis", "explore", str(ROOT / "seeds"), "--port", str(free_port())]
    environment = {**os.environ, "BROWSER": "true", "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(command, env=environment, cwd=home, stderr=subprocess.PIPE, text=True)
    try:
        said = ""
        while "http" not in said:
            said = server.stderr.readline()
            assert said, "the explorer ended before it printed its address"
        yield re.search(r"http://\S+", said)[0], server, home
    finally:
        end(server)


def run_all(page, url: str, cells: int) -> None:
    """Open a notebook, run all cells, and wait until the last one has run."""
    page.goto(url)
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    playwright.expect(page.locator(".jp-StatusBar-TextItem", has_text=re.compile(r"\| Idle"))).to_be_visible(
        timeout=SECONDS
    )
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Run All Cells")).click()
    page.wait_for_function(
        "n => [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].every(p => /\\[\\d+\\]/.test(p.innerText))"
        " && document.querySelectorAll('.jp-CodeCell').length === n",
        arg=cells,
    )


def code_cells(home: Path, name: str) -> int:
    cells = nbformat.read(home / "notebooks" / f"{name}.ipynb", as_version=4).cells
    return sum(cell.cell_type == "code" for cell in cells)


def test_jupyterlab_runs_start_here(page, lab):
    url, home = lab
    page.goto(url.format(name="00_start_here"))
    page.get_by_role("button", name="No", exact=True).click()  # whether to fetch Jupyter's news; asked once
    run_all(page, url.format(name="00_start_here"), code_cells(home, "00_start_here"))
    playwright.expect(page.locator(".jp-RenderedImage img")).to_have_count(2)
    assert page.locator(".ra-text .ra-voice").count() > 3
    assert not page.locator(".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']").count()


def test_jupyterlab_runs_the_explorer_and_a_choice_changes_what_is_seen(page, lab):
    url, home = lab
    run_all(page, url.format(name="06_explore"), code_cells(home, "06_explore"))
    try_the_explorer(page)


def try_the_explorer(page) -> None:
    """Change the finding, press a bar, type a word: bars, lines and marked text follow each time."""
    bars, lines = page.locator(".ra-explorer-bar"), page.locator(".jupyter-widgets .ra-view tbody tr")
    finding = page.locator(".widget-dropdown", has_text="Finding").locator("select")
    finding.wait_for()
    finding.scroll_into_view_if_needed()
    before = seen(page)
    finding.select_option("accusation")
    playwright.expect(page.locator(".widget-html b", has_text="accusation")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.jupyter-widgets mark.ra-accusation')")
    after = seen(page)
    assert all(was != now for was, now in zip(before, after, strict=True)), "bars, lines and text all change"
    every = lines.count()
    lengths = [box["width"] for box in (bar.bounding_box() for bar in bars.all())]
    bars.nth(lengths.index(max(lengths))).click()
    page.wait_for_function("n => document.querySelectorAll('.jupyter-widgets .ra-view tbody tr').length < n", arg=every)
    of_voice = lines.count()
    assert 0 < of_voice < every
    word = lines.first.locator(".cue").inner_text().split()[0]
    page.locator(".widget-text", has_text="Word").locator("input").fill(word)
    playwright.expect(page.locator(".widget-html b", has_text=f"“{word}”")).to_be_visible()
    page.wait_for_function(  # the lines follow the heading in a message of their own
        "w => [...document.querySelectorAll('.jupyter-widgets .ra-view td.cue')]"
        ".every((cue) => cue.innerText.toLowerCase().includes(w))",
        arg=word.lower(),
    )
    assert 0 < lines.count() <= of_voice
    page.get_by_role("button", name="Save table").click()
    playwright.expect(page.locator(".widget-label", has_text="saved")).to_be_visible()
    finding.scroll_into_view_if_needed()


def seen(page) -> tuple[list, list, list]:
    """Lengths of the bars, the lines, and the marked words of the text."""
    lengths = page.locator(".ra-explorer-bar").evaluate_all("bars => bars.map(bar => bar.style.width)")
    lines = page.locator(".jupyter-widgets td.cue").all_inner_texts()
    return lengths, lines, page.locator(".jupyter-widgets .ra-text mark").all_inner_texts()


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> str:
    """A report of the seeds and four short texts more, so that its texts stand folded; with one figure."""
    import analysis as ra
    from analysis import measure, plot
    from analysis.report import page

    home = tmp_path_factory.mktemp("report")
    shutil.copytree(ROOT / "seeds", home / "texts")
    for number in range(4):
        (home / "texts" / f"more{number}.txt").write_text("They failed us, perhaps.\n<script>x = 1</script>\n")
    reading = ra.analyse(home / "texts", lexicon="vader")
    spoken = measure.speakers(reading)
    title = "Who speaks how much"
    plot.save(plot.voices(spoken), home / "who.png", table=spoken, title=title, shows=title, reading=reading)
    (home / "report.html").write_text(page.report_html(reading, home), encoding="utf-8")
    return (home / "report.html").as_uri()


def test_the_report_works_from_disk_with_the_network_off(page, report):
    page.context.set_offline(True)
    page.goto(report)
    assert page.locator("figure img").evaluate("image => image.complete && image.naturalWidth > 0")
    for link in page.locator("td a[data-find*=label]").all()[:6]:
        link.click()
        label = json.loads(link.get_attribute("data-find"))["label"]
        count = link.inner_text()
        playwright.expect(page.locator("#count")).to_contain_text(f"with {count} {label} mark")
    told = [line.locator("a[data-find]") for line in page.locator(".answer").all()]
    assert len(told) == 4 and all(links.count() for links in told)
    for link in [link for links in told for link in links.all()]:
        link.focus()
        page.keyboard.press("Enter")
        playwright.expect(page.locator("#count")).to_contain_text(found(link))
        assert page.locator("#hits li").count()
    closed = page.locator("details.doc:not([open])").count()
    page.locator("#hits a").first.click()
    playwright.expect(page.locator(".ra-s:target")).to_be_in_viewport()
    assert closed and page.locator("details.doc:not([open])").count() == closed - 1
    page.locator("#find input").fill("constructive dismissal")
    page.locator("#find select[name=label]").select_option("")
    page.locator("#find select[name=group]").select_option("")
    page.locator("#find select[name=kind]").select_option("")
    playwright.expect(page.locator("#hits mark").first).to_have_text("constructive dismissal")
    assert page.evaluate("typeof x") == "undefined"
    assert not page.faults


def found(link) -> str:
    """What the search is to say of a number in the prose: as many marks or sentences as the link does, where it does.

    Of a rate and of a number of words it says in how many sentences; these are not in the link.
    """
    wanted, text = json.loads(link.get_attribute("data-find")), link.inner_text()
    label = " ".join(reversed(wanted.get("label", "").split(":")))
    number = re.match(r"[\d,]+(?![\d.,]| %)", text)
    if label and number:
        return f"with {number[0]} {label} mark"
    sentences = re.search(r"[\d,]+ sentence", text)
    return sentences[0] if sentences else "sentence"


def test_the_report_filters_its_accusations_and_is_used_by_keyboard(page, report):
    page.goto(report)
    every = page.locator(".record").count()
    page.locator("#filter input").focus()
    page.keyboard.type(page.locator(".record blockquote").last.inner_text()[:40])
    playwright.expect(page.locator("#kept")).to_contain_text("record")
    assert 0 < page.locator(".record:not([hidden])").count() < every
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.record a')")
    page.keyboard.press("Enter")
    playwright.expect(page.locator(".ra-s:target")).to_be_in_viewport()
    assert not page.faults


def test_the_report_fits_a_narrow_screen(page, report):
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto(report)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def barriers(page) -> list[str]:
    """What axe-core finds that keeps some readers out: its serious and critical violations, where each stands first."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python: make setup")
    found = axe.Axe().run(page).response["violations"]
    grave = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    return [f"{fault['help']}: {fault['nodes'][0]['html']}" for fault in grave]


def test_axe_tells_of_a_barrier(page):
    page.set_content("<html lang='en'><title>A page</title><main><h1>A page</h1><input></main></html>")
    assert any("label" in barrier for barrier in barriers(page))


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_keeps_no_reader_out(page, report, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(report)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
    assert barriers(page) == []


@pytest.mark.parametrize("width", [1280, 400])
def test_the_explorer_and_the_page_it_saves_keep_no_reader_out(page, explorer, width):
    address, _, home = explorer
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.locator(".jupyter-widgets td.cue").first.wait_for()
    assert barriers(page) == []
    page.get_by_role("button", name="Save HTML").click()
    playwright.expect(page.locator(".widget-label", has_text="saved")).to_be_visible()
    page.goto(next((home / "explored").glob("*_view.html")).as_uri())
    assert page.locator("h1").count() == 1 and barriers(page) == []


def test_the_reports_policy_lets_no_other_script_run(page, report):
    page.goto(report)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'y = 1'}))")
    assert page.evaluate("typeof y") == "undefined"
    assert any("Content Security Policy" in fault for fault in page.faults)


def test_the_explorer_page_works_and_asks_nothing_of_the_network(page, explorer):
    address, _, home = explorer
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    try_the_explorer(page)
    assert list((home / "explored").glob("*_lines.csv"))
    assert "token" not in page.url
    hosts = {re.match(r"(?:https?|wss?)://([^/]+)|data:|blob:", url)[1] for url in asked} - {None}
    assert hosts == {address.split("/")[2]}
    assert not page.faults


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to count processes")
def test_a_closed_page_leaves_no_kernel_behind(page, explorer):
    address, server, _ = explorer
    before = children(server)
    page.goto(address)
    page.locator(".ra-explorer-bar").first.wait_for()
    started = children(server) - before
    assert started
    page.goto("about:blank")
    last = time.monotonic() + 20
    while children(server) & started and time.monotonic() < last:
        time.sleep(0.2)
    assert not children(server) & started


def children(server: subprocess.Popen) -> set[str]:
    """The processes that a server has started and that still run."""
    tasks = Path(f"/proc/{server.pid}/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}


@pytest.mark.parametrize("path", ["/", "/voila/static/voila.js", "/api/kernels", "/?token=wrong"])
def test_the_explorer_page_refuses_who_brings_no_token(explorer, path):
    address = explorer[0].split("/?")[0]
    assert status(address + path) == 403


def test_the_explorer_page_refuses_another_host_and_origin(explorer):
    address = explorer[0]
    assert status(address, Host="texts.example") == 403
    assert status(address, Origin="http://texts.example") == 403
    assert status(address) == 302, "the same address with neither is let in"


ODD_PATHS = {
    "the folder of templates": "/voila/templates/",
    "a template that is none": "/voila/templates/x",
    "a template without a file": "/voila/templates/rhetoric/static/",
    "a way up from a template": "/voila/templates/x/../../",
    "a way up to a file": "/voila/templates/rhetoric/static/../../../../../../etc/passwd",
    "a way up from what is static": "/static/../",
    "Voilà's folder": "/voila/",
    "a folder of files": "/voila/static/",
    "a file that is not there": "/voila/static/nothing.js",
    "an extension's file that is not there": "/voila/labextensions/x/static/nothing.js",
    "a kernel that is not there": "/api/kernels/00000000-0000-0000-0000-000000000000",
    "no character": "/%00",
    "no character in a file's name": "/voila/templates/rhetoric/static/%00",
    "no letters": "/%ff",
    "a very long path": "/" + "a" * 30_000,
    "a very long name": "/voila/static/" + "a" * 30_000,
}


@pytest.mark.parametrize("path", ODD_PATHS.values(), ids=list(ODD_PATHS))
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "NONSENSE"])
def test_the_explorer_page_has_no_odd_path(explorer, method, path):
    server, token = explorer[0].split("/?token=")
    assert status(server + path, method) in (403, 405)
    cookie = f"rhetoric-{server.rpartition(':')[2]}={token}"
    assert status(server + path, method, Cookie=cookie) in (403, 404, 405)


def status(url: str, method: str = "GET", **headers: str) -> int:
    """What the server answers, redirects not followed."""
    host, _, path = url.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=10)
    try:
        connection.request(method, f"/{path}", headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


def test_ctrl_c_ends_the_explorer(explorer):
    address, server, _ = explorer
    assert end(server) == 0
    assert "Traceback" not in server.stderr.read()
    with pytest.raises(OSError):
        status(address)
