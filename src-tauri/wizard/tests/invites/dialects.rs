//! C-10: what separates cells. C-11: headers. C-07: small files. C-17: what is shown.

use wizard::invites::{
    self, InviteError,
    view::{Field, ReadAs},
};

use crate::desk::{Desk, brief, error, on};

#[track_caller]
fn assert_reads(text: &str, delimiter: char, clean_rows: &[&str]) {
    let desk = Desk::with(text);
    let checked = desk.write().unwrap();
    assert_eq!(checked.report.file.delimiter, delimiter, "{text:?}");
    let mut expected = "Email,First Name,Last Name\r\n".to_owned();
    for row in clean_rows {
        expected += row;
        expected += "\r\n";
    }
    assert_eq!(
        String::from_utf8(desk.read("clean.csv")).unwrap(),
        expected,
        "{text:?}"
    );
}

#[test]
fn c_10_commas_semicolons_tabs_and_bars() {
    for delimiter in [',', ';', '\t', '|'] {
        let text = "Prénom|Email|Nom\nAna|ana@northwind.example|Lee\nBo|bo@northwind.example|Roy\n"
            .replace('|', &delimiter.to_string());
        assert_reads(
            &text,
            delimiter,
            &[
                "ana@northwind.example,Ana,Lee",
                "bo@northwind.example,Bo,Roy",
            ],
        );
        let without_header = text.split_once('\n').unwrap().1;
        assert_reads(
            without_header,
            delimiter,
            &["ana@northwind.example,,", "bo@northwind.example,,"],
        );
    }
}

#[test]
fn c_10_decimal_commas_do_not_separate() {
    assert_reads(
        "quota;email;nom\n1,5;ana@northwind.example;Lee\n2,25;bo@northwind.example;Roy\n",
        ';',
        &["ana@northwind.example,,Lee", "bo@northwind.example,,Roy"],
    );
    assert_reads(
        "1,5;ana@northwind.example;2,5\n1,5;bo@northwind.example;2,5\n",
        ';',
        &["ana@northwind.example,,", "bo@northwind.example,,"],
    );
}

#[test]
fn c_10_separators_inside_quotes_do_not_count() {
    assert_reads(
        "Email,Team\nana@northwind.example,\"a;b;c\"\nbo@northwind.example,\"d;e;f\"\n",
        ',',
        &["ana@northwind.example,,", "bo@northwind.example,,"],
    );
}

#[test]
fn c_10_a_list_of_addresses_alone_needs_no_separator() {
    assert_reads(
        "ana@northwind.example\nbo@northwind.example",
        ',',
        &["ana@northwind.example,,", "bo@northwind.example,,"],
    );
}

#[test]
fn c_10_a_separator_line_is_obeyed_and_is_no_row() {
    for first in ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n", "sep=;\r"] {
        let desk = Desk::with(format!(
            "{first}Email;Nom,Prénom\nana@northwind.example;Lee,Ana\nx;y\n"
        ));
        let report = desk.check().unwrap().report;
        assert_eq!(
            (report.file.delimiter, report.rows.total, report.rows.ready),
            (';', 2, 1),
            "{first:?}"
        );
        assert_eq!(
            (report.problems.first[0].row, report.problems.first[0].line),
            (2, 4)
        );
    }
}

#[test]
fn c_10_the_delimiter_can_be_chosen() {
    let desk = Desk::with("Email:Nom\nana@northwind.example:Lee\n");
    let asked = |delimiter| ReadAs {
        delimiter: Some(delimiter),
        ..ReadAs::default()
    };
    assert_eq!(desk.check_as(&asked(':')).unwrap().report.rows.ready, 1);
    for delimiter in ['"', '\n', 'x', 'é', '@', '.'] {
        assert_eq!(
            error(desk.check_as(&asked(delimiter))),
            InviteError::DelimiterUnusable { delimiter }
        );
    }
}

#[test]
fn c_11_of_columns_with_one_name_the_first_counts_and_empty_names_are_positions() {
    let desk = Desk::with("Email,,Email,\nana@northwind.example,1,ana@northwind.example,2\n");
    let checked = desk.write().unwrap();
    let names: Vec<_> = checked
        .report
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(names, ["Email", "2", "Email", "4"]);
    assert_eq!(checked.report.columns[0].mapped_to, Some(Field::Email));
    assert_eq!(checked.report.columns[2].mapped_to, None);
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nana@northwind.example,,\r\n"
    );
}

#[test]
fn c_11_columns_are_known_by_their_names_in_both_languages() {
    for header in [
        "email,first name,last name",
        "E-Mail,Given_Name,SURNAME",
        "Adresse e-mail,Prénom,Nom de famille",
        "Adresse électronique,PRENOM,Nom",
        "Courriel,pre\u{301}nom,nom",
        " Mail ,FirstName,Family-Name",
    ] {
        let desk = Desk::with(format!("{header}\nana@northwind.example,Ana,Lee\n"));
        desk.write().unwrap();
        assert_eq!(
            desk.read("clean.csv"),
            b"Email,First Name,Last Name\r\nana@northwind.example,Ana,Lee\r\n",
            "{header}"
        );
    }
}

#[test]
fn c_11_a_column_without_a_known_name_is_known_by_its_addresses() {
    let desk = Desk::with("Who,Reach\nAna,ana@northwind.example\nBo,bo@northwind.example\nDi,\n");
    let report = desk.check().unwrap().report;
    assert_eq!(report.columns[1].mapped_to, Some(Field::Email));
    assert_eq!((report.rows.total, report.rows.ready), (3, 2));
}

#[test]
fn a_file_without_addresses_can_be_looked_at_but_not_checked() {
    let desk = Desk::with("Who,Where\nAna,Paris\n");
    assert!(
        desk.look()
            .unwrap()
            .columns
            .iter()
            .all(|column| column.mapped_to.is_none())
    );
    assert_eq!(
        error(desk.check()),
        InviteError::NoEmailColumn {
            columns: "Who, Where".to_owned()
        }
    );
    let asked = ReadAs {
        columns: [(Field::Email, Some(1))].into(),
        ..ReadAs::default()
    };
    assert_eq!(
        brief(&desk.check_as(&asked).unwrap().report.problems.first),
        [("email-invalid", 1, Some("Where"))]
    );
}

#[test]
fn columns_that_are_not_there_or_taken_are_refused() {
    let desk = Desk::with("Email,Nom\nana@northwind.example,Lee\n");
    let asked = |columns: &[(Field, Option<usize>)]| ReadAs {
        columns: columns.iter().copied().collect(),
        ..ReadAs::default()
    };
    assert_eq!(
        error(desk.check_as(&asked(&[(Field::LastName, Some(2))]))),
        InviteError::NoSuchColumn {
            column: 3,
            count: 2
        }
    );
    assert_eq!(
        error(desk.check_as(&asked(&[
            (Field::LastName, Some(1)),
            (Field::FirstName, Some(1))
        ]))),
        InviteError::ColumnMappedTwice { column: 2 }
    );
}

#[test]
fn a_column_chosen_for_one_field_is_not_found_for_another() {
    let desk = Desk::with("Email,Nom\nana@northwind.example,Lee\n");
    let asked = ReadAs {
        columns: [(Field::FirstName, Some(1))].into(),
        ..ReadAs::default()
    };
    desk.write_as(&asked).unwrap();
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nana@northwind.example,Lee,\r\n"
    );
}

#[test]
fn a_field_can_be_read_from_no_column_at_all() {
    let desk = Desk::with("Email,Prénom,Nom\nana@northwind.example,A\0na,Lee\n");
    let asked = |field| ReadAs {
        columns: [(field, None)].into(),
        ..ReadAs::default()
    };
    let checked = desk.write_as(&asked(Field::FirstName)).unwrap();
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nana@northwind.example,,Lee\r\n"
    );
    let mapped: Vec<_> = checked
        .report
        .columns
        .iter()
        .map(|column| column.mapped_to)
        .collect();
    assert_eq!(mapped, [Some(Field::Email), None, Some(Field::LastName)]);
    for text in ["Email,Nom\nana@northwind.example,Lee\n", "ana@b.example\n"] {
        let refused = error(Desk::with(text).check_as(&asked(Field::Email)));
        assert!(
            matches!(refused, InviteError::NoEmailColumn { .. }),
            "not found all the same: {refused:?}"
        );
    }
}

#[test]
fn what_a_look_found_is_read_again_just_so_whatever_the_names_say() {
    let desk = Desk::with("Email,Prénom,Nom\nana@northwind.example,Ana,Lee\n");
    let no_names = ReadAs {
        columns: [(Field::FirstName, None), (Field::LastName, None)].into(),
        ..ReadAs::default()
    };
    let looked = invites::look(&desk.list(), &no_names, &mut on).unwrap();
    let report = desk.check_as(&looked.read_as()).unwrap().report;
    assert_eq!(report.columns, looked.columns);
}

#[test]
fn whether_there_is_a_header_can_be_said() {
    let desk = Desk::with("ana@northwind.example,Ana\nbo@northwind.example,Bo\n");
    let asked = |header| ReadAs {
        header: Some(header),
        ..ReadAs::default()
    };
    assert_eq!(desk.check().unwrap().report.rows.total, 2);
    assert_eq!(desk.check_as(&asked(true)).unwrap().report.rows.total, 1);
    let named = Desk::with("Email\nana@northwind.example\n");
    assert_eq!(
        brief(&named.check_as(&asked(false)).unwrap().report.problems.first),
        [("email-invalid", 1, Some("1"))]
    );
}

#[test]
fn a_first_person_without_address_is_not_taken_for_a_header() {
    let desk =
        Desk::with(",John,Smith\nana@northwind.example,Ana,Lee\nbo@northwind.example,Bo,Roy\n");
    let report = desk.check().unwrap().report;
    assert!(!report.file.header);
    assert_eq!(
        brief(&report.problems.first),
        [("email-missing", 1, Some("1"))]
    );
}

#[test]
fn c_07_nothing_but_a_mark_or_empty_lines_is_an_empty_file() {
    for text in [
        "",
        "\u{feff}",
        "\n",
        "\r\n\r\n",
        "sep=;\r\n",
        "\u{feff}\n\n",
    ] {
        assert_eq!(
            error(Desk::with(text).check()),
            InviteError::FileEmpty,
            "{text:?}"
        );
        assert_eq!(
            Desk::with(text).look().err(),
            Some(InviteError::FileEmpty),
            "{text:?}"
        );
    }
}

#[test]
fn c_07_a_header_alone_is_a_list_of_nobody() {
    for text in ["Email", "Email,Nom\r\n"] {
        let desk = Desk::with(text);
        let report = desk.write().unwrap().report;
        assert_eq!((report.rows.total, report.file.header), (0, true));
        assert_eq!(desk.read("clean.csv"), b"Email,First Name,Last Name\r\n");
    }
}

#[test]
fn c_07_the_last_line_needs_no_line_break() {
    for text in [
        "Email\nana@northwind.example",
        "Email\nana@northwind.example\n",
        "Email\rana@northwind.example\r",
    ] {
        assert_eq!(Desk::with(text).check().unwrap().report.rows.ready, 1);
    }
}

#[test]
fn c_06_the_row_of_an_open_quote_is_named() {
    let desk = Desk::with(
        "Email,Nom\nana@northwind.example,Lee\n\nbo@northwind.example,\"Roy\ndi@northwind.example,Ng\n",
    );
    let report = desk.check().unwrap().report;
    assert_eq!(
        brief(&report.problems.first),
        [("quote-malformed", 2, None)]
    );
    assert_eq!((report.problems.first[0].line, report.rows.ready), (4, 2));
}

#[test]
fn c_17_long_cells_are_cut_where_they_are_shown_and_nowhere_else() {
    let long = "<img src=x onerror=alert(1)>".to_owned() + &"é".repeat(300_000);
    let desk = Desk::with(format!(
        "Email,Prénom\n{long},\"=1+1 javascript:\"\nana@northwind.example,{long}\n"
    ));
    let looked = desk.look().unwrap();
    assert_eq!(looked.preview[0][0].chars().count(), 200);
    assert!(
        looked.preview[0][0].starts_with("<img src=x onerror=alert(1)>é")
            && looked.preview[0][0].ends_with('…')
    );
    assert_eq!(looked.preview[0][1], "=1+1 javascript:");
    let checked = desk.write().unwrap();
    assert_eq!(checked.report.problems.first[0].value.chars().count(), 200);
    assert!(
        desk.read("clean.csv")
            .ends_with(format!("{long},\r\n").as_bytes())
    );
}

#[test]
fn a_look_shows_the_first_rows_and_can_be_asked_for_again() {
    let rows: String = (0..50)
        .map(|row| format!("person.{row}@northwind.example;P{row}\n"))
        .collect();
    let desk = Desk::with(format!("Courriel;Prénom\n{rows}"));
    let looked = desk.look().unwrap();
    assert_eq!(looked.preview.len(), 20);
    assert_eq!(looked.preview[19], ["person.19@northwind.example", "P19"]);
    assert_eq!(looked.file.sha256, "");
    let asked = looked.read_as();
    assert_eq!(
        asked.columns,
        [
            (Field::Email, Some(0)),
            (Field::FirstName, Some(1)),
            (Field::LastName, None)
        ]
        .into()
    );
    let report = desk.check_as(&asked).unwrap().report;
    assert_eq!(
        (report.columns, report.file.encoding),
        (looked.columns, looked.file.encoding)
    );
}
