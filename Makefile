# make run: open the window.  make test: everything that must hold.  Nothing else needs to be installed by hand.
VENV := .venv
PY := $(VENV)/bin/python
# Rules that end in a stamp run once, until pyproject.toml changes.
READY_RUN := $(VENV)/.ready-run
READY_TEST := $(VENV)/.ready-test

.DEFAULT_GOAL := help
.PHONY: help run test lint types unit check wheel test-pythons pictures bench art clean

help:
	@echo "make run           open the window (without a display: search, sheet and picture into build/demo/)"
	@echo "make test          lint, types, tests, data check, wheel check"
	@echo "make test-pythons  the tests under Python 3.12 to 3.14, where they are found"
	@echo "make pictures      the pictures of the README and the docs"
	@echo "make bench         the speed figures"
	@echo "make art           draw the feet and the body figure anew from their numbers"
	@echo "make clean         remove everything that can be made again"

$(READY_RUN): pyproject.toml tools/prepare
	@tools/prepare run

$(READY_TEST): pyproject.toml tools/prepare
	@tools/prepare test

run: $(READY_RUN)
	@if $(PY) -c 'import sys; from reflexmap.cli.display import fault; sys.exit(bool(fault()))'; \
	then $(PY) -m reflexmap; else tools/demo $(PY); fi

test: $(READY_TEST)
	@$(MAKE) --no-print-directory lint types unit check wheel

lint:
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types:
	$(VENV)/bin/mypy

unit:
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n auto --dist loadfile

check:
	$(PY) -m reflexmap check

wheel:
	tools/wheelcheck $(PY)

test-pythons: $(READY_TEST)
	@tools/test-pythons

pictures: $(READY_TEST)
	$(PY) -m tools.pictures

bench: $(READY_TEST)
	$(PY) -m benchmarks

art: $(READY_TEST)
	$(PY) -m tools.draw_feet
	$(PY) -m tools.draw_body
	$(PY) -m tools.draw_techniques

clean:
	rm -rf $(VENV) .venvs build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
