"""Progress of longer work: a line now and then with the share done, the rate and the time left."""

from __future__ import annotations

import time
from collections.abc import Callable

EVERY = 2.0  # seconds between lines
TELL_IN_MB = 1_000_000  # bytes in all from which megabytes say more than kilobytes


class Progress:
    """Called with bytes done and bytes in all, says a line at most every `EVERY` seconds.

    >>> said = []
    >>> with Progress(said.append, every=0) as progress:
    ...     progress(0, 10_000_000)
    ...     progress(5_000_000, 10_000_000)
    >>> said[0].startswith("5.0 of 10.0 MB, 50 %")
    True
    """

    def __init__(self, tell: Callable[[str], None], every: float = EVERY) -> None:
        self.tell, self.every = tell, every

    def __enter__(self) -> Progress:
        self.began = self.last = time.monotonic()
        self.first: int | None = None
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def __call__(self, done: int, of: int) -> None:
        now = time.monotonic()
        if self.first is None:
            self.first = done  # what was there already is not of this run's rate
            return
        if now - self.last < self.every or done >= of:  # the result itself says that all is done
            return
        self.last = now
        rate = max(done - self.first, 1) / max(now - self.began, 1e-9)
        left = (of - done) / rate
        share = 100 * done / max(of, 1)
        size, name = (1e6, "MB") if of >= TELL_IN_MB else (1e3, "kB")
        amount, speed = f"{done / size:.1f} of {of / size:.1f} {name}", f"{rate / size:.2f} {name}/s"
        self.tell(f"{amount}, {share:.0f} %, {speed}, {_clock(left)} left")


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
