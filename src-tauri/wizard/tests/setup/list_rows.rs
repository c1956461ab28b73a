//! The rows of a list in the window: all of them, filtered and searched, corrected and left out by hand; and the choices
//! that are remembered for the next list with the same columns.

use std::{fs, ops::ControlFlow, time::Instant};

use wizard::setup::{
    CheckedList, Correction, Field, Language, Layouts, ListSource, Place, ReadAs, RowFilter,
    RowState, RowsView, read_invite_list, view::ListKind,
};

use crate::stage::Stage;

const LIST: &str = "People of sales\r\n\r\nEmail,First Name,Last Name,Team\r\n\
    ada@northwind.example,Ada,Lee,North\r\n\
    bo@northwind,Bo,Roy,North\r\n\
    ,,,\r\n\
    cy@northwind.example,Cy,\"Hara,South\r\n\
    ada@northwind.example,Ada,Lee,South\r\n\
    Total: 4\r\n";

fn on() -> impl FnMut(wizard::setup::ReadProgress) -> ControlFlow<()> {
    |_| ControlFlow::Continue(())
}

fn list(text: &str) -> CheckedList {
    opened(text, &Layouts::default())
}

fn opened(text: &str, layouts: &Layouts) -> CheckedList {
    let source = ListSource::Bytes(String::new(), text.as_bytes().to_vec());
    read_invite_list(source, layouts, Language::En, &mut on()).unwrap()
}

fn again(list: &CheckedList, read_as: &ReadAs) -> CheckedList {
    list.again(read_as, &mut on()).unwrap()
}

fn all(list: &CheckedList) -> RowsView {
    list.rows(RowFilter::All, "", 0, 500)
}

/// Line, state and codes of each row.
fn brief(rows: &RowsView) -> Vec<(u64, RowState, String)> {
    let rows = rows.rows.iter();
    rows.map(|row| (row.place.line, row.state, row.codes.join(" ")))
        .collect()
}

fn at(line: u64) -> Place {
    Place { line, nth: 0 }
}

fn corrected(cells: &[(Place, usize, &str)]) -> ReadAs {
    let corrections = cells.iter().map(|(place, column, text)| Correction {
        place: *place,
        column: *column,
        text: (*text).to_owned(),
    });
    ReadAs {
        corrections: corrections.collect(),
        ..ReadAs::default()
    }
}

/// The clean list, as it is saved.
fn saved(list: &CheckedList) -> String {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("clean.csv");
    list.save(ListKind::Clean, &to, &mut on()).unwrap();
    fs::read_to_string(to).unwrap()
}

#[test]
fn every_line_is_a_row_with_what_it_is() {
    use RowState::{AboveHeader, Empty, Footer, Header, LeftOut, Ready};
    let expected = [
        (1, AboveHeader, ""),
        (2, Empty, ""),
        (3, Header, ""),
        (4, Ready, ""),
        (5, LeftOut, "email-invalid"),
        (6, Empty, ""),
        (7, LeftOut, "quote-malformed"),
        (8, LeftOut, "email-duplicate"),
        (9, Footer, ""),
    ];
    let expected = expected.map(|(line, state, codes)| (line, state, codes.to_owned()));
    let list = list(LIST);
    let rows = all(&list);
    assert_eq!(brief(&rows), expected);
    assert_eq!(rows.rows[7].same_as_line, Some(4));
    let totals = list.view("h").rows;
    let counted = (totals.all, totals.ready, totals.left_out, totals.empty);
    assert_eq!(counted, (9, 1, 3, 2));
    assert_eq!(totals.empty, list.report().rows.blank);
}

#[test]
fn many_lines_that_name_the_delimiter_are_shown_as_quickly_as_read() {
    let lines = "sep=,\n".repeat(200_000);
    let began = Instant::now();
    let list = list(&format!("{lines}Email\nada@x.example\n"));
    let (read, began) = (began.elapsed(), Instant::now());
    assert_eq!(list.view("h").rows.all, 200_002);
    let shown = began.elapsed();
    assert!(shown < read * 10, "read in {read:?}, shown in {shown:?}");
}

#[test]
fn a_line_that_names_the_delimiter_is_a_header_line() {
    let list = list("sep=;\nEmail;Name\nada@x.example;Ada\n\n");
    let states = all(&list).rows.into_iter().map(|row| row.state);
    let expected = [
        RowState::Header,
        RowState::Header,
        RowState::Doubtful,
        RowState::Empty,
    ];
    // The full name is split: a doubt about its row.
    assert_eq!(states.collect::<Vec<_>>()[..2], expected[..2]);
    assert_eq!(list.report().lines.header, 2);
}

#[test]
fn rows_are_filtered_searched_and_sliced() {
    let list = list(LIST);
    let lines = |filter, search, from, count| {
        let rows = list.rows(filter, search, from, count);
        let lines: Vec<u64> = rows.rows.iter().map(|row| row.place.line).collect();
        (rows.total, lines)
    };
    assert_eq!(lines(RowFilter::LeftOut, "", 0, 500), (3, vec![5, 7, 8]));
    assert_eq!(lines(RowFilter::LeftOut, "", 1, 1), (3, vec![7]));
    assert_eq!(lines(RowFilter::Empty, "", 0, 500), (2, vec![2, 6]));
    assert_eq!(lines(RowFilter::All, " SOUTH ", 0, 500), (2, vec![7, 8]));
    assert_eq!(lines(RowFilter::LeftOut, "ada@", 0, 500), (1, vec![8]));
    assert_eq!(lines(RowFilter::All, "nowhere", 0, 500), (0, vec![]));
    assert_eq!(lines(RowFilter::All, "", 9, 500), (9, vec![]));
}

#[test]
fn a_slice_has_at_most_five_hundred_rows() {
    let rows: String = (0..700).map(|row| format!("p{row}@x.example\n")).collect();
    let list = list(&format!("Email\n{rows}"));
    let slice = list.rows(RowFilter::Ready, "", 100, u64::MAX);
    assert_eq!((slice.total, slice.rows.len()), (700, 500));
    assert_eq!(slice.rows[0].place.line, 102);
    assert!(list.rows(RowFilter::Ready, "", u64::MAX, 1).rows.is_empty());
}

#[test]
fn a_corrected_cell_is_shown_counted_and_saved() {
    let list = list(LIST);
    let mended = again(&list, &corrected(&[(at(5), 0, "bo@northwind.example")]));
    assert_eq!(mended.report().by_hand.corrected, 1);
    let row = &all(&mended).rows[4];
    assert_eq!(row.state, RowState::Ready);
    assert_eq!(row.cells[0].text, "bo@northwind.example");
    assert_eq!(row.cells[0].before.as_deref(), Some("bo@northwind"));
    assert_eq!(row.cells[1].before, None);
    assert!(saved(&mended).contains("bo@northwind.example,Bo,Roy\r\n"));
    assert!(
        !saved(&list).contains("bo@"),
        "the first reading is as it was"
    );
}

#[test]
fn corrections_of_the_last_columns_and_of_quotes_mend_a_row() {
    let text =
        "Email,First,Last\nada@x.example\nbo@x.example,\"B\"o,Roy\ncy@x.example,Cy,Day,\"more\n";
    let cells = [
        (at(2), 1, "Ada"),
        (at(2), 2, "Lee"),
        (at(3), 1, "Bo"),
        (at(4), 3, ""),
    ];
    let mended = again(&list(text), &corrected(&cells));
    assert_eq!(
        saved(&mended),
        "Email,First Name,Last Name\r\nada@x.example,Ada,Lee\r\nbo@x.example,Bo,Roy\r\ncy@x.example,Cy,Day\r\n"
    );
}

#[test]
fn of_two_corrections_of_a_cell_the_last_counts() {
    let cells = [(at(2), 1, "Ade"), (at(2), 1, "Ada")];
    let mended = again(
        &list("Email,First Name\nada@x.example,A\n"),
        &corrected(&cells),
    );
    assert_eq!(mended.report().by_hand.corrected, 1);
    assert_eq!(all(&mended).rows[1].cells[1].before.as_deref(), Some("A"));
    assert!(saved(&mended).ends_with("ada@x.example,Ada,\r\n"));
}

#[test]
fn changes_where_no_row_is_are_counted_and_change_nothing() {
    let mut read_as = corrected(&[
        (at(1), 0, "x"),
        (at(3), 0, "Mail"),
        (at(9), 0, "x"),
        (at(99), 0, "x"),
        (at(4), 4, "x"),
    ]);
    read_as.removed = [
        at(6),
        at(u64::MAX),
        Place {
            line: 4,
            nth: u64::MAX,
        },
    ]
    .into();
    let found = list(LIST);
    let changed = again(&found, &read_as);
    assert_eq!(changed.report().by_hand.not_there, 8);
    assert_eq!(all(&changed), all(&found));
}

#[test]
fn people_are_told_apart_who_stand_on_one_line() {
    let found = list("Ada L <ada@x.example>, Bo K <bo@x.example>\n");
    let second = Place { line: 1, nth: 1 };
    assert_eq!(all(&found).rows[1].place, second);
    let mut read_as = corrected(&[(second, 0, "bob@x.example")]);
    read_as.removed = [at(1)].into();
    let changed = again(&found, &read_as);
    assert_eq!(
        saved(&changed),
        "Email,First Name,Last Name\r\nbob@x.example,Bo,K\r\n"
    );
}

#[test]
fn whoever_is_left_out_by_hand_makes_room_for_a_duplicate() {
    let read_as = ReadAs {
        removed: [at(4)].into(),
        ..ReadAs::default()
    };
    let list = again(&list(LIST), &read_as);
    let rows = all(&list);
    assert_eq!(rows.rows[3].codes, ["left-out-by-hand"]);
    assert_eq!(rows.rows[7].state, RowState::Ready);
    assert_eq!(list.report().by_hand.left_out, 1);
    assert_eq!(list.report().problems.by_code["left-out-by-hand"], 1);
}

#[test]
fn rows_are_doubtful_until_their_doubt_is_settled() {
    let text = "Ada Lee <ada@northwind.example>\nbo@northwind.example\n";
    let found = list(text);
    let doubtful = found.rows(RowFilter::Doubtful, "", 0, 9);
    assert_eq!(
        brief(&doubtful),
        [(1, RowState::Doubtful, "name-split".to_owned())]
    );
    let person = doubtful.rows[0].clean.as_ref().unwrap();
    assert_eq!((&*person.first_name, &*person.last_name), ("Ada", "Lee"));
    let read_as = ReadAs {
        accepted: ["name-split".to_owned()].into(),
        ..ReadAs::default()
    };
    let accepted = again(&found, &read_as);
    assert_eq!(accepted.view("h").rows.doubtful, 0);
    assert_eq!(accepted.view("h").rows.ready, 2);
}

#[test]
fn a_look_alike_domain_makes_its_people_doubtful() {
    let rows: String = (0..9)
        .map(|row| format!("p{row}@northwind.example\n"))
        .collect();
    let found = list(&format!("Email\n{rows}kim@NORHTWIND.example\n"));
    let doubtful = found.rows(RowFilter::Doubtful, "", 0, 9);
    assert_eq!(
        brief(&doubtful),
        [(11, RowState::Doubtful, "domain-look-alike".to_owned())]
    );
}

#[test]
fn without_a_clear_column_of_addresses_nobody_is_ready_and_one_choice_settles_it() {
    let found = list("A,B,C\n1,2,3\n4,5,6\n");
    assert!(!found.is_clear() && !found.view("h").is_clear);
    assert_eq!(found.view("h").rows.left_out, 2);
    let refused = found.save(ListKind::Clean, "/nowhere/x.csv".as_ref(), &mut on());
    assert_eq!(refused.unwrap_err().code, "no-email-column");
    let read_as = ReadAs {
        columns: [(Field::Email, Some(1))].into(),
        ..ReadAs::default()
    };
    assert!(again(&found, &read_as).is_clear());
}

#[test]
fn long_cells_are_cut_and_say_so() {
    let long = "x".repeat(500);
    let rows = all(&list(&format!("Email,Note\nada@x.example,{long}\n")));
    let cell = &rows.rows[1].cells[1];
    assert_eq!((cell.text.chars().count(), cell.cut), (200, true));
    assert!(!rows.rows[1].cells[0].cut);
}

/// A list whose e-mail column has to be chosen.
const ODD: &str = "Kontakt,Wer,Team\nada@x.example,Ada,North\nbo@x.example,Bo,South\n";

#[test]
fn choices_are_remembered_by_the_set_of_column_names() {
    let stage = Stage::new();
    let mut setups = stage.setups();
    let read_as = ReadAs {
        columns: [(Field::FirstName, Some(1)), (Field::LastName, None)].into(),
        fixes: [("entities".to_owned(), true)].into(),
        ..corrected(&[(at(2), 1, "Adam")])
    };
    let changed = again(&list(ODD), &read_as);
    assert!(!changed.view("h").as_last_time);
    setups.remember_layout(&changed);

    // In the next start: other people, the same columns in another order.
    let other = "Team , wer,KONTAKT\nWest,Cy,cy@x.example\n";
    let opened = opened(other, &stage.setups().layouts());
    let view = opened.view("h");
    assert!(view.as_last_time);
    assert_eq!(view.read_as.columns[&Field::FirstName], Some(1));
    assert!(view.read_as.fixes["entities"]);
    assert!(view.read_as.corrections.is_empty());
    assert!(saved(&opened).ends_with("cy@x.example,Cy,\r\n"));

    let kept = fs::read_to_string(stage.root().join("preferences.json")).unwrap();
    for word in ["Kontakt", "kontakt", "ada@", "Adam", "wer"] {
        assert!(!kept.contains(word), "{word}: {kept}");
    }
}

#[test]
fn a_list_that_is_read_as_found_again_is_forgotten() {
    let stage = Stage::new();
    let mut setups = stage.setups();
    let read_as = ReadAs {
        columns: [(Field::FirstName, Some(1))].into(),
        ..ReadAs::default()
    };
    setups.remember_layout(&again(&list(ODD), &read_as));
    let opened_again = opened(ODD, &setups.layouts());
    assert!(opened_again.view("h").as_last_time);
    let forgotten = again(&opened_again, &ReadAs::default());
    assert!(!forgotten.view("h").as_last_time);
    setups.remember_layout(&forgotten);
    assert!(!opened(ODD, &setups.layouts()).view("h").as_last_time);
}

#[test]
fn the_encoding_and_header_line_of_a_file_are_its_own() {
    let stage = Stage::new();
    let mut setups = stage.setups();
    let read_as = ReadAs {
        encoding: Some("macintosh".to_owned()),
        header_line: Some(2),
        ..ReadAs::default()
    };
    setups.remember_layout(&again(&list(ODD), &read_as));
    let opened = opened(
        "Kontakt,Wer,Team\nada@x.example,Zoë,North\n",
        &setups.layouts(),
    );
    let file = &opened.report().file;
    assert_eq!((&*file.encoding, file.header_line), ("UTF-8", Some(1)));
    assert!(!opened.view("h").as_last_time);
}

#[test]
fn fifty_layouts_are_remembered_and_the_oldest_dropped() {
    let stage = Stage::new();
    let mut setups = stage.setups();
    let read_as = ReadAs {
        columns: [(Field::LastName, None)].into(),
        ..ReadAs::default()
    };
    let text = |number: usize| format!("Email,Column {number}\nada@x.example,x\n");
    for number in 0..=50 {
        setups.remember_layout(&again(&list(&text(number)), &read_as));
    }
    let layouts = stage.setups().layouts();
    assert!(!opened(&text(0), &layouts).view("h").as_last_time);
    assert!(opened(&text(1), &layouts).view("h").as_last_time);
    assert!(opened(&text(50), &layouts).view("h").as_last_time);
}
