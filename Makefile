# make run     install into .venv and judge a claim:  make run CLAIM='Trade topped $6 billion in 2022.'
# make test    install into .venv and run the tests
# make lint    ruff and mypy
# make picture make docs/terminal.svg and the text beside it in README.md anew
# make clean   remove what the above made
#
# Python 3.11 or newer is looked for; name one with:  make PYTHON=/path/to/python3.12 run

# The claim goes to the shell by way of the environment, as it is written: make expands no "$9" in it.
ifndef CLAIM
CLAIM := Korean investment in Kazakhstan has reached $$9.6 billion.
else
override CLAIM := $(value CLAIM)
endif
export CLAIM

PYTHON ?=
export PYTHON

VENV := .venv
IN_VENV := env -u PYTHONPATH -u PYTHONHOME $(VENV)/bin/python
PIP := PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1 $(IN_VENV) -m pip

# A copy of a working folder brings along a .venv that runs the original's code: such a one is made anew.
ifneq ($(wildcard $(VENV)/.home),)
ifneq ($(shell cat $(VENV)/.home),$(CURDIR))
$(shell rm -rf $(VENV))
endif
endif

.PHONY: run test lint picture clean
.DEFAULT_GOAL := run

run: $(VENV)/.installed
	@$(IN_VENV) -m factcheck "$$CLAIM"

# The same tests whether or not this is CI: hypothesis tries the same examples in every run.
test: $(VENV)/.installed-dev
	env -u CI $(IN_VENV) -m pytest --hypothesis-profile=ci $(ARGS)

lint: $(VENV)/.installed-dev
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m mypy --strict

picture: $(VENV)/.installed-dev
	$(IN_VENV) tests/test_docs.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find factcheck tests bench tools -name __pycache__ -type d -exec rm -rf {} +

# A virtual environment, because Debian and Ubuntu let nobody install into the system's Python. Where ensurepip is
# missing (Debian without python3-venv), a pip outside will do as well.
$(VENV)/bin/python:
	@set -e; \
	fits() { "$$1" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }; \
	python=; \
	for name in "$${PYTHON:-python3}" $${PYTHON:-python3.13 python3.12 python3.11 python3.14 python}; do \
	  if fits "$$name"; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "make: no Python 3.11 or newer found ($${PYTHON:-python3}); name one: make PYTHON=/path/to/python3.12" >&2; exit 1; \
	fi; \
	if "$$python" -c 'import ensurepip' 2>/dev/null; then \
	  "$$python" -m venv --clear $(VENV); \
	elif "$$python" -m pip --version >/dev/null 2>&1; then \
	  "$$python" -m venv --clear --without-pip $(VENV); \
	  "$$python" -m pip --python $(VENV)/bin/python install --quiet pip; \
	else \
	  echo "make: $$python cannot make virtual environments; install it: apt-get install python3-venv" >&2; exit 1; \
	fi; \
	printf '%s\n' '$(CURDIR)' > $(VENV)/.home

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) install --quiet --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(PIP) install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/.installed
