#!/usr/bin/env bash
# Runs a command on a desktop of its own: a D-Bus session, an X server without a screen and a small
# window manager. Nothing of it touches the desktop of the person who runs it, nor their home.
#
#   scripts/desktop.sh COMMAND [ARGUMENT…]
set -euo pipefail

if [ -z "${MSI_SETUP_TEST_BUS:-}" ]; then
    home=$(mktemp -d)
    # A browser that is just ending may still write; what it leaves is in the folder for temporary files.
    trap 'rm -rf "$home" 2>/dev/null || true' EXIT
    mkdir -m 700 "$home/run"
    # Exported before the bus starts: what the bus activates must see this home, not the real one.
    # Rust's own folders stay where they are.
    export CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}" RUSTUP_HOME="${RUSTUP_HOME:-$HOME/.rustup}"
    export HOME="$home" XDG_RUNTIME_DIR="$home/run" MSI_SETUP_TEST_BUS=1
    unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
    dbus-run-session -- "$0" "$@"
    exit
fi

# The keyring of this session, unlocked by a password that protects nothing.
gnome-keyring-daemon --foreground --unlock --components=secrets <<<test >"$HOME/keyring.log" 2>&1 &
keyring=$!

# The X server writes the number of the display that it found free.
exec {ready}<> <(:)
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$HOME/display" 2>"$HOME/xvfb.log" &
server=$!
manager=
trap 'kill ${manager:+"$manager"} "$server" "$keyring" 2>/dev/null || true' EXIT
until [ -s "$HOME/display" ]; do
    kill -0 "$server" 2>/dev/null || { cat "$HOME/xvfb.log" >&2; exit 1; }
    read -r -t 0.05 -u "$ready" || true
done
DISPLAY=":$(cat "$HOME/display")"
export DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1
openbox >"$HOME/openbox.log" 2>&1 &
manager=$!
"$@"
