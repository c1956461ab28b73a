//! C-05: encodings. Bad places are counted, never replaced in silence. C-09: characters.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use wizard::invites::{InviteError, view::ReadAs};

use crate::desk::{Desk, brief, error};

/// In UTF-16, which no encoder of the `encoding_rs` crate writes.
fn utf_16(text: &str, encoding: &Encoding, mark: bool) -> Vec<u8> {
    let mark = if mark { "\u{feff}" } else { "" };
    let units = mark.encode_utf16().chain(text.encode_utf16());
    if encoding == UTF_16LE {
        units.flat_map(u16::to_le_bytes).collect()
    } else {
        units.flat_map(u16::to_be_bytes).collect()
    }
}

fn encoded(text: &str, label: &str) -> Vec<u8> {
    let (bytes, _, unmappable) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
    assert!(!unmappable);
    bytes.into_owned()
}

const FRENCH: &str = "Courriel;Prénom;Nom\r\nlea@northwind.example;Léa;Lefèvre\r\nrene@northwind.example;René;Noël\r\n";
const JAPANESE: &str = "メール,名,姓\r\nhana@northwind.example,花子,山田\r\nken@northwind.example,健一,佐藤\r\n\
                        yui@northwind.example,ゆい,鈴木\r\n";
const CHINESE: &str = "Email,名字,姓氏\r\nwei@northwind.example,伟,王\r\nfang@northwind.example,芳,李\r\n\
                       na@northwind.example,娜,张\r\njing@northwind.example,静,刘\r\n";

/// Encoding and byte order mark that are found, and the clean list in UTF-8.
#[track_caller]
fn check(bytes: Vec<u8>) -> (String, bool, String) {
    let desk = Desk::with(bytes);
    let checked = desk.write().unwrap();
    assert_eq!(
        checked.report.rows.rejected, 0,
        "{:?}",
        checked.report.problems.first
    );
    let clean = String::from_utf8(desk.read("clean.csv")).unwrap();
    (checked.report.file.encoding, checked.report.file.bom, clean)
}

#[track_caller]
fn assert_french(bytes: Vec<u8>, encoding: &str, bom: bool) {
    let (found, marked, clean) = check(bytes);
    assert_eq!((found.as_str(), marked), (encoding, bom));
    assert_eq!(
        clean,
        "Email,First Name,Last Name\r\nlea@northwind.example,Léa,Lefèvre\r\nrene@northwind.example,René,Noël\r\n"
    );
}

#[test]
fn c_05_utf_8_with_and_without_mark() {
    assert_french(FRENCH.into(), "UTF-8", false);
    assert_french(format!("\u{feff}{FRENCH}").into(), "UTF-8", true);
}

#[test]
fn c_05_utf_16_with_and_without_mark() {
    for (encoding, name) in [(UTF_16LE, "UTF-16LE"), (UTF_16BE, "UTF-16BE")] {
        assert_french(utf_16(FRENCH, encoding, true), name, true);
        assert_french(utf_16(FRENCH, encoding, false), name, false);
    }
}

#[test]
fn c_05_western_windows() {
    assert_french(encoded(FRENCH, "windows-1252"), "windows-1252", false);
}

#[test]
fn c_05_japanese_and_chinese() {
    for (text, label, found) in [
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "iso-2022-jp", "ISO-2022-JP"),
        (JAPANESE, "euc-jp", "EUC-JP"),
        (CHINESE, "gb18030", "gb18030"),
    ] {
        let (encoding, _, clean) = check(encoded(text, label));
        assert_eq!(encoding, found);
        let rows = text
            .lines()
            .skip(1)
            .map(|line| format!("{line}\r\n"))
            .collect::<String>();
        let (_, in_clean) = clean.split_once("\r\n").unwrap();
        assert_eq!(in_clean, rows);
    }
}

#[test]
fn an_encoding_that_shows_only_far_into_the_file_is_found() {
    let mut text = String::from("Email,Nom\n");
    for row in 0..40_000 {
        text += &format!("person.{row}@northwind.example,Lee\n");
    }
    text += "zoe@northwind.example,Lefèvre\n";
    let desk = Desk::with(encoded(&text, "windows-1252"));
    let checked = desk.write().unwrap();
    assert_eq!(checked.report.file.encoding, "windows-1252");
    assert!(
        String::from_utf8(desk.read("clean.csv"))
            .unwrap()
            .ends_with("zoe@northwind.example,,Lefèvre\r\n")
    );
}

#[test]
fn cells_in_another_encoding_are_read_in_it_and_told() {
    let mut bytes = b"Email,Pr\xc3\xa9nom,Nom\n".to_vec();
    bytes.extend(b"lea@northwind.example,L\xc3\xa9a,Lef\xe8vre\n");
    bytes.extend(b"rene@northwind.example,Ren\xe9,No\xebl\n");
    bytes.extend("ana@northwind.example,Ana\u{ef}s,Noël\n".as_bytes());
    let desk = Desk::with(bytes);
    let report = desk.write().unwrap().report;
    assert_eq!(
        (report.file.encoding.as_str(), report.rows.ready),
        ("UTF-8", 3)
    );
    let told: Vec<_> = report
        .doubts
        .iter()
        .map(|doubt| (doubt.code.as_str(), &*doubt.lines))
        .collect();
    assert_eq!(told, [("encoding-mixed", &[2, 3][..])]);
    assert_eq!(
        String::from_utf8(desk.read("clean.csv")).unwrap(),
        "Email,First Name,Last Name\r\nlea@northwind.example,Léa,Lefèvre\r\n\
         rene@northwind.example,René,Noël\r\nana@northwind.example,Anaïs,Noël\r\n"
    );
}

#[test]
fn c_05_bad_places_of_other_encodings_are_problems_too() {
    let mut bytes = utf_16("Email,Nom\nlea@northwind.example,L", UTF_16LE, true);
    bytes.extend(0xD800_u16.to_le_bytes());
    bytes.extend(utf_16("e\nana@northwind.example,Lee\n", UTF_16LE, false));
    let desk = Desk::with(bytes);
    let report = desk.check().unwrap().report;
    assert_eq!(
        brief(&report.problems.first),
        [("undecodable", 1, Some("Nom"))]
    );
    assert_eq!(report.rows.ready, 1);

    let mut bytes = encoded(JAPANESE, "shift_jis");
    bytes.extend(b"bo@northwind.example,\x81,\x81\xff\n");
    let asked = ReadAs {
        encoding: Some("Shift_JIS".to_owned()),
        columns: [(wizard::invites::view::Field::LastName, Some(2))].into(),
        ..ReadAs::default()
    };
    let report = Desk::with(bytes).check_as(&asked).unwrap().report;
    assert_eq!(
        brief(&report.problems.first),
        [
            ("undecodable", 4, Some("名")),
            ("undecodable", 4, Some("姓"))
        ]
    );
}

#[test]
fn c_05_bad_places_are_told_of_columns_that_are_not_read_and_of_cells_beyond_the_header() {
    let mut bytes = "Email,Notes,Équipe\nana@northwind.example,ok,Été\n"
        .as_bytes()
        .to_vec();
    bytes.extend(b"bo@northwind.example,\xe9t\xe9,\xff\n");
    bytes.extend(b"di@northwind.example,ok,ok,\xe9\n");
    // Two halves of a character in two cells are no character.
    bytes.extend(b"ed@northwind.example,\xc3,\xa9\n");
    let desk = Desk::with(bytes);
    let asked = ReadAs {
        encoding: Some("UTF-8".to_owned()),
        ..ReadAs::default()
    };
    let checked = desk.write_as(&asked).unwrap();
    assert_eq!(
        brief(&checked.report.problems.first),
        [
            ("undecodable", 2, Some("Notes")),
            ("undecodable", 2, Some("Équipe")),
            ("row-ragged", 3, None),
            ("undecodable", 3, Some("4")),
            ("undecodable", 4, Some("Notes")),
            ("undecodable", 4, Some("Équipe")),
        ]
    );
    let left_out = String::from_utf8(desk.read("left-out.csv")).unwrap();
    assert!(
        left_out
            .lines()
            .all(|row| !row.contains('\u{fffd}') || row.contains("undecodable")),
        "{left_out}"
    );
}

#[test]
fn half_a_character_at_the_end_of_the_file_is_undecodable() {
    let mut bytes = utf_16("Email,Nom\nlea@northwind.example,Lee", UTF_16LE, true);
    bytes.push(0x41);
    let report = Desk::with(bytes).check().unwrap().report;
    assert_eq!(
        brief(&report.problems.first),
        [("undecodable", 1, Some("Nom"))]
    );
}

#[test]
fn the_encoding_can_be_chosen() {
    let asked = |name: &str| ReadAs {
        encoding: Some(name.to_owned()),
        ..ReadAs::default()
    };
    let desk = Desk::with(encoded(FRENCH, "windows-1252"));
    assert_eq!(
        desk.check_as(&asked("latin1"))
            .unwrap()
            .report
            .file
            .encoding,
        "windows-1252"
    );
    assert_eq!(
        desk.check_as(&asked("utf-8"))
            .unwrap()
            .report
            .problems
            .by_code["undecodable"],
        4
    );
    for unknown in ["klingon", "", "replacement", "hz-gb-2312"] {
        assert_eq!(
            error(desk.check_as(&asked(unknown))),
            InviteError::UnknownEncoding {
                name: unknown.to_owned()
            }
        );
    }
}

#[test]
fn every_encoding_on_offer_exists() {
    for name in wizard::invites::encodings() {
        let asked = ReadAs {
            encoding: Some(name.to_owned()),
            ..ReadAs::default()
        };
        let read = Desk::with("ana@northwind.example\nbo@northwind.example\n").check_as(&asked);
        let found = match read {
            Ok(checked) => checked.report.file.encoding,
            // Nobody is on a list that is read in an encoding of two bytes or four.
            Err(InviteError::NoEmailColumn { .. }) => name.to_owned(),
            Err(error) => panic!("{name}: {error}"),
        };
        assert_eq!(found, name);
    }
    let offered = Desk::with(encoded(CHINESE, "gb18030")).look().unwrap();
    assert!(offered.encodings.contains(&offered.file.encoding));
}

#[test]
fn what_is_not_text_is_named() {
    for (bytes, kind) in [
        (b"PK\x03\x04\x14\0\0\0photos/one.jpg".to_vec(), "zip"),
        (b"%PDF-1.7\n1 0 obj".to_vec(), "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "image"),
        (b"{\\rtf1 ana@northwind.example}".to_vec(), "rtf"),
        (b"\x1f\x8b\x08\0rest".to_vec(), "archive"),
        (b"\x7fELF\x02\x01".to_vec(), "binary"),
        (vec![0; 70_000], "binary"),
        ((0..=255_u8).cycle().take(9_000).collect(), "binary"),
    ] {
        assert_eq!(
            error(Desk::with(bytes).check()),
            InviteError::FileNotText { looks_like: kind }
        );
    }
}

#[test]
fn c_09_nuls_and_other_control_characters_are_problems_of_their_cells() {
    let desk = Desk::with(
        "Email,First Name,Last Name\na\0na@northwind.example,Ana,Lee\nbo@northwind.example,B\0o,Lee\n\
                           di@northwind.example,\"D\ni\",Lee\ned@northwind.example,Ed,\"Lee\t\"\n",
    );
    let checked = desk.check().unwrap();
    assert_eq!(
        brief(&checked.report.problems.first),
        [
            ("control-character", 1, Some("Email")),
            ("control-character", 2, Some("First Name")),
            ("control-character", 3, Some("First Name")),
            ("control-character", 4, Some("Last Name")),
        ]
    );
}

/// Around an address they are noise: the third person is ready.
#[test]
fn c_09_direction_marks_and_zero_width_characters_are_problems() {
    let desk = Desk::with(
        "Email,Name,Nom\nana\u{200b}@northwind.example,Ana,Lee\nbo@northwind.example,Bo,\u{202e}eeL\n\
                           \u{feff}di@northwind.example,Di,Lee\n",
    );
    assert_eq!(
        brief(&desk.check().unwrap().report.problems.first),
        [
            ("hidden-character", 1, Some("Email")),
            ("hidden-character", 2, Some("Nom")),
        ]
    );
}

#[test]
fn c_09_zero_width_characters_in_a_header_do_not_hide_its_columns() {
    let desk =
        Desk::with("\u{200b}E\u{ad}mail\u{feff},\u{2060}First Name\nana@northwind.example,Ana\n");
    desk.write().unwrap();
    assert_eq!(
        desk.read("clean.csv"),
        b"Email,First Name,Last Name\r\nana@northwind.example,Ana,\r\n"
    );
}
