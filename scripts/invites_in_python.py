#!/usr/bin/env python3
"""An invite list checked as a script would do it: csv, and email-validator where it can be had, else an expression.

invites_in_python.py FILE FOLDER prints one line of JSON: seconds, rows, and what the addresses were judged by.
"""

import csv
import json
import pathlib
import re
import sys
import time

try:
    from email_validator import EmailNotValidError, validate_email
except ImportError:
    validate_email = None

EXPRESSION = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,}")


def is_address(text: str) -> bool:
    if validate_email is None:
        return EXPRESSION.fullmatch(text) is not None
    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def main() -> None:
    began = time.perf_counter()
    file, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seen, count = set(), 0
    with (
        open(file, newline="", encoding="utf-8-sig") as rows,
        open(folder / "clean.csv", "w", newline="", encoding="utf-8") as clean,
        open(folder / "left-out.csv", "w", newline="", encoding="utf-8") as left_out,
    ):
        reader = csv.reader(rows)
        header = next(reader)
        ready, rejected = csv.writer(clean), csv.writer(left_out)
        ready.writerow(["Email", "First Name", "Last Name"])
        rejected.writerow([*header, "row"])
        for count, row in enumerate(reader, 1):
            email = row[0].strip()
            if len(row) == len(header) and is_address(email) and email.lower() not in seen:
                seen.add(email.lower())
                ready.writerow([email, row[1], row[2]])
            else:
                rejected.writerow([*row, count])
    seconds = time.perf_counter() - began
    by = "an expression" if validate_email is None else "email-validator"
    print(json.dumps({"seconds": round(seconds, 4), "rows": count, "judged_by": by}))


main()
