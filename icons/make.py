#!/usr/bin/env python3
"""Makes every icon file from icon.svg with rsvg-convert (librsvg2-bin); ICO and ICNS hold PNGs."""

import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).parent


def png(size: int) -> bytes:
    """The drawing as a PNG of size x size pixels."""
    return subprocess.run(
        ["rsvg-convert", "-w", str(size), "-h", str(size), HERE / "icon.svg"],
        check=True,
        capture_output=True,
    ).stdout


def ico(sizes: list[int]) -> bytes:
    """Windows icon: a directory of 16-byte entries, then the pictures."""
    pictures = [png(size) for size in sizes]
    head = struct.pack("<HHH", 0, 1, len(sizes))
    offset = len(head) + 16 * len(sizes)
    for size, picture in zip(sizes, pictures):
        side = size % 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures)


def icns(kinds: dict[bytes, int]) -> bytes:
    """macOS icon: chunks of a four-letter kind, a length and a PNG."""
    chunks = b""
    for kind, size in kinds.items():
        picture = png(size)
        chunks += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


for name, size in {"32x32": 32, "128x128": 128, "128x128@2x": 256, "icon": 512}.items():
    (HERE / f"{name}.png").write_bytes(png(size))
(HERE / "icon.ico").write_bytes(ico([16, 24, 32, 48, 64, 256]))
(HERE / "icon.icns").write_bytes(icns({b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic11": 32, b"ic12": 64}))
