#!/usr/bin/env bash
# Installs the system packages that a task needs when they are missing.
#
#   scripts/need.sh run    what building and opening the application needs
#   scripts/need.sh test   that, and what the whole-system tests need
#
# On Debian and Ubuntu, as root or with sudo, it installs; elsewhere it prints the exact line.
set -euo pipefail

run=(build-essential pkg-config libwebkit2gtk-4.1-dev)
# Without a display the tour needs the same things as the tests.
test=("${run[@]}" webkit2gtk-driver xvfb openbox xdotool dbus dbus-x11 x11-utils strace faketime
    fonts-noto-core chromium chromium-driver curl gnome-keyring python3-venv libsecret-tools mitmproxy
    tinyproxy)

case "${1:-}" in
run) packages=("${run[@]}") ;;
test) packages=("${test[@]}") ;;
*) echo "usage: $0 run|test" >&2; exit 2 ;;
esac

node_is_new_enough() {
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

if ! command -v cargo >/dev/null; then
    echo "Rust is missing. Install it from https://rustup.rs (1.90 or later), then run this again." >&2
    exit 1
fi
if ! node_is_new_enough; then
    echo "Node 20.19 or later is missing. Install it from https://nodejs.org, then run this again." >&2
    exit 1
fi

if ! command -v apt-get >/dev/null; then
    case "$(uname -s)" in
    Darwin) line="xcode-select --install" ;;
    MINGW* | MSYS* | CYGWIN*)
        line="winget install Microsoft.VisualStudio.2022.BuildTools --override '--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended --passive' && winget install Microsoft.EdgeWebView2Runtime" ;;
    *)
        if command -v dnf >/dev/null; then
            line="sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel"
            [ "$1" = test ] && line="$line webkitgtk6.0 xorg-x11-server-Xvfb openbox xdotool dbus-daemon dbus-tools strace google-noto-sans-fonts gnome-keyring libsecret mitmproxy tinyproxy"
        elif command -v pacman >/dev/null; then
            line="sudo pacman -S --needed base-devel webkit2gtk-4.1"
            [ "$1" = test ] && line="$line xorg-server-xvfb openbox xdotool dbus strace noto-fonts gnome-keyring libsecret mitmproxy tinyproxy"
        else
            line="(install a C compiler, pkg-config and the WebKitGTK 4.1 development files)"
        fi ;;
    esac
    echo "This system is not Debian or Ubuntu, so nothing is installed here. If the build stops, run:"
    echo "    $line"
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing; as root, run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
