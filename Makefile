# `make run` and `make test` do everything; `make help` lists the rest, docs/deploy.md says more.

VENV := .venv
PYTHON := $(VENV)/bin/python
# The first Python that is new enough; name another one with `make run SYSTEM_PYTHON=...`.
SYSTEM_PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
PIP_INSTALL := $(PYTHON) -m pip install --quiet --quiet --disable-pip-version-check
TEST_OPTIONS ?= -n 2 --dist loadfile --no-loadscope-reorder

.PHONY: help run stop setup environment dev-environment test check scores format bench screenshots

help:
	@echo 'make run          the whole site on this machine; Ctrl-C stops it (PORT=8000, ADDRESS=127.0.0.1)'
	@echo 'make stop         ends a site that runs from this checkout'
	@echo 'make setup        environment, keys and database alone'
	@echo 'make test         every test'
	@echo 'make check        lint, types, import contracts, templates, migrations'
	@echo 'make scores       how well details and scams are found on the labelled posts; tests hold the floors'
	@echo 'make format       let the formatters have their way'
	@echo 'make bench        how fast it is on this machine, beside other software (PARTS=spirit for one part)'
	@echo 'make screenshots  pictures of every page, at two widths, light and dark'

run: environment
	@$(PYTHON) -m config.runtime.run check
	@$(PYTHON) -m config.runtime.prepare --demo
	@exec $(PYTHON) -m config.runtime.run start

stop: environment
	@$(PYTHON) -m config.runtime.run stop

setup: environment
	@$(PYTHON) -m config.runtime.prepare

environment: $(VENV)/installed
dev-environment: $(VENV)/installed-dev

$(VENV)/installed: requirements.txt
	@test -n "$(SYSTEM_PYTHON)" || { echo 'Clearpost needs Python 3.11 or newer, as python3.' >&2; exit 1; }
	@$(SYSTEM_PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Clearpost needs Python's venv module (on Debian and Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	@echo 'Installing what the site needs into $(VENV) ...'
	@$(PYTHON) -c '' 2>/dev/null || $(SYSTEM_PYTHON) -m venv --clear $(VENV)
	@$(PIP_INSTALL) -r requirements.txt
	@cp requirements.txt $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@echo 'Installing what tests and checks need ...'
	@$(PIP_INSTALL) -r requirements-dev.txt
	@cp requirements-dev.txt $@

test: dev-environment
	$(PYTHON) -m pytest $(TEST_OPTIONS)

check: dev-environment
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(VENV)/bin/lint-imports
	find templates -name '*.html' -exec $(VENV)/bin/djade --target-version 5.2 --check {} +
	find templates -name '*.html' -exec $(VENV)/bin/djhtml --check {} +
	DATABASE_URL=sqlite://:memory: $(PYTHON) manage.py makemigrations --check --dry-run

scores: environment
	@for posts in 'contacts tests/data/contact_examples.jsonl' \
			'contacts tests/data/development/contact_development.jsonl' \
			'contacts tests/data/development/contact_harder.jsonl' \
			'contacts tests/data/development/contact_third.jsonl' \
			'contacts tests/data/development/contact_fourth.jsonl' 'scams tests/data/scam_examples.jsonl'; do \
		echo; echo "manage.py evaluate $$posts"; $(PYTHON) manage.py evaluate $$posts || exit 1; \
	done

format: dev-environment
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .
	find templates -name '*.html' -exec $(VENV)/bin/djade --target-version 5.2 {} +
	find templates -name '*.html' -exec $(VENV)/bin/djhtml {} +

bench: dev-environment
	$(PYTHON) -m tests.bench $(PARTS)

screenshots: dev-environment
	$(PYTHON) -m tests.screenshots
