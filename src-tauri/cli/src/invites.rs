//! `msi-setup invites check`: the CSV job without a window.

use std::{
    io::{IsTerminal as _, Read as _, Write as _},
    ops::ControlFlow,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use wizard::{
    failure::Failure,
    setup::{
        ColumnView, Doubt, FILE_LIMIT, Field, FileFacts, InviteReport, Language, ListSource,
        Outputs, Problem, ReadAs, ReadProgress, SEATS, Words, check_and_write_invite_list,
        columns_of_invite_list,
    },
};

use crate::{arguments::CheckArguments, complain, say, say_json, shown};

/// Problems that are told one by one.
const TOLD: usize = 20;

/// Exit code for "some rows were left out, or something is in doubt".
pub(crate) const LEFT_OUT: u8 = 1;

/// Between two reports of progress on a terminal.
const TELL_EVERY: Duration = Duration::from_millis(250);

/// Checks the list and writes what is asked for.
pub(crate) fn check(ask: &CheckArguments) -> Result<ExitCode, Failure> {
    let source = source(&ask.file)?;
    let read_as = read_as(ask, &source)?;
    let outputs = Outputs {
        clean: ask.clean.as_deref(),
        left_out: ask.rejects.as_deref(),
    };
    let words = Words::of(Language::of_system());
    let mut progress = Progress::new(words);
    let report = check_and_write_invite_list(source, &read_as, outputs, &mut |so_far| {
        progress.tell(so_far);
        ControlFlow::Continue(())
    });
    let report = report.map_err(|failure| never_there(failure, &ask.file))?;
    progress.clear();
    answer(&report, ask.json, words)
}

/// Prints a report. The exit code says whether all is ready.
pub(crate) fn answer(
    report: &InviteReport,
    json: bool,
    words: &Words,
) -> Result<ExitCode, Failure> {
    if json {
        say_json(report)?;
    } else {
        tell(report, words)?;
    }
    Ok(if report.is_all_ready() {
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

/// The list itself where it comes by standard input, as far as a list may be long.
fn source(file: &Path) -> Result<ListSource, Failure> {
    if file != Path::new("-") {
        return Ok(ListSource::File(file.to_owned()));
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(FILE_LIMIT + 1)
        .read_to_end(&mut bytes);
    read.map_err(|error| {
        Failure::new("file-unreadable")
            .with("kind", "other")
            .with("reason", error)
    })?;
    Ok(ListSource::Bytes("-".to_owned(), bytes))
}

/// How far checking is, on a line of standard error that is written over, where that is a terminal.
struct Progress<'w> {
    words: &'w Words,
    told: Instant,
    shown: bool,
}

impl<'w> Progress<'w> {
    fn new(words: &'w Words) -> Self {
        Self {
            words,
            told: Instant::now(),
            shown: false,
        }
    }

    fn tell(&mut self, so_far: ReadProgress) {
        if self.told.elapsed() < TELL_EVERY || !std::io::stderr().is_terminal() {
            return;
        }
        (self.told, self.shown) = (Instant::now(), true);
        let percent = (so_far.bytes * 100)
            .checked_div(so_far.of_bytes)
            .unwrap_or(100);
        let facts = [("percent", percent), ("rows", so_far.rows)];
        // Nobody misses a line of progress.
        let _unwritable = write!(
            std::io::stderr(),
            "\r{}\u{1b}[K",
            self.words.with("cli-check-progress", facts)
        );
    }

    fn clear(&self) {
        if self.shown {
            let _unwritable = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}

/// The arguments as the wizard takes them; names of columns are looked up in the file itself.
fn read_as(ask: &CheckArguments, source: &ListSource) -> Result<ReadAs, Failure> {
    let off = ask.no_fix.iter().map(|fix| (fix.clone(), false));
    let on = ask.fix.iter().map(|fix| (fix.clone(), true));
    let mut read_as = ReadAs {
        encoding: ask.encoding.clone(),
        delimiter: ask.delimiter,
        header: ask.no_header.then_some(false),
        header_line: ask.header,
        sheet: ask.sheet.clone(),
        fixes: off.chain(on).collect(),
        accepted: ask.yes.iter().cloned().collect(),
        language: Language::of_system().code().to_owned(),
        ..ReadAs::default()
    };
    if ask.map.is_empty() {
        return Ok(read_as);
    }
    let columns = columns_of_invite_list(source, &read_as, &mut |_| ControlFlow::Continue(()));
    let columns = columns.map_err(|failure| never_there(failure, &ask.file))?;
    for (field, wanted) in &ask.map {
        let column = if wanted.is_empty() {
            None
        } else {
            Some(column(&columns, wanted)?)
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

/// How the file was read.
fn tell_read(report: &InviteReport, words: &Words) -> Result<(), Failure> {
    let FileFacts {
        encoding,
        delimiter,
        header,
        sheet,
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
    let facts = [
        ("encoding", encoding.as_str()),
        ("delimiter", delimiter.as_str()),
        ("header", header.as_str()),
        ("sheet", sheet.as_deref().unwrap_or_default()),
    ];
    let sentence = match sheet {
        Some(_) => "cli-check-read-sheet",
        None => "cli-check-read",
    };
    say(&words.with(sentence, facts.map(|(fact, value)| (fact, shown(value)))))?;
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
    say(&words.with("cli-check-columns", [("columns", columns)]))
}

fn tell(report: &InviteReport, words: &Words) -> Result<(), Failure> {
    tell_read(report, words)?;
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
    let lines = [
        (
            "cli-check-above",
            &report.above_header,
            report.lines.above_header,
        ),
        ("cli-check-footer", &report.footer, report.lines.footer),
    ];
    for (sentence, shown_lines, count) in lines {
        if let Some(first) = shown_lines.first() {
            let text = shown(&first.text);
            say(&words.with(sentence, [("count", count.to_string()), ("text", text)]))?;
        }
    }
    for unused in report
        .unused_addresses
        .iter()
        .filter_map(|unused| Some((unused.column.as_ref()?, unused.count)))
    {
        let (column, count) = unused;
        say(&words.with(
            "cli-check-unused",
            [("count", count.to_string()), ("column", shown(column))],
        ))?;
    }
    report
        .doubts
        .iter()
        .try_for_each(|doubt| tell_doubt(doubt, words))?;
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

/// A doubt, what else it could be, and how it is settled.
fn tell_doubt(doubt: &Doubt, words: &Words) -> Result<(), Failure> {
    let facts = doubt
        .facts
        .iter()
        .map(|(fact, value)| (fact.as_str(), shown(value)));
    let sentence = words.with(&format!("doubt-{}", doubt.code), facts);
    let settled = if doubt.settled {
        "cli-check-doubt-settled"
    } else {
        "cli-check-doubt"
    };
    say(&words.with(settled, [("doubt", sentence)]))?;
    if doubt.settled {
        return Ok(());
    }
    for other in &doubt.alternatives {
        let option = match (other.choice.as_str(), other.value.as_str()) {
            ("header", "none") => "--no-header".to_owned(),
            ("email", column) => {
                let position = column.parse::<usize>().map_or(0, |index| index + 1);
                format!("--map email={position}")
            }
            (choice, value) if value.contains(' ') => format!("--{choice} \"{}\"", shown(value)),
            (choice, value) => format!("--{choice} {}", shown(value)),
        };
        let samples: Vec<String> = other.samples.iter().map(|sample| shown(sample)).collect();
        say(&format!("    {option}  {}", samples.join(" · ")))?;
    }
    if doubt.acceptable {
        let accept = words.with(
            "cli-check-doubt-accept",
            [("option", format!("--yes {}", doubt.code))],
        );
        say(&format!("    {accept}"))?;
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
