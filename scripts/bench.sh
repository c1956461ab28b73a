#!/usr/bin/env bash
# The figures, each a ratio of two things measured side by side, pair by pair, in one run.
# Run by `make bench` on a desktop of its own. PAIRS sets the number of pairs (at least 10).
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --locked --release --workspace --bin msi-actions-setup \
    --example bare_window --example many_setups --example record_bench --example invites_bench --example sign_in_bench --example verify_bench
exec python3 scripts/bench.py "${PAIRS:-10}"
