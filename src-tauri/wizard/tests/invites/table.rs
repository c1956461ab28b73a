//! Files as people have them: their bytes, the people that are ready, and all that is told (codes of doubts, of rows
//! left out, of the error).

use std::collections::BTreeSet;

use wizard::invites::view::{InviteReport, LineCounts, ReadAs};

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
pub(crate) fn told(report: &InviteReport) -> BTreeSet<String> {
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
            Err(error) => (Vec::new(), [error.code()].into()),
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
fn noise_around_addresses_is_removed() {
    run(&[
        ("blanks", b"Email\n  ada@x.example\nbo@x.example\t\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("no-break spaces and marks around", "Email\n\u{a0}ada@x.example\u{200b}\n\u{feff}bo@x.example\u{3000}\n".as_bytes(), &["ada@x.example||", "bo@x.example||"], &[]),
        ("an invisible character inside", "Email\nad\u{200b}a@x.example\nbo@x.exam\u{ad}ple\n".as_bytes(), &[], &["hidden-character"]),
        ("links", b"Email\nmailto:ada@x.example\nMAILTO:bo@x.example?subject=Hi\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("angle brackets", b"Email,First Name\n<ada@x.example>,Ada\n< bo@x.example >,Bo\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a name before the address", b"Email,First Name,Last Name\nAda B <ada@x.example>,Ada,L\n\"\"\"Roy, Bo\"\" <bo@x.example>\",,\n", &["ada@x.example|Ada|L", "bo@x.example|Bo|Roy"], &["name-split"]),
        ("apostrophes", b"Email\n'ada@x.example\n'bo@x.example'\n", &["ada@x.example||", "bo@x.example||"], &[]),
        ("texts kept by a formula", b"Email,First Name\n\"=\"\"ada@x.example\"\"\",Ada\nbo@x.example,\"=\"\"Bo\"\"\"\n", &["ada@x.example|Ada|", "bo@x.example|Bo|"], &[]),
        ("a dot, a comma, a semicolon", b"Email\tFirst Name\nada@x.example.\tAda\nbo@x.example,\tBo\ncy@x.example;\tCy\n", &["ada@x.example|Ada|", "bo@x.example|Bo|", "cy@x.example|Cy|"], &[]),
    ]);
}

#[test]
fn noise_in_names_is_removed_or_told() {
    run(&[
        ("signs for nothing", "Email,First Name,Last Name\na@x.example,N/A,-\nb@x.example,\u{a0}Bo ,NULL\nc@x.example,#N/A,–\n".as_bytes(), &["a@x.example||", "b@x.example|Bo|", "c@x.example||"], &[]),
        ("people named Null and Na", b"Email,First Name,Last Name\na@x.example,Ada,Null\nb@x.example,Na,Li\n", &["a@x.example|Ada|Null", "b@x.example|Na|Li"], &[]),
        ("joiners and invisible characters", "Email,First Name\na@x.example,می\u{200c}خواهم\nb@x.example,B\u{200b}o\n".as_bytes(), &["a@x.example|می\u{200c}خواهم|"], &["hidden-character"]),
        ("HTML entities", b"Email,First Name\na@x.example,J&ouml;rg\nb@x.example,Ren&#233;\n", &["a@x.example|J&ouml;rg|", "b@x.example|Ren&#233;|"], &["text-damaged"]),
        ("text encoded twice", "Email,First Name\na@x.example,HÃ©lÃ¨ne\nb@x.example,JÃ¶rg\n".as_bytes(), &["a@x.example|HÃ©lÃ¨ne|", "b@x.example|JÃ¶rg|"], &["text-damaged"]),
        ("tabs and line breaks", b"Email,First Name\na@x.example,\"Ada\tMaria\"\nb@x.example,\"Bo\nJo\"\n", &[], &["control-character"]),
    ]);
}

#[test]
fn fixes_are_switches_with_a_count_and_three_examples() {
    for (fix, text, clean) in [
        ("blanks", "ada@x.example ,Ada", "ada@x.example,Ada"),
        ("blanks", "ada@x.example,\u{a0}Ada ", "ada@x.example,Ada"),
        (
            "invisible",
            "ada@x.exam\u{200b}ple,Ada",
            "ada@x.example,Ada",
        ),
        (
            "invisible",
            "ada@x.example,A\u{2060}da",
            "ada@x.example,Ada",
        ),
        ("mailto", "mailto:ada@x.example,Ada", "ada@x.example,Ada"),
        (
            "mailto",
            "MailTo:ada@x.example?cc=b,Ada",
            "ada@x.example,Ada",
        ),
        ("angle-brackets", "<ada@x.example>,Ada", "ada@x.example,Ada"),
        (
            "angle-brackets",
            "Ada L <ada@x.example>,Ada",
            "ada@x.example,Ada",
        ),
        ("apostrophe", "'ada@x.example,Ada", "ada@x.example,Ada"),
        (
            "apostrophe",
            "mailto:'ada@x.example,Ada",
            "ada@x.example,Ada",
        ),
        (
            "formula-text",
            "\"=\"\"ada@x.example\"\"\",Ada",
            "ada@x.example,Ada",
        ),
        (
            "formula-text",
            "ada@x.example,\"=\"\"Ada\"\"\"",
            "ada@x.example,Ada",
        ),
        ("trailing-sign", "ada@x.example.,Ada", "ada@x.example,Ada"),
        ("trailing-sign", "ada@x.example;,Ada", "ada@x.example,Ada"),
        ("null-names", "ada@x.example,NULL", "ada@x.example,"),
        ("null-names", "ada@x.example,n/a", "ada@x.example,"),
        ("entities", "ada@x.example,J&ouml;rg", "ada@x.example,Jörg"),
        (
            "entities",
            "ada@x.example,&#x5f20;&amp; Co",
            "ada@x.example,张& Co",
        ),
        (
            "double-encoded",
            "ada@x.example,HÃ©lÃ¨ne",
            "ada@x.example,Hélène",
        ),
        (
            "double-encoded",
            "ada@x.example,J√∂rg",
            "ada@x.example,Jörg",
        ),
        (
            "repeated-blanks",
            "ada@x.example,\"Ada\t\tMaria\"",
            "ada@x.example,Ada Maria",
        ),
        (
            "repeated-blanks",
            "ada@x.example,\"Ada\nMaria  B\"",
            "ada@x.example,Ada Maria B",
        ),
    ] {
        let rows: String = (1..=4)
            .map(|row| text.replace("ada@", &format!("a{row}@")) + "\n")
            .collect();
        let desk = Desk::with(format!("Email,First Name\n{rows}"));
        let with = |is_on| ReadAs {
            fixes: [(fix.to_owned(), is_on)].into(),
            ..ReadAs::default()
        };
        let report = desk.write_as(&with(true)).unwrap().report;
        let of_fix = report.fixes.each.iter().find(|one| one.name == fix);
        let found = of_fix.unwrap();
        let told = (found.on, found.count, found.examples.len());
        assert_eq!(told, (true, 4, 3), "{fix} {text}");
        let example = &found.examples[0];
        assert_ne!(example.before, example.after, "{fix} {text}");
        let line = format!("\r\n{},\r\n", clean.replace("ada@", "a4@"));
        let written = String::from_utf8(desk.read("clean.csv")).unwrap();
        assert!(written.ends_with(&line), "{fix} {text}: {written}");

        desk.write_as(&with(false)).unwrap();
        let written = String::from_utf8(desk.read("clean.csv")).unwrap();
        assert!(!written.ends_with(&line), "{fix} {text}: {written}");
    }
}

#[test]
fn addresses_that_nobody_has_are_never_ready() {
    run(&[
        ("reserved endings", b"Email\nada@x.example.invalid\nbo@x.example.test\ncy@host.localhost\ned@x.example\n", &["ed@x.example||"], &["email-unreachable"]),
        ("reserved endings in capitals", b"Email\nADA@X.EXAMPLE.INVALID\nbo@X.Test\ned@x.example\n", &["ed@x.example||"], &["email-unreachable"]),
        ("a last label of one letter", b"Email\ndi@x.c\nflo@x.co.u\n", &[], &["email-unreachable"]),
        ("guests of a directory", b"User Principal Name\nada_y.example#EXT#@x.onmicrosoft.example\nbo_y.example#ext#@x.onmicrosoft.example\ncy@x.example\n", &["cy@x.example||"], &["email-unreachable"]),
    ]);
}

#[test]
fn domains_that_look_mistyped_are_told_and_stay_as_they_are() {
    run(&[
        ("two letters swapped", b"Email\na@northwind.example\nb@northwind.example\nc@northwind.example\nd@nortwhind.example\n", &["a@northwind.example||", "b@northwind.example||", "c@northwind.example||", "d@nortwhind.example||"], &["domain-look-alike"]),
        ("a letter less", b"Email\na@contoso.example\nb@contoso.example\nc@contoso.example\nd@contso.example\n", &["a@contoso.example||", "b@contoso.example||", "c@contoso.example||", "d@contso.example||"], &["domain-look-alike"]),
        ("no domain is frequent", b"Email\na@contoso.example\nb@contso.example\n", &["a@contoso.example||", "b@contso.example||"], &[]),
        ("endings", b"Email\na@northwind.con\nb@contoso.ogr\n", &["a@northwind.con||", "b@contoso.ogr||"], &["domain-ending"]),
        ("a comma before the ending", b"Email;First Name\nada@northwind,com;Ada\nbo@contoso.co,uk;Bo\n", &[], &["domain-ending", "email-invalid"]),
    ]);
}

#[test]
fn cells_that_a_spreadsheet_takes_for_formulas_are_told() {
    run(&[
        (
            "in first names",
            b"Email,First Name\nada@x.example,=1+1\nbo@x.example,@SUM(A1)\n",
            &["ada@x.example|=1+1|", "bo@x.example|@SUM(A1)|"],
            &["formula-cell"],
        ),
        (
            "in addresses and last names",
            "Email,Last Name\n+ada@x.example,L\nbo@x.example,－1\n".as_bytes(),
            &["+ada@x.example||L", "bo@x.example||－1"],
            &["formula-cell"],
        ),
        (
            "a single sign is none",
            b"Email,Last Name\nada@x.example,+\n",
            &["ada@x.example||+"],
            &[],
        ),
    ]);
}

#[test]
fn accepted_doubts_are_settled() {
    let desk = Desk::with(
        "Name,Nickname,Email\nAda King,Countess,ada@x.example\nBo Roy,Bo,+bo@x.example\nCy Lee,Cy,cy@x.con\n",
    );
    let codes = [
        "domain-ending",
        "formula-cell",
        "name-column-unused",
        "name-split",
    ];
    let accepted = |report: &InviteReport| -> Vec<(String, bool)> {
        let doubts = report.doubts.iter();
        let mut doubts: Vec<_> = doubts
            .map(|doubt| (doubt.code.clone(), doubt.settled))
            .collect();
        doubts.sort();
        doubts
    };
    let report = desk.check().unwrap().report;
    assert_eq!(
        accepted(&report),
        codes.map(|code| (code.to_owned(), false))
    );
    assert!(!report.is_all_ready());
    let read_as = ReadAs {
        accepted: codes.map(str::to_owned).into(),
        ..ReadAs::default()
    };
    let report = desk.check_as(&read_as).unwrap().report;
    assert_eq!(accepted(&report), codes.map(|code| (code.to_owned(), true)));
    assert!(report.is_all_ready());
}
