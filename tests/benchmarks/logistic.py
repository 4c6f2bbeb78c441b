"""Logistic regression with a ridge of its own for each weight, as the programs that fit weights use it."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

MOST = 500  # steps


def likeliest(x: csr_matrix, right: np.ndarray, counts: np.ndarray, ridge: np.ndarray) -> np.ndarray:
    """The weights of greatest penalised likelihood, one a column of `x`; `counts` is how often each row is counted."""

    def loss(weight: np.ndarray) -> tuple[float, np.ndarray]:
        logit = x @ weight
        unlikely = counts @ (np.logaddexp(0, logit) - right * logit)
        slope = x.T @ (counts * (1 / (1 + np.exp(-logit)) - right))
        return unlikely + ridge @ weight**2 / 2, slope + ridge * weight

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": MOST}).x
