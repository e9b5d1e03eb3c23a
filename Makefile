# Every target creates .venv on its first run and uses it afterwards.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: example test check format

example: .venv/ready ## what artlint says of the example article
	@$(BIN)/artlint check --exit-zero examples/harbour-plant.md

test: .venv/ready ## the quick suite
	@$(BIN)/pytest -q -m "not slow"

check: .venv/ready ## lint, types, import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports

format: .venv/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/ready: pyproject.toml
	@echo "setting up .venv (once)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
