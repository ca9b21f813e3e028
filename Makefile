.DEFAULT_GOAL := help
.PHONY: help run test check bench soak shots

help: ## Show these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-6s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Set up what is missing and open the program; without a display, make minutes of a practice cell in Word
	@scripts/setup run
	@scripts/run

test: ## Set up what is missing and run every test, with the seconds each folder took
	@scripts/setup test
	.venv/bin/python -m pytest -p tests.plugin_times --ignore tests/soak

check: ## Read the code without running it: style, types, rules between rooms, translations, shell scripts
	@scripts/setup test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	scripts/translations --check
	@if command -v shellcheck; then shellcheck $$(grep -lE '^#!.*sh$$' scripts/* .ci/*); \
	else echo 'shellcheck is missing, so the shell scripts were not read'; fi

bench: ## Measure speed, each figure beside a peer in the same run
	@scripts/setup test
	.venv/bin/python -m benchmarks

soak: ## Run the long tests: seeded, resumable, the result goes into docs/soak.md
	@scripts/setup test
	.venv/bin/python -m pytest -p tests.plugin_times tests/soak $(SOAK)

shots: ## Take the pictures of every screen
	@scripts/setup test
	.venv/bin/python scripts/shots.py
