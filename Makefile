# Needs the virtual environment that the test command in README.md makes.
BIN ?= .venv/bin

.DEFAULT_GOAL := help

.PHONY: help check test format examples pictures screens windows-zip

help:  ## Show what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: test  ## Everything that .ci/run checks
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

test:  ## The tests
	$(BIN)/pytest

format:  ## Put the code in its form, and repair what ruff can repair
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

examples:  ## Make the examples in exports/ again
	$(BIN)/python docs/examples.py

pictures:  ## Make the pictures of the screens in docs/pictures/ again
	PYTHONPATH=tests $(BIN)/python docs/pictures.py

screens:  ## Draw every screen in every theme at three sizes, in build/screens/
	PYTHONPATH=tests $(BIN)/python docs/screens.py

windows-zip:  ## Make dist/goedwerk-<version>-windows.zip; needs the internet
	$(BIN)/python -m tools.windows_zip
