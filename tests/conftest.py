"""Settings that all tests share."""

from __future__ import annotations

from hypothesis import settings

# How long a case takes says more about the machine than about the code; timings live in tests/benchmarks.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")
