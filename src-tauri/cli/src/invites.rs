//! `msi-setup invites check`: the CSV job without a window.

use std::{ops::ControlFlow, path::Path, process::ExitCode};

use wizard::{
    failure::Failure,
    setup::{
        ColumnView, Field, FileFacts, InviteReport, Language, Outputs, Problem, ReadAs, SEATS,
        Words, check_and_write_invite_list, look_at_invite_list,
    },
};

use crate::{arguments::CheckArguments, complain, say, say_json, shown};

/// Problems that are told one by one.
const TOLD: usize = 20;

/// Exit code for "some rows were left out".
const LEFT_OUT: u8 = 1;

/// Checks the list and writes what is asked for.
pub(crate) fn check(ask: &CheckArguments) -> Result<ExitCode, Failure> {
    let read_as = read_as(ask)?;
    let outputs = Outputs {
        clean: ask.clean.as_deref(),
        left_out: ask.rejects.as_deref(),
    };
    let report = check_and_write_invite_list(&ask.file, &read_as, outputs, &mut |_| {
        ControlFlow::Continue(())
    });
    let report = report.map_err(|failure| never_there(failure, &ask.file))?;
    if ask.json {
        say_json(&report)?;
    } else {
        tell(&report, Words::of(Language::of_system()))?;
    }
    Ok(if report.rows.rejected == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(LEFT_OUT)
    })
}

/// A file that the command line names is not known to have been there before.
pub(crate) fn never_there(failure: Failure, file: &Path) -> Failure {
    let is_missing = failure.code == "file-unreadable"
        && failure
            .facts
            .get("kind")
            .is_some_and(|kind| kind == "missing");
    if is_missing {
        failure.with("kind", "absent").with("path", file.display())
    } else {
        failure
    }
}

/// The arguments as the wizard takes them; names of columns are looked up in the file itself.
fn read_as(ask: &CheckArguments) -> Result<ReadAs, Failure> {
    let mut read_as = ReadAs {
        encoding: ask.encoding.clone(),
        delimiter: ask.delimiter,
        header: ask.no_header.then_some(false),
        ..ReadAs::default()
    };
    if ask.map.is_empty() {
        return Ok(read_as);
    }
    let looked = look_at_invite_list(&ask.file, &read_as, String::new(), &mut |_| {
        ControlFlow::Continue(())
    });
    let looked = looked.map_err(|failure| never_there(failure, &ask.file))?;
    for (field, wanted) in &ask.map {
        let column = if wanted.is_empty() {
            None
        } else {
            Some(column(&looked.columns, wanted)?)
        };
        let known = match field.as_str() {
            "email" => Field::Email,
            "first_name" => Field::FirstName,
            _ => Field::LastName,
        };
        if read_as.columns.insert(known, column).is_some() {
            return Err(Failure::new("field-mapped-twice").with("field", field));
        }
    }
    Ok(read_as)
}

/// Index of the column of that name, else of that position from 1.
fn column(columns: &[ColumnView], wanted: &str) -> Result<usize, Failure> {
    let by_name = columns
        .iter()
        .find(|column| column.name == wanted)
        .or_else(|| {
            columns
                .iter()
                .find(|column| column.name.eq_ignore_ascii_case(wanted.trim()))
        });
    by_name
        .map(|column| column.index)
        .or_else(|| wanted.parse::<usize>().ok()?.checked_sub(1))
        .filter(|index| *index < columns.len())
        .ok_or_else(|| {
            let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            Failure::new("no-column-named")
                .with("column", wanted)
                .with("columns", names.join(", "))
        })
}

fn tell(report: &InviteReport, words: &Words) -> Result<(), Failure> {
    let FileFacts {
        encoding,
        delimiter,
        header,
        ..
    } = &report.file;
    let delimiter = if *delimiter == '\t' {
        "tab".to_owned()
    } else {
        delimiter.to_string()
    };
    let header = words.plain(if *header {
        "cli-check-header"
    } else {
        "cli-check-no-header"
    });
    say(&words.with(
        "cli-check-read",
        [
            ("encoding", encoding.as_str()),
            ("delimiter", delimiter.as_str()),
            ("header", header.as_str()),
        ],
    ))?;
    let columns = report.columns.iter().map(|column| {
        let into = match column.mapped_to {
            Some(Field::Email) => "field-email",
            Some(Field::FirstName) => "field-first_name",
            Some(Field::LastName) => "field-last_name",
            None => "cli-check-not-used",
        };
        format!("{} → {}", shown(&column.name), words.plain(into))
    });
    let columns = columns.collect::<Vec<_>>().join(", ");
    say(&words.with("cli-check-columns", [("columns", columns)]))?;
    let rows = &report.rows;
    say(&words.with(
        "cli-check-rows",
        [
            ("ready", rows.ready),
            ("total", rows.total),
            ("rejected", rows.rejected),
            ("blank", rows.blank),
        ],
    ))?;
    if report.fixes.trimmed > 0 {
        say(&words.with("cli-check-trimmed", [("count", report.fixes.trimmed)]))?;
    }
    for (code, count) in &report.problems.by_code {
        say(&format!(
            "  {count:>8}  {}",
            words.plain(&format!("problem-{code}-title"))
        ))?;
    }
    let told = report.problems.first.iter().take(TOLD);
    let more = report.problems.total.saturating_sub(told.len() as u64);
    for problem in told {
        say(&one(problem, words))?;
    }
    if more > 0 {
        say(&words.with("cli-check-more", [("count", more)]))?;
    }
    if report.rows.ready > SEATS {
        complain(&words.with(
            "cli-check-seats",
            [("ready", report.rows.ready), ("seats", SEATS)],
        ));
    }
    Ok(())
}

/// One problem on one line.
fn one(problem: &Problem, words: &Words) -> String {
    let reason = words.with(
        &format!("problem-{}", problem.code),
        [("firstRow", problem.first_row.unwrap_or_default())],
    );
    let (row, line) = (problem.row.to_string(), problem.line.to_string());
    let place = match &problem.column {
        Some(column) => words.with(
            "cli-check-place-column",
            [("row", row), ("line", line), ("column", shown(column))],
        ),
        None => words.with("cli-check-place", [("row", row), ("line", line)]),
    };
    if problem.value.is_empty() {
        words.with(
            "cli-check-problem-empty",
            [("place", place), ("reason", reason)],
        )
    } else {
        words.with(
            "cli-check-problem",
            [
                ("place", place),
                ("value", shown(&problem.value)),
                ("reason", reason),
            ],
        )
    }
}
