//! `msi-setup invites check`.

use std::{fs, process::Stdio};

use serde_json::{Value, json};

use crate::run::{Place, Said, keys, sample, with_the_sample};

const CHECK: [&str; 3] = ["invites", "check", "people.csv"];

/// Checks `people.csv` with further words.
fn check(place: &Place, words: &[&str]) -> Said {
    place.run(&[&CHECK[..], words].concat())
}

fn list(text: impl AsRef<[u8]>) -> Place {
    Place::new().with("people.csv", text)
}

/// Which column is read into which field.
fn mapped(report: &Value) -> Vec<(u64, String)> {
    report["columns"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|column| {
            let field = column["mapped_to"].as_str()?;
            Some((column["index"].as_u64().unwrap(), field.to_owned()))
        })
        .collect()
}

#[test]
fn the_exit_code_says_whether_all_some_or_nothing_can_be_used() {
    assert_eq!(check(&list("Email\na@b.example\n"), &[]).code, 0);
    assert_eq!(check(&list("Email\na@b.example\nx\n"), &[]).code, 1);
    assert_eq!(check(&list(""), &[]).code, 2);
    assert_eq!(check(&Place::new(), &[]).code, 2);
    assert_eq!(Place::new().run(&["invites", "check"]).code, 2);
}

#[test]
fn a_header_without_people_is_said_and_is_not_ready() {
    let said = check(&list("Email,First Name,Last Name\r\n"), &["--json"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.json()["doubts"][0]["code"], "no-people");
    assert_eq!(
        said.json()["rows"],
        json!({"total": 0, "ready": 0, "rejected": 0, "blank": 0})
    );
}

#[test]
fn the_json_has_exactly_the_promised_keys() {
    let place = with_the_sample();
    let said = check(&place, &["--json"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.out.lines().count(), 1, "one object on one line");
    let report = said.json();
    assert_eq!(
        keys(&report),
        [
            "above_header",
            "by_hand",
            "columns",
            "doubts",
            "file",
            "fixes",
            "footer",
            "lines",
            "problems",
            "rows",
            "unused_addresses"
        ]
    );
    let file = &report["file"];
    assert_eq!(
        keys(file),
        [
            "bom",
            "bytes",
            "delimiter",
            "encoding",
            "header",
            "header_line",
            "sha256",
            "sheet",
            "sheets"
        ]
    );
    assert_eq!(file["bytes"], place.read("people.csv").len());
    assert_eq!(file["encoding"], "UTF-8");
    assert_eq!(file["bom"], false);
    assert_eq!(file["delimiter"], ",");
    assert_eq!(file["header"], true);
    let digest = file["sha256"].as_str().unwrap();
    assert!(
        digest.len() == 64
            && digest
                .chars()
                .all(|digit| "0123456789abcdef".contains(digit))
    );
    assert_eq!(
        report["columns"],
        json!([
            {"index": 0, "name": "Team", "mapped_to": null},
            {"index": 1, "name": "First Name", "mapped_to": "first_name"},
            {"index": 2, "name": "Last Name", "mapped_to": "last_name"},
            {"index": 3, "name": "Email", "mapped_to": "email"},
        ])
    );
    assert_eq!(
        report["rows"],
        json!({"total": 19, "ready": 7, "rejected": 12, "blank": 1})
    );
    assert_eq!(keys(&report["fixes"]), ["each", "trimmed"]);
    assert_eq!(report["fixes"]["trimmed"], 1);
    let blanks = json!({"name": "blanks", "on": true, "count": 1, "examples": [
        {"line": 3, "before": "  tom.reed@northwind.example ", "after": "tom.reed@northwind.example"},
    ]});
    assert!(
        report["fixes"]["each"]
            .as_array()
            .unwrap()
            .contains(&blanks)
    );
    let problems = &report["problems"];
    assert_eq!(keys(problems), ["by_code", "first", "total"]);
    let by_code = problems["by_code"].as_object().unwrap();
    let sum: u64 = by_code.values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(problems["total"], sum);
    let first = problems["first"].as_array().unwrap();
    assert_eq!(first.len() as u64, sum);
    for problem in first {
        let duplicate = problem["code"] == "email-duplicate";
        let mut expected = vec!["code", "column", "line", "row", "value"];
        if duplicate {
            expected.insert(2, "first_row");
        }
        assert_eq!(keys(problem), expected);
    }
    assert_eq!(
        first[0],
        json!({"code": "email-invalid", "row": 5, "line": 7, "column": "Email", "value": "j.smith@northwind"})
    );
    assert_eq!(
        first[1],
        json!({"code": "email-duplicate", "row": 6, "line": 8, "column": "Email", "value": "Ana.Duarte@northwind.example", "first_row": 3})
    );
}

#[test]
fn a_row_with_an_open_quote_is_left_out_and_the_others_are_ready() {
    let place = list("Email,Name\na@b.example,\"Ana\nc@d.example,Tom\n");
    let said = check(&place, &["--json"]);
    assert_eq!(
        (said.code, said.json()["rows"]["ready"].as_u64()),
        (1, Some(1))
    );
    let problem = &said.json()["problems"]["first"][0];
    assert_eq!(
        (problem["code"].as_str(), problem["line"].as_u64()),
        (Some("quote-malformed"), Some(2))
    );
}

#[test]
fn a_doubt_is_no_success_until_it_is_accepted_or_settled() {
    let place = list("Ada L <a@b.example>\nc@d.example\n");
    let said = check(&place, &[]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("--yes name-split"), "{}", said.out);
    assert_eq!(check(&place, &["--yes", "name-split"]).code, 0);
    let guessed = list("Who,Reach\nAna,ana@b.example\n");
    assert_eq!(check(&guessed, &[]).code, 1);
    assert_eq!(check(&guessed, &["--header", "1"]).code, 0);
    let refused = check(&place, &["--yes", "anything", "--json"]);
    assert_eq!(refused.failure().0, "unknown-doubt");
}

#[test]
fn the_header_can_be_chosen_by_its_line() {
    let place = list("Report\nWho,Reach\nAna,ana@b.example\n");
    let report = check(&place, &["--header", "2", "--json"]).json();
    assert_eq!(report["file"]["header_line"], 2);
    assert_eq!(
        report["above_header"],
        json!([{"line": 1, "text": "Report"}])
    );
    let refused = check(&place, &["--header", "9", "--json"]);
    assert_eq!(refused.failure().0, "no-such-line");
}

#[test]
fn fixes_are_switched_on_and_off_by_name() {
    let place = list("Email,First Name\na@b.example,J&ouml;rg\nc@d.example,N/A\n");
    let words = [
        "--fix",
        "entities",
        "--no-fix",
        "null-names",
        "--clean",
        "c.csv",
        "--json",
    ];
    let report = check(&place, &words).json();
    let clean = String::from_utf8(place.read("c.csv")).unwrap();
    assert!(
        clean.contains("a@b.example,Jörg,") && clean.contains("c@d.example,N/A,"),
        "{clean}"
    );
    let fixes = report["fixes"]["each"].as_array().unwrap();
    let entities = fixes.iter().find(|fix| fix["name"] == "entities").unwrap();
    assert_eq!(entities["examples"][0]["before"], "J&ouml;rg");
    let refused = check(&place, &["--fix", "anything", "--json"]);
    assert_eq!(refused.failure().0, "unknown-fix");
}

#[test]
fn a_list_can_come_by_standard_input() {
    use std::io::Write as _;
    let place = Place::new();
    let mut child = place
        .command(&["invites", "check", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"Email\na@b.example\n").unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["rows"]["ready"], 1);
}

/// A workbook with people on two sheets.
fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, email) in [("New people", "ada@x.example"), ("Leavers", "bo@x.example")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, "Email").unwrap();
        sheet.write(0, 1, "First Name").unwrap();
        sheet.write(1, 0, email).unwrap();
        sheet.write(1, 1, "Ada").unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn the_sheet_of_a_workbook_is_a_doubt_until_it_is_chosen() {
    let place = list(workbook());
    let said = check(&place, &["--clean", "clean.csv"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out
            .contains("--sheet \"New people\"  Email, First Name · ada@x.example, Ada"),
        "{}",
        said.out
    );
    assert!(said.out.contains("--yes sheet-guessed"), "{}", said.out);
    assert_eq!(check(&place, &["--yes", "sheet-guessed"]).code, 0);

    let said = check(
        &place,
        &["--sheet", "Leavers", "--clean", "clean.csv", "--json"],
    );
    assert_eq!(said.code, 0);
    let file = &said.json()["file"];
    assert_eq!(file["sheet"], "Leavers");
    assert_eq!(file["sheets"], json!(["New people", "Leavers"]));
    assert!(
        String::from_utf8(place.read("clean.csv"))
            .unwrap()
            .contains("bo@x.example")
    );
    let (code, ..) = check(&place, &["--sheet", "Nobody", "--json"]).failure();
    assert_eq!(code, "no-such-sheet");
}

#[test]
fn a_workbook_can_come_by_standard_input() {
    let mut command = Place::new().command(&["invites", "check", "-", "--sheet", "Leavers"]);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("list"), workbook()).unwrap();
    command
        .current_dir(folder.path())
        .stdin(fs::File::open(folder.path().join("list")).unwrap());
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(
        told.starts_with("Read: the sheet “\u{2068}Leavers\u{2069}”")
            || told.starts_with("Read: the sheet “Leavers”"),
        "{told}"
    );
}

#[test]
fn the_first_thousand_problems_are_listed_and_all_are_counted() {
    let rows = "x\n".repeat(1_500);
    let report = check(&list(format!("Email\n{rows}")), &["--json"]).json();
    assert_eq!(report["problems"]["total"], 1_500);
    assert_eq!(report["problems"]["first"].as_array().unwrap().len(), 1_000);
}

#[test]
fn both_lists_are_written_byte_for_byte_and_the_input_is_left_alone() {
    let place = with_the_sample();
    let before = place.read("people.csv");
    let said = check(
        &place,
        &["--clean", "c.csv", "--rejects", "r.csv", "--json"],
    );
    assert_eq!(said.code, 1);
    let expected = |name: &str| fs::read(sample(name)).unwrap();
    assert_eq!(place.read("c.csv"), expected("every-problem.clean.csv"));
    assert_eq!(place.read("r.csv"), expected("every-problem.left-out.csv"));
    assert_eq!(place.read("people.csv"), before);
    assert_eq!(place.names(), ["c.csv", "people.csv", "r.csv"]);
    // The clean list is clean, and stays what it is.
    let again = ["invites", "check", "c.csv", "--clean", "again.csv"];
    assert_eq!(place.run(&again).code, 0);
    assert_eq!(place.read("again.csv"), place.read("c.csv"));
}

#[test]
fn checking_alone_writes_nothing() {
    let place = with_the_sample();
    check(&place, &[]);
    assert_eq!(place.names(), ["people.csv"]);
}

#[test]
fn columns_are_mapped_by_name_or_by_position() {
    let place = list("Private,Work,Given\na@b.example,c@d.example,Ana\n");
    for words in [
        &["--map", "email=Work"][..],
        &["--map", "email=work"],
        &["--map", "email=2"],
    ] {
        let report = check(&place, &[words, &["--json"]].concat()).json();
        assert_eq!(
            mapped(&report),
            [(1, "email".to_owned()), (2, "first_name".to_owned())],
            "{words:?}"
        );
    }
    let words = ["--map", "email=1", "--map", "last_name=3", "--json"];
    assert_eq!(
        mapped(&check(&place, &words).json()),
        [(0, "email".to_owned()), (2, "last_name".to_owned())]
    );
}

#[test]
fn a_name_goes_before_a_position() {
    let place = list("2,1\na@b.example,c@d.example\n");
    let words = ["--map", "email=2", "--no-header", "--json"];
    // Without a header, names are positions.
    assert_eq!(mapped(&check(&place, &words).json()), [(1, "email".into())]);
    let place = list("2,Email\na@b.example,c@d.example\n");
    let report = check(&place, &["--map", "email=2", "--json"]).json();
    assert_eq!(mapped(&report), [(0, "email".into())]);
}

#[test]
fn a_column_that_is_not_there_is_refused_with_those_that_are() {
    let place = list("Email,Name\na@b.example,Ana\n");
    for column in ["Phone", "0", "3", "-1"] {
        let map = format!("email={column}");
        let said = check(&place, &["--map", &map, "--json"]);
        assert_eq!(said.failure().0, "no-column-named", "{column}");
        let message = said.json()["error"]["message"].to_string();
        assert!(message.contains("Email, Name"), "{message}");
    }
    for map in ["email", "email=", "phone=1", "=1"] {
        let said = check(&place, &["--map", map, "--json"]);
        assert_eq!(said.failure().0, "arguments-not-understood", "{map}");
    }
}

#[test]
fn a_name_that_is_mapped_to_nothing_is_read_from_no_column() {
    let place = list("Email,First Name,Last Name\na@b.example,Ana,Lee\n");
    let words = ["--map", "first_name=", "--clean", "c.csv", "--json"];
    let report = check(&place, &words).json();
    assert_eq!(
        mapped(&report),
        [(0, "email".into()), (2, "last_name".into())]
    );
    assert_eq!(
        place.read("c.csv"),
        b"Email,First Name,Last Name\r\na@b.example,,Lee\r\n"
    );
    let twice = ["--map", "last_name=", "--map", "last_name=3", "--json"];
    assert_eq!(check(&place, &twice).failure().0, "field-mapped-twice");
}

#[test]
fn a_field_mapped_twice_is_refused() {
    let place = list("One,Two\na@b.example,c@d.example\n");
    let said = check(&place, &["--map", "email=1", "--map", "email=2", "--json"]);
    assert_eq!(said.failure().0, "field-mapped-twice");
    let twice = ["--map", "email=1", "--map", "last_name=1", "--json"];
    assert_eq!(check(&place, &twice).failure().0, "column-mapped-twice");
}

#[test]
fn without_a_header_the_first_record_is_a_row() {
    let place = list("a@b.example,Ana\nc@d.example,Tom\n");
    let report = check(&place, &["--no-header", "--json"]).json();
    assert_eq!(report["file"]["header"], false);
    assert_eq!(report["rows"]["total"], 2);
    assert_eq!(report["columns"][0]["name"], "1");
}

#[test]
fn the_delimiter_can_be_chosen() {
    let place = list("Email\tName\na@b.example\tAna;Duarte\n");
    for tab in ["tab", "TAB", "\\t", "\t"] {
        let report = check(&place, &["--delimiter", tab, "--json"]).json();
        assert_eq!(report["file"]["delimiter"], "\t", "{tab:?}");
        assert_eq!(report["rows"]["ready"], 1);
    }
    let place = list("Email#Name\na@b.example#Ana\n");
    let report = check(&place, &["--delimiter", "#", "--json"]).json();
    assert_eq!(report["columns"].as_array().unwrap().len(), 2);
    for unusable in ["é", ",,", ""] {
        let said = check(&place, &["--delimiter", unusable, "--json"]);
        assert_eq!(said.failure().0, "arguments-not-understood", "{unusable:?}");
    }
    let said = check(&place, &["--delimiter", "\"", "--json"]);
    assert_eq!(said.failure().0, "delimiter-unusable");
}

#[test]
fn the_encoding_can_be_chosen() {
    let place = list(b"Email,First Name\na@b.example,Ren\xe9\n");
    let words = ["--encoding", "latin1", "--clean", "c.csv", "--json"];
    let report = check(&place, &words).json();
    assert_eq!(report["file"]["encoding"], "windows-1252");
    let clean = String::from_utf8(place.read("c.csv")).unwrap();
    assert_eq!(clean, "Email,First Name,Last Name\r\na@b.example,René,\r\n");
    let said = check(&place, &["--encoding", "klingon", "--json"]);
    assert_eq!(said.failure().0, "unknown-encoding");
}

#[test]
fn a_file_that_cannot_be_used_is_refused_with_code_place_and_hint() {
    let failure = |text: &[u8]| check(&list(text), &["--json"]).failure();
    assert_eq!(failure(b""), ("file-empty".into(), None, None));
    assert_eq!(
        failure(b"PK\x03\x04\0\0\0\0").0,
        "file-not-text",
        "a workbook"
    );
    assert_eq!(failure(b"Name\nAna\n").0, "no-email-column");
    let large = format!("Email,Name\na@b.example,{}\n", "x".repeat(1 << 21));
    assert_eq!(
        failure(large.as_bytes()),
        ("field-too-large".into(), Some(1), Some(2))
    );
    let missing = Place::new().run(&["invites", "check", "none.csv", "--json"]);
    assert_eq!(missing.failure(), ("file-unreadable".into(), None, None));
    let message = missing.json()["error"]["message"].to_string();
    assert!(message.contains("none.csv"), "{message}");
    let nested = Place::new().run(&["invites", "check", "no-folder/list.csv"]);
    assert!(nested.err.contains("no-folder/list.csv"), "{nested:?}");
    assert!(!nested.err.contains("no longer"), "{nested:?}");
    let folder = Place::new().run(&["invites", "check", ".", "--json"]);
    assert_eq!(folder.failure().0, "file-unreadable");
}

#[test]
fn a_failure_has_no_keys_but_the_promised_ones() {
    let place = list(format!("Email,Name\na@b.example,{}\n", "x".repeat(1 << 21)));
    let json = check(&place, &["--json"]).json();
    assert_eq!(
        keys(&json["error"]),
        ["code", "hint", "line", "message", "row"]
    );
    let json = check(&list(""), &["--json"]).json();
    assert_eq!(keys(&json["error"]), ["code", "hint", "message"]);
}

#[test]
fn a_refused_file_leaves_no_list() {
    let place = list("Who\nAna\n");
    let words = ["--clean", "c.csv", "--rejects", "r.csv"];
    assert_eq!(check(&place, &words).code, 2);
    assert_eq!(place.names(), ["people.csv"]);
}

#[test]
fn without_json_a_failure_is_a_sentence_and_a_hint_on_standard_error() {
    let said = check(&list(""), &[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", said.err);
    assert_eq!(lines[0], "There is nothing in this file.");
    assert!(lines[1].starts_with("What to do: "));
}

#[test]
fn wrong_arguments_are_a_failure_like_any_other() {
    let place = Place::new();
    for words in [
        &["invites", "check", "--json"][..],
        &["invites", "check", "a", "b", "--json"],
        &["invites", "check", "a", "--colour", "--json"],
        &["invites", "--json"],
        &["nonsense", "--json"],
        &["--json"],
    ] {
        let said = place.run(words);
        assert_eq!(said.failure().0, "arguments-not-understood", "{words:?}");
        let message = said.json()["error"]["message"].as_str().unwrap().to_owned();
        assert!(!message.trim_end().ends_with(':'), "{words:?}: {message}");
    }
}

#[test]
fn no_list_is_written_over_the_input_nor_both_to_one_file() {
    let place = with_the_sample();
    let before = place.read("people.csv");
    for words in [
        &["--clean", "people.csv", "--json"][..],
        &["--rejects", "./people.csv", "--json"],
    ] {
        assert_eq!(check(&place, words).failure().0, "output-is-input");
    }
    let same = ["--clean", "c.csv", "--rejects", "./c.csv", "--json"];
    assert_eq!(check(&place, &same).failure().0, "outputs-are-the-same");
    assert_eq!(place.read("people.csv"), before);
    assert_eq!(place.names(), ["people.csv"]);
}

#[test]
fn a_list_that_cannot_be_written_is_told_with_its_reason() {
    let place = with_the_sample();
    let said = check(&place, &["--clean", "none/c.csv", "--json"]);
    assert_eq!(said.failure().0, "output-not-written");
    let said = check(&place, &["--clean", ".", "--json"]);
    assert_eq!(said.failure().0, "output-not-written");
}

#[test]
fn an_earlier_list_is_replaced_only_by_a_whole_one() {
    let place = with_the_sample().with("c.csv", "earlier");
    check(&place, &["--clean", "c.csv"]);
    let expected = fs::read(sample("every-problem.clean.csv")).unwrap();
    assert_eq!(place.read("c.csv"), expected);
    let place = list("Who\nAna\n").with("c.csv", "earlier");
    assert_eq!(check(&place, &["--clean", "c.csv"]).code, 2);
    assert_eq!(place.read("c.csv"), b"earlier");
}

#[test]
fn a_dash_is_a_file_name_like_any_other() {
    let place = with_the_sample();
    let said = check(&place, &["--clean", "-", "--json"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.json()["rows"]["ready"], 7);
    let expected = fs::read(sample("every-problem.clean.csv")).unwrap();
    assert_eq!(place.read("-"), expected);
}

#[test]
fn the_sample_as_people_read_it() {
    let said = check(&with_the_sample(), &[]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    let expected = include_str!("every-problem.txt");
    assert_eq!(said.out, expected);
}

#[test]
fn of_many_problems_the_first_are_told_and_the_rest_counted() {
    let rows = "x\n".repeat(25);
    let said = check(&list(format!("Email\n{rows}")), &[]);
    let told = said.out.lines().filter(|line| line.starts_with("row "));
    assert_eq!(told.count(), 20);
    let last = said.out.lines().last().unwrap();
    assert!(last.starts_with("5 more problems "), "{last}");
}

#[test]
fn the_sample_is_told_in_french_too() {
    let sample = fs::read(sample("every-problem.csv")).unwrap();
    let place = Place::speaking("fr_FR.UTF-8").with("people.csv", sample);
    let said = check(&place, &[]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(
        said.out
            .contains("7 lignes sur 19 sont prêtes, 12 écartées")
    );
    assert!(!said.out.contains("problem-") && !said.out.contains("{ $"));
}

#[test]
fn more_people_than_seats_is_a_warning_beside_the_answer() {
    let people = |count: usize| -> String {
        let rows: String = (0..count).map(|n| format!("a{n}@b.example\n")).collect();
        format!("Email\n{rows}")
    };
    let said = check(&list(people(100)), &[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = check(&list(people(101)), &[]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("101") && said.err.contains("100"));
}

#[test]
fn the_cells_of_a_stranger_do_not_steer_the_terminal() {
    let place = list("Email,\u{1b}[2JName\nx\u{1b}[2J\u{9b}31m\u{202e},Ana\nbad,\u{1b}]0;t\u{7}\n");
    let said = check(&place, &[]);
    assert_eq!(said.code, 1);
    let steers = |one: char| one != '\n' && (one.is_control() || one == '\u{202e}');
    assert!(!said.out.contains(steers), "{:?}", said.out);
    let place = list("Na\u{1b}[2Jme\nx\n");
    let said = check(&place, &[]);
    assert!(!said.err.contains(steers), "{:?}", said.err);
    let said = check(&place, &["--map", "email=\u{1b}[2J"]);
    assert!(!said.err.contains(steers), "{:?}", said.err);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let rows = "x\n".repeat(1_000);
    let place = list(format!("Email\n{rows}"));
    let mut child = place
        .command(&[&CHECK[..], &["--json"]].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_no_success() {
    let place = list("Email\na@b.example\n");
    for words in [&CHECK[..], &["guide"], &["status", "--json"]] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = place.command(words).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("could not be written"), "{words:?}: {said}");
    }
}

#[test]
fn an_escape_byte_does_not_end_the_reading() {
    let long = format!("Email,Name\n{}", "a@b.example,Ana\n".repeat(17_000));
    let at_the_end = format!("{}\u{1b}", &long[..256 * 1024 - 1]);
    for list_with in [
        "Email,Name\na@b.example,A\u{1b}na\n",
        "Email\n\u{1b}",
        &at_the_end,
    ] {
        let said = check(&list(list_with), &["--json"]);
        assert!(said.code < 2, "{said:?}");
        assert_eq!(said.json()["file"]["encoding"], "UTF-8");
    }
}

#[test]
fn the_left_out_list_runs_no_formulas() {
    for first in ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"] {
        let cell = format!("{first}1+1");
        let place = list(format!("Email,Notes\nbad,\"{cell}\"\n"));
        let said = check(&place, &["--rejects", "left.csv"]);
        assert_eq!(said.code, 1, "{said:?}");
        let left = String::from_utf8(place.read("left.csv")).unwrap();
        assert!(
            left.contains(&format!("bad,'{cell}")) || left.contains(&format!("bad,\"'{cell}")),
            "{left:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn lists_are_private_and_leftovers_are_swept() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let place = list("Email\na@b.example\n").with(".msi-setup-abcdefghij12.part", "a@b.example");
    fs::write(place.path("left.csv"), "old").unwrap();
    fs::set_permissions(place.path("left.csv"), fs::Permissions::from_mode(0o400)).unwrap();
    let said = check(&place, &["--clean", "clean.csv", "--rejects", "left.csv"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(place.names(), ["clean.csv", "left.csv", "people.csv"]);
    assert_eq!(mode(&place.path("clean.csv")), 0o600);
    assert_eq!(mode(&place.path("left.csv")), 0o400);
}

#[cfg(unix)]
#[test]
fn nothing_is_left_when_a_signal_ends_the_writing() {
    use std::os::unix::process::ExitStatusExt as _;
    let rows = "ana@northwind.example,Ana\n".repeat(1_000_000);
    let place = list(format!("Email,Name\n{rows}"));
    let temporary = |place: &Place| {
        let names = place.names();
        names
            .into_iter()
            .find(|name| name.starts_with(".msi-setup-"))
    };
    let words = [
        &CHECK[..],
        &["--clean", "clean.csv", "--rejects", "left.csv"],
    ]
    .concat();
    for (signal, number) in [("-INT", 2), ("-TERM", 15), ("-HUP", 1), ("-KILL", 9)] {
        let mut child = place.command(&words).spawn().unwrap();
        while temporary(&place).is_none() {
            assert_eq!(child.try_wait().unwrap(), None, "it ended too early");
            std::thread::yield_now();
        }
        let id = child.id().to_string();
        let sent = std::process::Command::new("kill")
            .args([signal, &id])
            .status();
        assert!(sent.unwrap().success());
        // Programs that a shell starts in the background ignore SIGINT, and so do theirs.
        assert_eq!(child.wait().unwrap().signal(), Some(number), "{signal}");
        assert_eq!(temporary(&place).is_some(), signal == "-KILL", "{signal}");
    }
    let said = place.run(&["invites", "check", "people.csv", "--clean", "clean.csv"]);
    assert_eq!((said.code, temporary(&place)), (1, None));
}
