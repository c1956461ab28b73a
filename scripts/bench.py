#!/usr/bin/env python3
"""Measures pairs and prints medians and their ratio, with the promise each is held against."""

import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

RELEASE = pathlib.Path("target/release")
EXAMPLES = RELEASE / "examples"
FAILED = []


def run(*command) -> dict[str, float]:
    """Runs an example that prints `name value` lines."""
    output = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in re.findall(r'(\w+)"?[ =:]+([0-9.]+)', output)}


def seconds_to_paint(*command) -> float:
    """From spawning a window to its log line that says it has painted."""
    began = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command],
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"MSI_SETUP_LOG": "info", "LC_ALL": "C.UTF-8"},
    )
    try:
        for line in process.stderr:
            if "painted" in line:
                return time.monotonic() - began
    finally:
        process.kill()
        process.wait()
    raise SystemExit(f"{command[0]} ended before it painted")


def compare(name: str, limit: float, ours, bare, pairs: int) -> None:
    """Measures `pairs` pairs, alternating which goes first, and prints the ratio of the medians."""
    left, right = [], []
    for pair in range(pairs):
        for side, values in (((ours, left), (bare, right)) if pair % 2 else ((bare, right), (ours, left))):
            values.append(side())
    ratio = statistics.median(left) / statistics.median(right)
    spread = sorted(a / b for a, b in zip(left, right))
    verdict = "ok" if ratio <= limit else "MISSED"
    if ratio > limit:
        FAILED.append(name)
    print(
        f"{name}: {statistics.median(left):.4f} s against {statistics.median(right):.4f} s,"
        f" ratio {ratio:.2f} (pairs {spread[0]:.2f}..{spread[-1]:.2f}), at most {limit}: {verdict}",
        flush=True,
    )


def at_most(name: str, value: float, limit: float, unit: str) -> None:
    """Prints one figure and holds it against its promise."""
    verdict = "ok" if value <= limit else "MISSED"
    if value > limit:
        FAILED.append(name)
    print(f"{name}: {value:.2f} {unit}, at most {limit}: {verdict}", flush=True)


def verify(times: int) -> None:
    """Verifying a finished setup of 100 invited users, every answer of the practice organisation 100 ms late."""
    runs = [run(EXAMPLES / "verify_bench", "all") for _ in range(times)]
    chain = runs[0]["chain"] * 0.1
    seconds = statistics.median(one["seconds"] for one in runs)
    at_most("verifying everything, against the longest chain of calls (100 ms each)", seconds / chain, 1.5, "times")
    at_most("calls of Salesforce", max(one["salesforce"] for one in runs), 40, "calls")
    at_most("calls of Marketo", max(one["marketo"] for one in runs), 10, "calls")
    idle = statistics.median(run(EXAMPLES / "verify_bench", "idle")["peak_kib"] for _ in range(times))
    paging = statistics.median(run(EXAMPLES / "verify_bench", "paging")["peak_kib"] for _ in range(times))
    at_most("memory of paging 50,000 users, above idle", (paging - idle) / 1024, 64, "MiB")


def in_python(rows: pathlib.Path, folder: str, ours: float) -> None:
    """The same list by a script, with email-validator where it can be installed."""
    packages = pathlib.Path(folder) / "packages"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", packages, "email-validator"]
    subprocess.run(install, check=False, stderr=subprocess.DEVNULL)
    script = [sys.executable, "scripts/invites_in_python.py", rows, folder]
    path = os.environ | {"PYTHONPATH": str(packages)}
    told = json.loads(subprocess.run(script, check=True, capture_output=True, text=True, env=path).stdout)
    print(
        f"the same by a Python script (csv, addresses judged by {told['judged_by']}): {told['seconds']:.2f} s,"
        f" {told['seconds'] / ours:.1f} times ours",
        flush=True,
    )


def most_of_all() -> None:
    """A data folder of a million events by 5,000 people in 10,000 setups; in memory, so that no disk is measured."""
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        subprocess.run([EXAMPLES / "record_bench", "fill", folder, "10000", "100", "5000"], check=True)
        status, window = [], []
        for _ in range(5):
            began = time.monotonic()
            subprocess.run([RELEASE / "msi-setup", "status", "--data-dir", folder], check=True, stdout=subprocess.DEVNULL)
            status.append(time.monotonic() - began)
            window.append(seconds_to_paint(RELEASE / "msi-actions-setup", "--data-dir", folder))
        at_most("status of a million events in 10,000 setups", statistics.median(status), 2, "s")
        at_most("start of the window among them", statistics.median(window), 2, "s")


def main() -> None:
    pairs = max(10, int(sys.argv[1]))
    record, invites = EXAMPLES / "record_bench", EXAMPLES / "invites_bench"
    sign_in = EXAMPLES / "sign_in_bench"
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        subprocess.run([EXAMPLES / "many_setups", data, "50", "200"], check=True)
        compare(
            "start, spawn to the resumed step painted",
            1.3,
            lambda: seconds_to_paint(RELEASE / "msi-actions-setup", "--data-dir", data),
            lambda: seconds_to_paint(EXAMPLES / "bare_window"),
            pairs,
        )
        most_of_all()
        compare(
            "append, one event saved",
            1.5,
            lambda: run(record, "append", "200")["seconds"],
            lambda: run(record, "append-bare", "200")["seconds"],
            pairs,
        )
        compare(
            "fold of 10,000 events",
            3.0,
            lambda: run(record, "fold")["seconds"],
            lambda: run(record, "fold-bare")["seconds"],
            pairs,
        )
        # No vendor answers in less than a millisecond.
        for name, delay in (("signing in to the practice organisation", []), ("the same, 1 ms a call", ["1000"])):
            compare(
                f"{name}, from the browser's answer to the page that says so",
                1.5,
                lambda: run(sign_in, "signed-in", *delay)["seconds"],
                lambda: run(sign_in, "two-calls", *delay)["seconds"],
                pairs,
            )
        compare(
            "the browser's answer among 200 half-open connections",
            3.0,
            lambda: run(sign_in, "half-open")["seconds"],
            lambda: run(sign_in, "idle")["seconds"],
            pairs,
        )
        verify(pairs)
        rows = pathlib.Path(folder) / "million.csv"
        subprocess.run([invites, "generate", rows], check=True, stdout=subprocess.DEVNULL)
        compare(
            "checking a million rows",
            8.0,
            lambda: run(invites, "check", rows)["seconds"],
            lambda: run(invites, "read", rows)["seconds"],
            pairs,
        )
        size = rows.stat().st_size
        peak = statistics.median(run(invites, "check", rows)["peak_kib"] for _ in range(3)) * 1024
        at_most("memory of a million rows, over the size of the file", peak / size, 6, "times")
        small = pathlib.Path(folder) / "hundred-thousand.csv"
        subprocess.run([invites, "generate", small, "100000"], check=True, stdout=subprocess.DEVNULL)
        written = statistics.median(run(invites, "write", small, folder)["seconds"] for _ in range(pairs))
        at_most("100,000 rows read, checked and written", written, 0.5, "s")
        in_python(small, folder, written)
        again = statistics.median(run(invites, "again", small)["seconds"] for _ in range(pairs))
        at_most("100,000 rows checked again", again, 0.3, "s")
    if FAILED:
        raise SystemExit("missed: " + ", ".join(FAILED))


main()
