# A newcomer runs two commands: `make brief` and `make test`. Each installs what it needs first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

ifeq ($(shell uname),Darwin)
# Homebrew's libraries lie where Python does not look by itself
BIN := DYLD_FALLBACK_LIBRARY_PATH=$(shell brew --prefix)/lib $(BIN)
endif

.PHONY: brief test bench soak slow fuzz lint types golden messages lock clean

brief: $(VENV)/.project  ## write the brief of the Hajin strikes; its files are named at the end
	$(BIN)/reportgen build examples/hajin-2018-11-17 -o out

test: $(VENV)/.dev  ## run every test
	$(BIN)/python -m pytest -n auto

slow: $(VENV)/.dev  ## what `make test` leaves out: large dossiers, every example, both papers
	$(BIN)/python -m pytest -n auto -m slow

fuzz: $(VENV)/.dev  ## 10,000 examples of every property of comparing
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -n auto tests/discrepancies/test_compare_properties.py

bench: $(VENV)/.bench  ## measure docs/performance.md anew; BENCH="--only many --quick" measures less
	$(BIN)/python bench/bench.py $(BENCH)

soak: $(VENV)/.project  ## kill, fill, starve and sabotage a batch; half an hour, SOAK=disk less
	$(BIN)/python bench/soak.py $(SOAK)

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev
	$(BIN)/mypy

golden: $(VENV)/.dev  ## rewrite the golden files; read the difference before you commit it
	$(BIN)/python -m pytest -n auto --update-golden

messages: $(VENV)/.project  ## bring the catalogs in step with the code
	$(BIN)/python -m reportgen.language.extract

lock:  ## resolve the newest versions; needs uv
	.ci/lock

clean:
	rm -rf $(VENV) out

$(VENV)/.system: .ci/system-packages
	PYTHON=$(PYTHON) .ci/system-packages
	@mkdir -p $(VENV) && touch $@

$(VENV)/.packages: requirements.lock $(VENV)/.system
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.packages
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	$(INSTALL) --require-hashes --requirement requirements-bench.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.project
	$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@
