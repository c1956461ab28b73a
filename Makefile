# make run    build the application and open it (without a display: the tour)
# make test   everything that decides whether a change lands
# make bench  the figures, each a ratio measured side by side in one run
# make pictures  put the tour's pictures into the README
# make deny   sources, licences and known advisories of the Rust crates
# make sbom   the bills of materials that go with a release, into target/sbom/
# make types  write the page's types anew: what crosses from Rust, and the ids of the sentences

CARGO := cargo
# Every test target but the whole-system one, which needs a desktop. One selection of packages for all
# calls, so that the tree is built once.
TESTS := $(foreach test,cli counterparts explain hostile http invites ipc_types marketo oauth practice record 'record_*' \
	salesforce secrets setup setup_fault words,--test $(test))
OIDC := tests/counterparts/oidc/node_modules/.package-lock.json
TAURI_DRIVER_VERSION := 2.1.0
TAURI_DRIVER := target/tools/bin/tauri-driver
CARGO_DENY_VERSION := 0.20.2
CARGO_DENY := target/tools/bin/cargo-deny
CARGO_CYCLONEDX_VERSION := 0.5.9
CARGO_CYCLONEDX := target/tools/bin/cargo-cyclonedx
export PATH := $(CURDIR)/target/tools/bin:$(PATH)

.PHONY: run app tour pictures test test-rust test-page test-whole lint bench deny sbom types need-run need-test

run: need-run app
ifneq ($(strip $(DISPLAY)$(WAYLAND_DISPLAY))$(filter Darwin Windows_NT,$(shell uname -s) $(OS)),)
	target/debug/msi-actions-setup
else
	@echo "There is no display here, so the application cannot be opened for you."
	@echo "Instead the tour walks the real application on a display without a screen."
	$(MAKE) tour
endif

app: ui/dist/index.html
	$(CARGO) build --locked --workspace --bins

tour: need-test ui/dist/index.html $(TAURI_DRIVER)
	scripts/desktop.sh $(CARGO) test --locked --workspace --test whole -- --exact tour::the_tour_leaves_its_screenshots --nocapture
	@echo "The tour's screenshots are in target/tour/."

# The pictures of the README are those of the tour.
pictures: tour
	cp target/tour/*-step-open-en-light-1440x900.png docs/step.png
	cp target/tour/*-list-saved-en-light-1440x900.png docs/list.png
	cp target/tour/*-checks-drifted-en-light-1440x900.png docs/checks.png

test: need-test lint test-page test-rust test-whole

lint: ui/dist/index.html
	$(CARGO) fmt --all --check
	$(CARGO) clippy --locked --workspace --all-targets -- -D warnings

test-page: ui/node_modules/.package-lock.json
	npm --prefix ui run check
	npm --prefix ui run lint
	npm --prefix ui test

test-rust: ui/dist/index.html $(OIDC)
	$(CARGO) test --locked --workspace --lib --bins --examples $(TESTS)
	$(CARGO) test --locked --workspace --doc

test-whole: ui/dist/index.html $(TAURI_DRIVER)
	scripts/desktop.sh $(CARGO) test --locked --workspace --test whole -- --test-threads=1

bench: need-test ui/dist/index.html $(TAURI_DRIVER)
	scripts/desktop.sh scripts/bench.sh

# The list of advisories is fetched; without a network everything else is still checked.
deny: $(CARGO_DENY)
	$(CARGO_DENY) --locked check bans licenses sources
	@if $(CARGO_DENY) fetch db; then $(CARGO_DENY) --locked check advisories; \
	else echo "SKIPPED: the list of advisories cannot be reached, so known faults were not looked up."; fi

# What the programs are built from, and what the page is built from and with.
sbom: $(CARGO_CYCLONEDX) ui/node_modules/.package-lock.json
	scripts/sbom.sh target/sbom

types: ui/node_modules/.package-lock.json
	UPDATE_TYPES=1 $(CARGO) test --locked --workspace --test ipc_types --test hostile
	cd ui && UPDATE_TYPES=1 npx vitest run src/words

need-run:
	@scripts/need.sh run

need-test:
	@scripts/need.sh test

ui/node_modules/.package-lock.json: ui/package.json ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund
	@touch $@

$(OIDC): tests/counterparts/oidc/package.json tests/counterparts/oidc/package-lock.json
	npm --prefix tests/counterparts/oidc ci --no-audit --no-fund
	@touch $@

ui/dist/index.html: ui/node_modules/.package-lock.json ui/index.html ui/vite.config.ts \
		$(shell find ui/src locales -type f 2>/dev/null)
	npm --prefix ui run build
	@touch $@

$(TAURI_DRIVER):
	$(CARGO) install --locked --root target/tools tauri-driver --version $(TAURI_DRIVER_VERSION)

$(CARGO_DENY):
	$(CARGO) install --locked --root target/tools cargo-deny --version $(CARGO_DENY_VERSION)

$(CARGO_CYCLONEDX):
	$(CARGO) install --locked --root target/tools cargo-cyclonedx --version $(CARGO_CYCLONEDX_VERSION)
