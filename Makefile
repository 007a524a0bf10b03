# Wraps the two commands; everything they need is in start.py.
PYTHON ?= python3
BIN := .venv/bin
VENDOR := src/goldenthread/design/static/design/vendor

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
	uv pip compile pyproject.toml --extra spark --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements/spark.txt
	echo uv | uv pip compile - --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements/uv.txt
vendor: # docs/how-to/refresh-the-govuk-files.md says what is taken out, and why
	scratch=$$(mktemp -d) && npm pack --silent --pack-destination $$scratch govuk-frontend@6.6.0 @ministryofjustice/frontend@11.1.0 && \
	for pack in $$scratch/*.tgz; do tar xzf $$pack -C $$scratch; done && \
	for file in dist/govuk/govuk-frontend.min.css dist/govuk/govuk-frontend.min.js moj/moj-frontend.min.css; do \
	  sed -E -e 's/@font-face\{[^}]*\}//g' -e 's|url\(/assets/images/[^)]*\)|none|g' -e 's,/[/*]# sourceMappingURL=[^ ]*( \*/)?,,' \
	    -e 's/GDS Transport,arial,sans-serif/system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",arial,sans-serif/g' \
	    $$scratch/package/$$file > $(VENDOR)/$$(basename $$file); \
	done; rm -r $$scratch
