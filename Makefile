# The suite's commands; `make help` lists them. Needs Python 3.11 to 3.13 and make; uses uv where it is on the path.
.DEFAULT_GOAL := help
.PHONY: help setup report test lint lab lock measure-errors clean
TEXTS ?= seeds
LAB ?= # further options of JupyterLab, as LAB=--allow-root in a container without another user

VENV := .venv
READY := $(VENV)/.ready
BIN := $(VENV)/bin
# Two runs must write the same bytes, wherever and whenever they run.
export SOURCE_DATE_EPOCH := 1577836800
export PYTHONHASHSEED := 0
# More threads for small matrices only cost time.
export OPENBLAS_NUM_THREADS := 1
export OMP_NUM_THREADS := 1

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv from requirements.lock (done once; again only when the lock changes)

$(READY): requirements.lock pyproject.toml
	@sh .ci/setup $(VENV)
	@touch $@

report: $(READY) ## run every notebook on seeds/ and write figures/ and figures/report.html
	@$(BIN)/rhetoric run $(TEXTS) --out figures --figures figures --notebooks notebooks --no-tables

test: $(READY) ## run all tests, the notebooks and the README's examples among them
	@$(BIN)/python -m pytest

lint: $(READY) ## check style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

lab: $(READY) ## open the notebooks in JupyterLab
	@$(BIN)/jupyter lab --notebook-dir notebooks $(LAB)

measure-errors: $(READY) ## measure precision and recall anew: analysis/measured/, and the README's numbers from it
	@$(BIN)/python tests/benchmarks/error_profile.py
	@$(BIN)/python tests/benchmarks/readme.py

lock: $(READY) ## make requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate -q -o requirements.lock

clean: ## remove .venv and what tests leave behind
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
