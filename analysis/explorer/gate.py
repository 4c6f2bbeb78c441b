"""Who may see the explorer's page: requests to this computer by its own name that bring the token."""

from __future__ import annotations

import hmac
import re
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from tornado.httputil import HTTPServerRequest
from tornado.routing import Router
from tornado.web import Application, RequestHandler

HOST = "127.0.0.1"
TEMPLATE = "rhetoric"  # the page's, in analysis/templates/jupyter
_FILE = r"(?:[\w@][\w.@~+-]*/)*[\w@][\w.@~+-]*"
_KERNEL = r"\w+(?:-\w+){4}"
_ASKED = {  # what the page asks for, by method; Voilà fails at some of the rest
    "GET": (
        r"/",
        rf"/voila/(?:static|labextensions|templates/{TEMPLATE}/static)/{_FILE}",
        rf"/api/kernels/{_KERNEL}(?:/channels)?",
    ),
    "POST": (rf"/voila/api/shutdown/{_KERNEL}",),
    "DELETE": (rf"/api/kernels/{_KERNEL}",),
}


class Gate:
    """Who may come in: requests to this computer's own name with the token, or the cookie it was changed for.

    >>> gate = Gate("secret"); gate.port = 8866
    >>> gate.refusal("127.0.0.1:8866", "", "token=secret", "")
    ''
    >>> gate.refusal("127.0.0.1:8866", "", "", "")
    'the token is missing or wrong; use the address that `rhetoric explore` printed'
    >>> gate.refusal("evil.example:8866", "", "token=secret", "")
    'this page answers only to 127.0.0.1 and localhost'
    """

    def __init__(self, token: str) -> None:
        self.token, self.port = token, 0

    @property
    def cookie(self) -> str:
        """The name of the cookie; cookies are shared by all ports of a computer, so it holds the port."""
        return f"rhetoric-{self.port}"

    def address(self) -> str:
        """The page's address with its token."""
        return f"http://{HOST}:{self.port}/?token={self.token}"

    def refusal(self, host: str, origin: str, query: str, cookies: str) -> str:
        """Why a request is refused, by its Host, Origin, query string and cookies; an empty string where it is not."""
        hosts = {f"{name}:{self.port}" for name in (HOST, "localhost")}
        if host.lower() not in hosts or (origin and origin.lower() not in {f"http://{name}" for name in hosts}):
            return f"this page answers only to {HOST} and localhost"
        if not (self.has_token(query) or self._same(_cookie(cookies, self.cookie))):
            return "the token is missing or wrong; use the address that `rhetoric explore` printed"
        return ""

    def has_token(self, query: str) -> bool:
        """Whether the query string brings the token."""
        return self._same(parse_qs(query).get("token", [""])[0])

    def _same(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.token.encode())


def is_asked(method: str, path: str) -> bool:
    """Whether the page ever asks this of its server.

    >>> is_asked("GET", "/voila/static/voila.js"), is_asked("GET", "/voila/static/../voila.js"), is_asked("PUT", "/")
    (True, False, False)
    """
    return any(re.fullmatch(known, path, re.ASCII) for known in _ASKED.get(method, ()))


def _cookie(header: str, name: str) -> str:
    found: SimpleCookie = SimpleCookie()
    try:
        found.load(header)
    except CookieError:  # a cookie nobody can read is no cookie
        return ""
    return found[name].value if name in found else ""


class _Refused(RequestHandler):
    """Says in one line why."""

    def initialize(self, status: int, reason: str) -> None:
        self.status, self.reason = status, reason

    def prepare(self) -> None:
        self.set_status(self.status)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{self.reason}\n")


class _Enter(RequestHandler):
    """Changes the token of the address for a cookie, so that it stands in no later request."""

    def initialize(self, gate: Gate) -> None:
        self.gate = gate

    def prepare(self) -> None:
        self.set_cookie(self.gate.cookie, self.gate.token, httponly=True, samesite="Strict", path="/")
        self.set_header("Referrer-Policy", "no-referrer")
        self.redirect("/")


class _Behind(Router):
    def __init__(self, gate: Gate, app: Application) -> None:
        self.gate, self.app = gate, app

    def find_handler(self, request: HTTPServerRequest, **more: Any) -> Any:
        header = request.headers.get
        cookies = header("Cookie", "")
        refusal = self.gate.refusal(request.host, header("Origin", ""), request.query, cookies)
        if refusal:
            return self.app.get_handler_delegate(request, _Refused, {"status": 403, "reason": f"refused: {refusal}"})
        if self.gate.has_token(request.query):
            return self.app.get_handler_delegate(request, _Enter, {"gate": self.gate})
        if not is_asked(request.method or "", request.path):
            reason = "no such page; use the address that `rhetoric explore` printed"
            return self.app.get_handler_delegate(request, _Refused, {"status": 404, "reason": reason})
        return self.app.find_handler(request, **more)


def behind(gate: Gate, app: Application) -> Router:
    """A router that asks the gate about every request, static files and web sockets too, before `app` sees it."""
    return _Behind(gate, app)
