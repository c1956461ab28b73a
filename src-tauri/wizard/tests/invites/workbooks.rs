//! Workbooks: which sheet is read, what its cells say, and what is refused.

use std::{
    io::{Cursor, Write as _},
    ops::ControlFlow,
};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use wizard::invites::{
    InviteError,
    view::{ReadAs, ReadProgress},
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{
    desk::{Desk, error},
    table::{people, told},
};

/// Name of a sheet, and what writes its cells.
type Sheet<'s> = (&'s str, &'s dyn Fn(&mut Worksheet));

/// An `.xlsx` file with these sheets.
fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, fill) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet);
        // The sheet on the screen cannot be hidden.
        sheet.set_active(sheets.last().is_some_and(|(last, _)| last == name));
    }
    workbook.save_to_buffer().unwrap()
}

/// Writes rows of text, the first one at the top.
fn rows(rows: &'static [&'static [&'static str]]) -> impl Fn(&mut Worksheet) {
    move |sheet| {
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
}

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, stored).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An `.xlsx` file as small as it can be; the rows are XML.
fn plain_xlsx(rows: &str) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    archive(&[
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes()),
    ])
}

/// A cell of text in an `.xlsx` sheet.
fn inline(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// An `.ods` file; the tables are XML.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest xmlns:manifest=\"urn:m\"/>",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

/// A row of an `.ods` table.
fn ods_row(attributes: &str, cells: &[&str]) -> String {
    let cells = cells.iter().map(|cell| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#)
    });
    format!(
        "<table:table-row {attributes}>{}</table:table-row>",
        cells.collect::<String>()
    )
}

/// A record of BIFF.
fn biff(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut record = kind.to_le_bytes().to_vec();
    record.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
    record.extend(data);
    record
}

/// An `.xls` file with one sheet of these records.
fn xls(records: &[Vec<u8>]) -> Vec<u8> {
    let begin = |kind: u8| biff(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let name = b"People";
    let bound = |start: u32| {
        let mut data = start.to_le_bytes().to_vec();
        data.extend([0, 0, u8::try_from(name.len()).unwrap(), 0]);
        data.extend(name);
        biff(0x0085, &data)
    };
    let globals = |start| [begin(5), bound(start), biff(0x000A, &[])].concat();
    let start = globals(0).len();
    let mut stream = globals(u32::try_from(start).unwrap());
    stream.extend(begin(16));
    stream.extend(records.concat());
    stream.extend(biff(0x000A, &[]));
    compound("Workbook", &stream)
}

/// A compound file with one stream.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(stream).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A cell of text in an `.xls` sheet.
fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let mut data = [row, column, 0, u16::try_from(text.len()).unwrap()]
        .map(u16::to_le_bytes)
        .concat();
    data.push(0);
    data.extend(text.as_bytes());
    biff(0x0204, &data)
}

fn labels(row: u16, cells: &[&str]) -> Vec<u8> {
    (0..)
        .zip(cells)
        .flat_map(|(column, cell)| label(row, column, cell))
        .collect()
}

const HEADER: &[&str] = &["Email", "First Name", "Last Name"];
const ADA: &[&str] = &["ada@x.example", "Ada", "Lovelace"];
const BO: &[&str] = &["bo@x.example", "Bo", "King"];

/// Name, bytes, people, codes.
type Case = (
    &'static str,
    Vec<u8>,
    &'static [&'static str],
    &'static [&'static str],
);

const BOTH: &[&str] = &["ada@x.example|Ada|Lovelace", "bo@x.example|Bo|King"];

fn run(cases: Vec<Case>) {
    for (name, bytes, expected, codes) in cases {
        let desk = Desk::with(&bytes);
        let checked = desk
            .write()
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(people(&desk), expected, "{name}");
        assert_eq!(
            told(&checked.report),
            codes.iter().map(|code| (*code).to_owned()).collect(),
            "{name}"
        );
    }
}

#[test]
fn a_sheet_is_a_list_whatever_the_format() {
    run(vec![
        ("xlsx", xlsx(&[("People", &rows(&[HEADER, ADA, BO]))]), BOTH, &[]),
        (
            "xlsx by hand, its rows in another order and without numbers",
            plain_xlsx(&format!(
                "<row r=\"3\">{}{}{}</row><row r=\"1\">{}{}{}</row><row>{}{}{}</row>",
                inline("A3", BO[0]),
                inline("B3", BO[1]),
                inline("C3", BO[2]),
                inline("A1", HEADER[0]),
                inline("B1", HEADER[1]),
                inline("C1", HEADER[2]),
                inline("A2", ADA[0]),
                inline("B2", ADA[1]),
                inline("C2", ADA[2]),
            )),
            BOTH,
            &[],
        ),
        (
            "xlsx with notes above, a blank row and a footer",
            xlsx(&[("People", &rows(&[&["Team report"], &[], HEADER, ADA, BO, &[], &["Grand total (2 records)"]]))]),
            BOTH,
            &[],
        ),
        ("ods", ods(&format!("<table:table table:name=\"People\">{}{}{}</table:table>", ods_row("", HEADER), ods_row("", ADA), ods_row("", BO))), BOTH, &[]),
        (
            "ods whose rows end in a thousand empty cells, and its sheet in a million empty rows",
            ods(&format!(
                "<table:table table:name=\"People\">{}{}{}<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
                ods_row("", HEADER),
                ods_row("", ADA).replace("</table:table-row>", "<table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row>"),
                ods_row("", BO),
            )),
            BOTH,
            &[],
        ),
        ("xls", xls(&[labels(0, HEADER), labels(1, ADA), labels(2, BO)]), BOTH, &[]),
        ("xls that begins in the middle", xls(&[labels(9, HEADER), labels(10, ADA), labels(20, BO)]), BOTH, &[]),
        (
            "a sheet of one column with names and addresses",
            xlsx(&[("People", &rows(&[&["Ada Lovelace <ada@x.example>"], &["Bo King <bo@x.example>"]]))]),
            BOTH,
            &["name-split"],
        ),
        (
            "a CSV file that was opened without being split",
            xlsx(&[("People", &rows(&[&["Email;First Name;Last Name"], &["ada@x.example;Ada;Lovelace"], &["bo@x.example;Bo;King"]]))]),
            BOTH,
            &[],
        ),
        ("CSV under the name of a workbook", b"Email,First Name,Last Name\nada@x.example,Ada,Lovelace\nbo@x.example,Bo,King\n".to_vec(), BOTH, &[]),
        ("TSV in UTF-16, as old versions of Excel save it", "\u{feff}Email\tFirst Name\tLast Name\nada@x.example\tAda\tLovelace\nbo@x.example\tBo\tKing\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), BOTH, &[]),
        (
            "letters that were damaged before they came into the workbook",
            xlsx(&[("People", &rows(&[HEADER, ADA, &["bo@x.example", "Bo", "K\u{c3}\u{b6}nig"]]))]),
            &["ada@x.example|Ada|Lovelace", "bo@x.example|Bo|K\u{c3}\u{b6}nig"],
            &["text-damaged"],
        ),
    ]);
}

#[test]
fn cells_are_read_as_they_are_displayed() {
    let fill = |sheet: &mut Worksheet| {
        rows(&[&[
            "Email", "Number", "Sum", "Yes", "Day", "Time", "Formula", "Text",
        ]])(sheet);
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let clock = Format::new().set_num_format("hh:mm");
        sheet.write(1, 0, "ada@x.example").unwrap();
        sheet.write(1, 1, 12_345_678_901_i64).unwrap();
        sheet.write(1, 2, 0.1 + 0.2).unwrap();
        sheet.write(1, 3, true).unwrap();
        let date = ExcelDateTime::from_ymd(2026, 11, 28).unwrap();
        sheet.write_with_format(1, 4, &date, &day).unwrap();
        sheet
            .write_with_format(1, 5, ExcelDateTime::from_hms(9, 5, 0).unwrap(), &clock)
            .unwrap();
        sheet
            .write(1, 6, Formula::new("=\"a\"&\"b\"").set_result("ab"))
            .unwrap();
        sheet.write(1, 7, "00123").unwrap();
    };
    let looked = Desk::with(xlsx(&[("People", &fill)])).look().unwrap();
    assert_eq!(
        looked.preview,
        [[
            "ada@x.example",
            "12345678901",
            "0.3",
            "TRUE",
            "2026-11-28",
            "09:05:00",
            "ab",
            "00123"
        ]]
    );
}

#[test]
fn workbooks_of_others_are_read() {
    for (name, bytes, columns, first) in [
        (
            "SheetJS, BIFF5",
            include_bytes!("../data/biff5_write.xls").as_slice(),
            ["1", "2", "3", "4"],
            ["TRUE", "FALSE", "", "sheetjs"],
        ),
        (
            "Excel",
            include_bytes!("../data/inventory-table.xlsx"),
            ["Item", "Type", "Quantity", ""],
            ["1", "Apple", "50", ""],
        ),
        (
            "LibreOffice",
            include_bytes!("../data/date.ods"),
            ["2021-01-01", "15", "", ""],
            ["2021-01-01 10:10:10", "16", "", ""],
        ),
    ] {
        let looked = Desk::with(bytes).look().unwrap();
        let names: Vec<&str> = looked
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        assert_eq!(names, columns[..names.len()], "{name}");
        assert_eq!(looked.preview[0], first[..names.len()], "{name}");
    }
}

#[test]
fn rows_have_the_numbers_of_the_sheet() {
    let bytes = xlsx(&[(
        "People",
        &rows(&[&[], HEADER, &[], &["ada@x", "Ada", "L"], BO]),
    )]);
    let checked = Desk::with(bytes).check().unwrap();
    let report = &checked.report;
    assert_eq!(
        (report.file.header_line, report.problems.first[0].line),
        (Some(2), 4)
    );
    assert_eq!(
        (report.lines.total, report.lines.empty, report.lines.ready),
        (5, 2, 1)
    );
}

#[test]
fn the_sheet_is_a_question_when_several_have_text() {
    let notes = rows(&[&["Read me"], &["Updated on Monday"]]);
    let staff = rows(&[HEADER, ADA]);
    let leavers = rows(&[HEADER, BO]);
    let hidden = |sheet: &mut Worksheet| {
        rows(&[HEADER, BO])(sheet);
        sheet.set_hidden(true);
    };
    let several = xlsx(&[
        ("Notes", &notes),
        ("People", &staff),
        ("Empty", &|_: &mut Worksheet| ()),
        ("Leavers", &leavers),
    ]);
    let desk = Desk::with(&several);
    let checked = desk.write().unwrap();
    let [guessed] = checked.report.doubts.as_slice() else {
        panic!("{:?}", checked.report.doubts)
    };
    assert_eq!(
        (guessed.code.as_str(), guessed.facts["sheet"].as_str()),
        ("sheet-guessed", "People")
    );
    let others: Vec<&str> = guessed
        .alternatives
        .iter()
        .map(|other| other.value.as_str())
        .collect();
    assert_eq!(others, ["Notes", "People", "Leavers"]);
    assert_eq!(
        guessed.alternatives[2].samples,
        ["Email, First Name, Last Name", "bo@x.example, Bo, King"]
    );
    assert_eq!(people(&desk), ["ada@x.example|Ada|Lovelace"]);

    let of_leavers = ReadAs {
        sheet: Some("Leavers".to_owned()),
        ..ReadAs::default()
    };
    let again = checked
        .again(
            &of_leavers,
            &mut |_: ReadProgress| ControlFlow::Continue(()),
        )
        .unwrap();
    assert_eq!(
        (
            again.report.file.sheet.as_deref(),
            again.report.doubts.len()
        ),
        (Some("Leavers"), 0)
    );
    desk.write_as(&of_leavers).unwrap();
    assert_eq!(people(&desk), ["bo@x.example|Bo|King"]);

    let nobody = ReadAs {
        sheet: Some("Empty".to_owned()),
        ..ReadAs::default()
    };
    assert_eq!(
        error(desk.check_as(&nobody)),
        InviteError::NoSuchSheet {
            sheet: "Empty".to_owned(),
            sheets: "Notes, People, Leavers".to_owned()
        }
    );
    // A sheet that nobody sees is not the one that is meant, if another one has addresses.
    run(vec![(
        "hidden sheet",
        xlsx(&[("Old", &hidden), ("People", &staff)]),
        &["ada@x.example|Ada|Lovelace"],
        &["sheet-guessed"],
    )]);
}

#[test]
fn hidden_rows_are_told() {
    let hide = |sheet: &mut Worksheet| {
        rows(&[HEADER, ADA, BO])(sheet);
        sheet.set_row_hidden(1).unwrap();
    };
    let filter = |sheet: &mut Worksheet| {
        rows(&[HEADER, ADA, BO])(sheet);
        sheet.autofilter(0, 0, 2, 2).unwrap();
        sheet
            .filter_column(
                1,
                &rust_xlsxwriter::FilterCondition::new().add_list_filter("Bo"),
            )
            .unwrap();
        sheet.set_row_hidden(1).unwrap();
    };
    let first_is_hidden = |sheet: &mut Worksheet| {
        rows(&[HEADER, BO])(sheet);
        sheet.set_hidden(true);
    };
    let hidden_row = |row: u8| {
        biff(
            0x0208,
            &[row, 0, 0, 0, 3, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 0, 0],
        )
    };
    for (name, bytes, lines) in [
        (
            "xlsx",
            xlsx(&[("Empty", &|_: &mut Worksheet| ()), ("People", &hide)]),
            vec![2],
        ),
        ("filtered xlsx", xlsx(&[("People", &filter)]), vec![2]),
        (
            "the only sheet with text",
            xlsx(&[
                ("People", &first_is_hidden),
                ("Empty", &|_: &mut Worksheet| ()),
            ]),
            vec![1, 2],
        ),
        (
            "xls",
            xls(&[
                hidden_row(2),
                labels(0, HEADER),
                labels(1, ADA),
                labels(2, BO),
            ]),
            vec![3],
        ),
        (
            "filtered ods",
            ods(&format!(
                "<table:table table:name=\"People\">{}{}{}</table:table>",
                ods_row("", HEADER),
                ods_row("table:visibility=\"filter\"", ADA),
                ods_row("table:visibility=\"collapse\"", BO),
            )),
            vec![2, 3],
        ),
    ] {
        let report = Desk::with(bytes).check().unwrap().report;
        let [doubt] = report.doubts.as_slice() else {
            panic!("{name}: {:?}", report.doubts)
        };
        assert_eq!(
            (doubt.code.as_str(), &doubt.lines),
            ("rows-hidden", &lines),
            "{name}"
        );
    }
}

#[test]
fn web_pages_are_no_workbooks_whatever_their_name() {
    for text in [
        "<table><tr><td>ada@x.example</td></tr></table>",
        "\n <!DOCTYPE HTML>\n<html>",
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
        "<?xml version=\"1.0\"?><Workbook/>",
    ] {
        assert_eq!(
            error(Desk::with(text).check()),
            InviteError::FileNotText { looks_like: "html" },
            "{text}"
        );
    }
}

/// Each file is refused with the code: name, bytes, code.
fn refused(cases: Vec<(&str, Vec<u8>, &str)>) {
    for (name, bytes, code) in cases {
        assert_eq!(error(Desk::with(bytes).check()).code(), code, "{name}");
    }
}

#[test]
fn damaged_and_protected_workbooks_are_told() {
    let whole = xlsx(&[("People", &rows(&[HEADER, ADA, BO]))]);
    refused(vec![
        (
            "truncated xlsx",
            whole[..whole.len() - 200].to_vec(),
            "workbook-damaged",
        ),
        (
            "xlsx with other bytes in the middle",
            {
                let mut bytes = whole.clone();
                let at = bytes.len() / 3;
                bytes[at..at + 40].fill(0xAA);
                bytes
            },
            "workbook-damaged",
        ),
        (
            "ods that ends early",
            archive(&[
                (
                    "mimetype",
                    b"application/vnd.oasis.opendocument.spreadsheet",
                ),
                ("META-INF/manifest.xml", b"<a/>"),
                (
                    "content.xml",
                    b"<table:table table:name=\"a\"><table:table-row>",
                ),
            ]),
            "workbook-damaged",
        ),
        (
            "compound file that ends early",
            xls(&[labels(0, ADA)])[..600].to_vec(),
            "workbook-damaged",
        ),
        (
            "sheet that begins after the end",
            compound(
                "Workbook",
                &[
                    biff(0x0085, &[255, 255, 0, 0, 0, 0, 1, 0, b'a']),
                    biff(0x000A, &[]),
                ]
                .concat(),
            ),
            "workbook-damaged",
        ),
        (
            "cell whose length is a lie",
            xls(&[biff(0x0204, &[0, 0, 0, 0, 0, 0, 255, 255])]),
            "workbook-damaged",
        ),
        (
            "xls at which the reader of the cells panics",
            compound("Workbook", &[biff(0x0042, &[]), biff(0x000A, &[])].concat()),
            "workbook-damaged",
        ),
        (
            "password, xlsx",
            include_bytes!("../data/pass_protected.xlsx").to_vec(),
            "workbook-encrypted",
        ),
        (
            "password, ods",
            include_bytes!("../data/pass_protected.ods").to_vec(),
            "workbook-encrypted",
        ),
        (
            "password, xls",
            compound(
                "Workbook",
                &[biff(0x002F, &[1, 0, 1, 0]), biff(0x000A, &[])].concat(),
            ),
            "workbook-encrypted",
        ),
        (
            "another compound file",
            compound("WordDocument", b"text"),
            "file-not-text",
        ),
        (
            "binary workbook",
            archive(&[("xl/workbook.bin", b"x")]),
            "file-not-text",
        ),
    ]);
}

#[test]
fn workbooks_that_would_fill_the_memory_are_refused() {
    let bomb = |rows: &str| {
        ods(&format!(
            "<table:table table:name=\"People\">{rows}</table:table>"
        ))
    };
    let wide = format!(
        "<table:table-row table:number-rows-repeated=\"1000000\">{}</table:table-row>",
        r#"<table:table-cell office:value-type="string" office:string-value="a@x.example" table:number-columns-repeated="16384"/>"#
    );
    let far = |row: u16, column: u16| xls(&[labels(0, ADA), label(row, column, "x")]);
    let far_xlsx = |sheet: &mut Worksheet| {
        (0..1_000).for_each(|row| {
            sheet.write(row, 16_383, "x").unwrap();
        });
    };
    refused(vec![
        (
            "ods of sixteen billion cells",
            bomb(&wide),
            "workbook-too-large",
        ),
        (
            "ods with a cell of four billion blanks",
            bomb(&ods_row("", &["a<text:s text:c=\"4000000000\"/>"])),
            "workbook-too-large",
        ),
        (
            "xls with a cell far away",
            far(65_535, 65_535),
            "workbook-too-large",
        ),
        (
            "xls that says it is large",
            xls(&[
                biff(
                    0x0200,
                    &[0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0],
                ),
                labels(0, ADA),
            ]),
            "workbook-too-large",
        ),
        (
            "xlsx with a row far below",
            plain_xlsx(&format!(
                "<row r=\"4000000000\">{}</row>",
                inline("A4000000000", ADA[0])
            )),
            "workbook-too-large",
        ),
        (
            "xlsx with cells far away",
            xlsx(&[("People", &far_xlsx)]),
            "workbook-too-large",
        ),
    ]);
}

#[test]
fn a_workbook_that_unpacks_to_far_more_is_refused() {
    let zeros = vec![b' '; 64 << 20];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in 0..9 {
        let name = format!("xl/worksheets/sheet{part}.xml");
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20);
    assert_eq!(
        error(Desk::with(bytes).check()),
        InviteError::WorkbookTooLarge
    );
}
