#!/usr/bin/env bash
# Writes the bills of materials of a release (CycloneDX, JSON) into a folder: one for each Rust program, with what is
# built into it, and one for the page.
#
#   scripts/sbom.sh target/sbom
set -euo pipefail

to=$1
mkdir -p "$to"
# Beside each Cargo.toml is the only place where the tool writes.
written() { find . -path ./target -prune -o -path ./ui/node_modules -prune -o -name '*.cdx.json' -print; }
trap 'written | xargs --no-run-if-empty rm --' EXIT
cargo cyclonedx --format json --describe binaries --target all
written | while read -r bill; do mv -- "$bill" "$to/"; done
# Where this machine keeps the sources is nobody else's business.
sed -i "s#file://$PWD#file://.#g" "$to"/*.cdx.json
npm --prefix ui sbom --sbom-format cyclonedx >"$to/page.cdx.json"
echo "The bills of materials are in $to:"
ls "$to"
