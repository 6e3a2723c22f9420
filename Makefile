# Everything a newcomer, a release and CI need. `make check` is what must pass before a change is delivered.

PREFIX ?= /usr/local
# Options for every build, such as `BUILD_OPTIONS='--jobs 2'`.
BUILD_OPTIONS ?=

# A release is one file that needs nothing of the machine it runs on. `-static-executable` is there for the start:
# no library to load and no address to relocate; `kvaom eval '1 + 1'` took 2.6 ms with it and 4.6 ms without. libedit
# needs the three libraries behind it, which its development package brings.
release_build := swift build $(BUILD_OPTIONS) --configuration release --static-swift-stdlib \
	-Xswiftc -static-executable -Xlinker -lbsd -Xlinker -lmd -Xlinker -ltinfo \
	--scratch-path .build-release --product kvaom
release_binary := .build-release/release/kvaom

.PHONY: requirements run test release install gates check clean

## Installs what the build needs and the machine lacks; quick where nothing is missing.
requirements:
	@scripts/install-requirements

## Builds the release and runs the plan the language was made for.
run: requirements
	$(release_build)
	$(release_binary) scenarios/klepp-barnevern.kvaom

# Foundation's `Process`, with which the tests start programs, copies directory entries whole and so reads up to 280 bytes
# past the buffer the C library has for them; where that buffer ends a heap, the test run dies (seen once in some twenty
# runs). One heap with room at its end takes the end away.
test_environment := MALLOC_ARENA_MAX=1 MALLOC_TOP_PAD_=16777216

## Runs every test, documentation and scenarios included.
test: requirements
	$(test_environment) swift test $(BUILD_OPTIONS) --disable-xctest

## Puts the stripped program into dist/.
release: requirements
	$(release_build)
	mkdir -p dist
	strip -o dist/kvaom $(release_binary)

## Installs the program and its shell completions below PREFIX.
install: release
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/man/man1' '$(DESTDIR)$(PREFIX)/share/bash-completion/completions' \
		'$(DESTDIR)$(PREFIX)/share/zsh/site-functions' '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	install -m 755 dist/kvaom '$(DESTDIR)$(PREFIX)/bin/kvaom'
	install -m 644 docs/kvaom.1 '$(DESTDIR)$(PREFIX)/share/man/man1/kvaom.1'
	dist/kvaom --generate-completion-script bash > '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kvaom'
	dist/kvaom --generate-completion-script zsh > '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kvaom'
	dist/kvaom --generate-completion-script fish > '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kvaom.fish'

## What is checked besides the tests: layers, the core built for the browser, declared imports, layout of the scripts.
## (SwiftPM looks at the imports only where a product is named.)
gates:
	scripts/check-layers
	scripts/check-embedded
	swift build $(BUILD_OPTIONS) --product kvaom --explicit-target-dependency-import-check error
	scripts/check-format

## Everything CI checks.
check: gates test

## Throws away what was built.
clean:
	rm -rf .build .build-release dist
