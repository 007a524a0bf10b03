# Wraps the two commands; everything they need is in start.py.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check format bench docs lock vendor

run:    ; $(PYTHON) start.py
test:   ; $(PYTHON) start.py test
check:
	$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports && $(BIN)/python -m docs.build --check
format: ; $(BIN)/ruff format . && $(BIN)/ruff check --fix .
bench:  ; for file in bench/*.py; do $(BIN)/python $$file; done
docs:   ; $(BIN)/python -m docs.build
lock:
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements/run.txt
	uv pip compile pyproject.toml --group build --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements/test.txt
	echo uv | uv pip compile - --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements/uv.txt
