//! Files as people have them: their bytes, the people that are ready, and all that is told (codes of doubts, of rows
//! left out, of the error).

use std::collections::BTreeSet;

use wizard::invites::view::{InviteReport, LineCounts};

use crate::desk::Desk;

/// Name, bytes, people (`address|first name|last name`), codes.
pub(crate) type Case = (
    &'static str,
    &'static [u8],
    &'static [&'static str],
    &'static [&'static str],
);

/// People of the clean list, as [`Case`] writes them.
pub(crate) fn people(desk: &Desk) -> Vec<String> {
    let clean = desk.read("clean.csv");
    let mut reader = csv::Reader::from_reader(clean.as_slice());
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().collect::<Vec<_>>().join("|"));
    rows.collect()
}

/// Codes of all that is told about a file.
fn told(report: &InviteReport) -> BTreeSet<String> {
    let doubts = report.doubts.iter().map(|doubt| doubt.code.clone());
    doubts
        .chain(report.problems.by_code.keys().cloned())
        .collect()
}

/// Every line is one thing.
fn assert_adds_up(name: &str, lines: LineCounts) {
    let LineCounts {
        total,
        above_header,
        header,
        ready,
        left_out,
        empty,
        footer,
    } = lines;
    assert_eq!(
        total,
        above_header + header + ready + left_out + empty + footer,
        "{name}: {lines:?}"
    );
}

pub(crate) fn run(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (name, bytes, expected, codes) in cases {
        let desk = Desk::with(bytes);
        let (found, told) = match desk.write() {
            Ok(checked) => {
                assert_adds_up(name, checked.report.lines);
                (people(&desk), told(&checked.report))
            }
            Err(error) => (Vec::new(), [error.code().to_owned()].into()),
        };
        let codes: BTreeSet<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        if found != *expected || told != codes {
            wrong.push(format!("{name}:\n  people {found:?}\n  not    {expected:?}\n  told {told:?}\n  not  {codes:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn quotes_are_read_as_meant_or_the_row_is_left_out() {
    run(&[
        (
            "a quotation mark that opens and meets another one two lines below",
            b"Email,First Name,Last Name,Title\nada@x.example,Ada,L,\"VP\nbo@x.example,Bo,K,Rep\ncy@x.example,Cy,M,\"CFO\"\n",
            &["bo@x.example|Bo|K", "cy@x.example|Cy|M"],
            &["quote-malformed"],
        ),
        (
            "inches in a column that is not used",
            b"Email\tTitle\nada@x.example\t\"27 inch\nbo@x.example\t24 inch\ncy@x.example\t\"19 inch\n",
            &["bo@x.example||"],
            &["quote-malformed"],
        ),
        (
            "a record that would swallow others, each quotation mark well placed",
            b"Email,First Name,Note\nada@x.example,Ada,\"call\nbo@x.example,Bo,me\"\ncy@x.example,Cy,ok\n",
            &["bo@x.example|Bo|", "cy@x.example|Cy|"],
            &["quote-malformed"],
        ),
        (
            "a cell of several lines that are no records",
            b"Email,First Name,Note\nada@x.example,Ada,\"call\nback later\"\ncy@x.example,Cy,ok\n",
            &["ada@x.example|Ada|", "cy@x.example|Cy|"],
            &[],
        ),
        (
            "quotation marks inside an unquoted cell",
            b"Email,First Name,Last Name\nada@x.example,Ada \"AJ\",Lee\nbo@x.example,Bo,5\" Roy\n",
            &["ada@x.example|Ada \"AJ\"|Lee", "bo@x.example|Bo|5\" Roy"],
            &[],
        ),
        (
            "quotation marks inside a quoted cell that are not doubled",
            b"Email,First Name,Last Name\nada@x.example,\"Ada \"AJ\" B\",Lee\nbo@x.example,Bo,Roy\n",
            &["ada@x.example|Ada \"AJ\" B|Lee", "bo@x.example|Bo|Roy"],
            &[],
        ),
        (
            "quotation marks after backslashes",
            b"Email,First Name,Last Name\nada@x.example,\"Ada \\\"A, J\\\"\",Lee\nbo@x.example,\"Bo\",Roy\n",
            &["ada@x.example|Ada \"A, J\"|Lee", "bo@x.example|Bo|Roy"],
            &[],
        ),
        (
            "blanks before and after quoted cells",
            b"Email, First Name, Last Name\nada@x.example, \"Ada, B\" , \"Lee\"\nbo@x.example, \"Bo\", Roy\n",
            &["ada@x.example|Ada, B|Lee", "bo@x.example|Bo|Roy"],
            &[],
        ),
        (
            "every line quoted as one cell",
            b"\"Email,First Name,Last Name\"\n\"ada@x.example,\"\"Ada, B\"\",Lee\"\n\"bo@x.example,Bo,Roy\"\n",
            &["ada@x.example|Ada, B|Lee", "bo@x.example|Bo|Roy"],
            &[],
        ),
        (
            "one line quoted as one cell",
            b"Email;First Name;Last Name\nada@x.example;Ada;Lee\n\"bo@x.example;Bo;Roy\"\n",
            &["ada@x.example|Ada|Lee", "bo@x.example|Bo|Roy"],
            &[],
        ),
        (
            "cells in single quotation marks",
            b"'Email','First Name','Last Name'\n'ada@x.example','Ada','O''Neill'\n'bo@x.example','Bo, jr','Roy'\n",
            &["ada@x.example|Ada|O'Neill", "bo@x.example|Bo, jr|Roy"],
            &[],
        ),
        (
            "text after a closing quotation mark that shifts the cells",
            b"Email,First Name,Last Name\nada@x.example,\"Ada\" x,\"Lee, jr\" y, z\nbo@x.example,Bo,Roy\n",
            &["bo@x.example|Bo|Roy"],
            &["quote-malformed"],
        ),
    ]);
}

#[test]
fn the_header_is_found_and_no_line_is_taken_for_a_person() {
    run(&[
        (
            "a version line above the header",
            b"version:v1.0,,,\nEmail address to invite [inviteeEmail] Required,First Name,Last Name,Role\nada@x.example,Ada,L,user\n",
            &["ada@x.example|Ada|L"],
            &[],
        ),
        (
            "notes above the header",
            b"Notes:\n\"Some text, with comma\"\n\nFirst Name,Last Name,Email Address\nAda,L,ada@x.example\n",
            &["ada@x.example|Ada|L"],
            &[],
        ),
        (
            "a report with totals and a legal line",
            b"Team report\n\nEmail,First Name,Last Name\nada@x.example,Ada,L\nbo@x.example,Bo,K\n\nGrand Totals (2 records)\n\n\"Acme Confidential - Do Not Distribute\"\nCopyright (c) 2026 Acme\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K"],
            &[],
        ),
        (
            "a total beside a number",
            b"Email,First Name,Seats\nada@x.example,Ada,1\nbo@x.example,Bo,2\nTotal,,3\n",
            &["ada@x.example|Ada|", "bo@x.example|Bo|"],
            &[],
        ),
        (
            "a last person without address is a person",
            b"Email,First Name,Last Name\nada@x.example,Ada,L\n,Bo,K\n",
            &["ada@x.example|Ada|L"],
            &["email-missing"],
        ),
        (
            "two files after each other, byte order mark and header in the middle",
            "\u{feff}Email,First Name\nada@x.example,Ada\n\u{feff}Email,First Name\nbo@x.example,Bo\n".as_bytes(),
            &["ada@x.example|Ada|", "bo@x.example|Bo|"],
            &[],
        ),
        (
            "strokes below the header",
            b"Email|First Name\n-----|----------\nada@x.example|Ada\n",
            &["ada@x.example|Ada|"],
            &[],
        ),
        (
            "two header lines",
            b"Email,First Name,Last Name\nE-mail,Forename,Surname\nada@x.example,Ada,L\n",
            &["ada@x.example|Ada|L"],
            &[],
        ),
        (
            "a separator line with trailing delimiters",
            b"sep=;;;\r\nEmail;First Name;Last Name\r\nada@x.example;Ada;L\r\n",
            &["ada@x.example|Ada|L"],
            &[],
        ),
        (
            "a byte order mark after the separator line",
            "sep=,\n\u{feff}\"Email\",First Name\nada@x.example,Ada\n".as_bytes(),
            &["ada@x.example|Ada|"],
            &[],
        ),
        (
            "no header",
            b"ada@x.example,Ada\nbo@x.example,Bo\n",
            &["ada@x.example||", "bo@x.example||"],
            &[],
        ),
        (
            "a known name beside an address",
            b"Email (as in you@corp.example),First Name\nada@x.example,Ada\n",
            &["ada@x.example|Ada|"],
            &["address-outside-table"],
        ),
        (
            "a header alone",
            b"Email,First Name\n",
            &[],
            &["no-people"],
        ),
        (
            "columns without a name at the end",
            b"Email,First Name,Last Name,,\nada@x.example,Ada,L\nbo@x.example,Bo,K,,\n",
            &["ada@x.example|Ada|L", "bo@x.example|Bo|K"],
            &[],
        ),
        (
            "a delimiter too many",
            b"Email,First Name,Last Name\na@x.example,A,L,\nb@x.example,B,M,\n",
            &["a@x.example|A|L", "b@x.example|B|M"],
            &[],
        ),
        (
            "empty rows of a spreadsheet",
            b"Email,First Name,Last Name\na@x.example,A,L\n,,\n,,\n , ,\n",
            &["a@x.example|A|L"],
            &[],
        ),
    ]);
}

#[test]
fn delimiters_and_lists_of_addresses_are_told_apart() {
    run(&[
        ("a caret", b"Email^First Name^Last Name\nada@x.example^Ada^L\nbo@x.example^Bo^K\n", &["ada@x.example|Ada|L", "bo@x.example|Bo|K"], &[]),
        ("a tilde", b"First Name~Email\nAda~ada@x.example\nBo~bo@x.example\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a slash", b"Email/First Name\nada@x.example/Ada\nbo@x.example/Bo\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("one line of addresses", b"a@x.example; b@x.example; c@x.example\n", &["a@x.example||", "b@x.example||", "c@x.example||"], &[]),
        ("one line with commas", b"a@x.example, b@x.example,c@x.example", &["a@x.example||", "b@x.example||", "c@x.example||"], &[]),
        (
            "names and addresses, one on a line",
            b"Ada L <ada@x.example>\nbo@x.example\ncy@x.example\n",
            &["ada@x.example|Ada|L", "bo@x.example||", "cy@x.example||"],
            &["name-split"],
        ),
        (
            "somebody on the list without an address",
            b"a@x.example; b@x.example; c@x.example; d@x.example; e@x.example; f@x.example; g@x.example; h@x.example; i@x.example; j@x.example; nobody\n",
            &["a@x.example||", "b@x.example||", "c@x.example||", "d@x.example||", "e@x.example||", "f@x.example||", "g@x.example||", "h@x.example||", "i@x.example||", "j@x.example||"],
            &["email-invalid"],
        ),
    ]);
}

#[test]
#[ignore = "waits for the names of columns in twelve languages"]
fn columns_are_found_as_admins_export_them() {
    run(&[
        (
            "last names first, as a mail program copies them",
            b"\"Lovelace, Ada\" <ada@x.example>; King, Bo <bo@x.example>; <cy@x.example>\n",
            &["ada@x.example|Ada|Lovelace", "bo@x.example|Bo|King", "cy@x.example||"],
            &["name-split"],
        ),
        (
            "managers before workers",
            b"Manager Email,Worker,Work Email Address\nboss@x.example,Ada,ada@x.example\nboss@x.example,Bo,bo@x.example\n",
            &["ada@x.example||", "bo@x.example||"],
            &[],
        ),
        (
            "Google Workspace",
            b"First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Recovery Email\nAda,L,ada@x.example,****,ada.private@y.example\n",
            &["ada@x.example|Ada|L"],
            &[],
        ),
        (
            "Google Workspace with its columns in another order",
            b"Recovery Email,Email Address [Required],First Name [Required],Last Name [Required]\nada.private@y.example,ada@x.example,Ada,L\n",
            &["ada@x.example|Ada|L"],
            &[],
        ),
        ("German", "Email;Vorname;Nachname\nada@x.example;Ada;L\n".as_bytes(), &["ada@x.example|Ada|L"], &[]),
        ("Spanish", "Nombre;Apellidos;Correo electrónico\nAda;L;ada@x.example\n".as_bytes(), &["ada@x.example|Ada|L"], &[]),
        ("Japanese", "メールアドレス,名,姓\nhana@x.example,花子,山田\n".as_bytes(), &["hana@x.example|花子|山田"], &[]),
        (
            "two columns that are as good",
            b"Email 1,Email 2\na@x.example,b@x.example\nc@x.example,d@x.example\n",
            &[],
            &["email-column-unclear"],
        ),
        (
            "full names",
            b"Full Name,Email\nAda Lovelace,ada@x.example\n\"King, Bo\",bo@x.example\n",
            &["ada@x.example|Ada|Lovelace", "bo@x.example|Bo|King"],
            &["name-split"],
        ),
        (
            "an empty column that is named for the addresses",
            b"Email,First Name,Login\n,Ada,ada@x.example\n,Bo,bo@x.example\n",
            &[],
            &["email-column-empty", "email-missing"],
        ),
    ]);
}

#[test]
fn noise_is_removed_and_the_rest_is_told() {
    run(&[
        (
            "noise around addresses",
            "Email\n mailto:ada@x.example\n<bo@x.example>\n'cy@x.example\n\"=\"\"di@x.example\"\"\"\ned@x.example.\nfi@x.example;\n\u{a0}gi@x.example\u{200b}\n".as_bytes(),
            &["ada@x.example||", "bo@x.example||", "cy@x.example||", "di@x.example||", "ed@x.example||", "fi@x.example||", "gi@x.example||"],
            &[],
        ),
        (
            "noise for names",
            "Email,First Name,Last Name\na@x.example,N/A,-\nb@x.example,\u{a0}Bo ,NULL\nc@x.example,Null,Roy\n".as_bytes(),
            &["a@x.example||", "b@x.example|Bo|", "c@x.example|Null|Roy"],
            &[],
        ),
        (
            "addresses that can never receive mail",
            b"Email\nada@x.example.invalid\nbo@x.example.test\ncy@host.localhost\ndi@x.c\ned@x.example\n",
            &["ed@x.example||"],
            &["email-unreachable"],
        ),
        (
            "formulas",
            b"Email,First Name\nada@x.example,=1+1\nbo@x.example,@SUM(A1)\n",
            &["ada@x.example|=1+1|", "bo@x.example|@SUM(A1)|"],
            &["formula-cell"],
        ),
        (
            "a domain that is nearly the usual one",
            b"Email\na@northwind.example\nb@northwind.example\nc@northwind.example\nd@nortwhind.example\n",
            &["a@northwind.example||", "b@northwind.example||", "c@northwind.example||", "d@nortwhind.example||"],
            &["domain-look-alike"],
        ),
    ]);
}
