# SPDX-License-Identifier: AGPL-3.0-or-later
# `make` alone lists what can be done.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo run test check format bench golden schema docs

swift_sources := Sources Tests $(wildcard Benchmarks/*.swift) Package.swift

help: ## lists these habits
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

setup: ## installs what is missing from Debian and PyPI, and says what
	@Scripts/setup

demo: setup ## builds the program for speed and serves the example observatory
	@swift build -c release --product essaim
	@.build/release/essaim demo

run: setup ## builds quickly, for work on the code, and serves the example observatory
	@swift build --product essaim
	@.build/debug/essaim demo

# The tests that start the built program have a process of their own: Foundation reads past the list of open files
# of a process that has more than a thousand, and the storage tests have.
test: setup check ## checks, then runs every test on SQLite and on a PostgreSQL of its own
	@echo "test: the tests, beside a PostgreSQL that lasts as long as they do"
	@Scripts/with-postgres sh -c '\
	  swift test --skip "^essaimTests\." && swift test --skip-build --filter "^essaimTests\."'
	@echo "test: journeys through the running program, with a browser"
	@.venv/bin/python -m unittest discover -v -s Tests/Journeys

check: docs ## format, walls between targets, schema, licence lines, links of the documentation
	@echo "check: format"
	@swift format lint --strict -r $(swift_sources)
	@echo "check: imports that the manifest does not declare"
	@swift build --explicit-target-dependency-import-check error
	@echo "check: docs/schema.sql is what the migrations make"
	@Scripts/schema --check
	@echo "check: licence lines"
	@Scripts/check-spdx

format: ## formats the Swift sources in place
	@swift format -i -r $(swift_sources)

bench: ## measures the site beside nginx serving the same bytes
	@Scripts/setup bench
	@swift build -c release --product essaim
	@Benchmarks/run

golden: setup ## rewrites the golden files; read the difference before committing it
	@ESSAIM_GOLDEN=write Scripts/with-postgres swift test
	@git status --short -- ':(glob)**/Golden/**'

schema: setup ## rewrites docs/schema.sql from the migrations; read the difference before committing it
	@swift build --product essaim
	@Scripts/schema
	@git status --short -- docs/schema.sql

docs: ## checks that links of the documentation lead to a file, and words of the glossary to code
	@echo "check: links of the documentation"
	@Scripts/check-links
	@Scripts/check-words
