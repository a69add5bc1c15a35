# Everything that is done here has one name. `make help` lists them.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
PYTHON ?= python3
BIN := .venv/bin
READY_TO_RUN := .venv/.ready-to-run
READY_TO_TEST := .venv/.ready-to-test
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --annotation-style line \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.PHONY: setup demo test test-slow check bench lock clean help

setup: $(READY_TO_TEST) ## get everything that running, testing and checking need

$(READY_TO_RUN): requirements.lock pyproject.toml .ci/setup
	@PYTHON="$(PYTHON)" .ci/setup run
	@touch $@

$(READY_TO_TEST): requirements-dev.lock $(READY_TO_RUN)
	@PYTHON="$(PYTHON)" .ci/setup test
	@touch $@

demo: $(READY_TO_RUN) ## score an example organisation and write its reports to demo/
	@$(BIN)/cxmaturity demo -o demo

test: $(READY_TO_TEST) ## run the tests
	@$(BIN)/pytest -n 2 -m "not slow"

test-slow: $(READY_TO_TEST) ## run the tests that take more than a few seconds
	@$(BIN)/pytest -n 2 -m slow

check: $(READY_TO_TEST) ## format, lint, types, imports, and the questionnaires that are shipped
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > .venv/imports.txt || { cat .venv/imports.txt; exit 1; }
	@$(BIN)/cxmaturity check --strict --editorial questionnaires/

bench: $(READY_TO_TEST) ## compare our speed with a yardstick in the same run
	@$(BIN)/python -m benchmarks

lock: $(READY_TO_TEST) ## write the locks again after a change of dependencies; UPGRADE=--upgrade takes newer versions
	@$(LOCK) --group build $(UPGRADE) --output-file requirements.lock
	@$(LOCK) --group dev $(UPGRADE) --constraints requirements.lock --output-file requirements-dev.lock

clean: ## remove what can be made again, .venv included
	@rm -rf .venv build dist demo .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find cxmaturity tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20
