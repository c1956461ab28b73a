//! Lists as people have them, in the real window: opened by the dialog, questions answered, a cell corrected, taken back
//! and corrected again, saved; what is on the disk is what was shown.

use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::json;
use thirtyfour::{By, Key};

use crate::{
    accounts,
    app::{App, Start},
    browser::Browser,
    desktop::eventually,
    dialog, journeys,
};

/// A setup in which that list was chosen.
async fn opened(data: &Path, list: &Path) -> App {
    let app = Start::at(data).app().await;
    journeys::new_setup(&app).await;
    journeys::choose(&app, journeys::ENGLISH.choose, list).await;
    app
}

async fn keys(app: &App, keys: impl Into<thirtyfour::TypingData>) {
    let focused = app.page.active_element().await.unwrap();
    focused.send_keys(keys).await.unwrap();
}

fn cell(line: u64, column: &str) -> String {
    format!("[data-row='{line}'] [data-cell='{column}']")
}

/// The words of a cell. `WebKit`'s driver takes a cell inside a windowed row for hidden, so the page is asked.
async fn shown(app: &App, line: u64, column: &str) -> String {
    let text = "return document.querySelector(arguments[0])?.textContent ?? null";
    let text = app.script(text, vec![json!(cell(line, column))]).await;
    text.as_str().unwrap_or_default().trim().to_owned()
}

/// Waits until a cell says that; a corrected one also tells a screen reader what the file says.
async fn becomes(app: &App, line: u64, column: &str, text: &str) {
    eventually(&format!("{text:?} in line {line}"), async || {
        shown(app, line, column)
            .await
            .starts_with(text)
            .then_some(())
    })
    .await;
}

async fn is_corrected(app: &App, line: u64, column: &str, wanted: bool) {
    let corrected = format!("{}.corrected", cell(line, column));
    eventually(&format!("{corrected}: {wanted}"), async || {
        let found = app.page.find_all(By::Css(&corrected)).await.ok()?;
        (found.is_empty() != wanted).then_some(())
    })
    .await;
}

/// Writes another text into a cell, by mouse and keyboard.
async fn correct(app: &App, line: u64, column: &str, text: &str) {
    app.click(&cell(line, column)).await;
    keys(app, Key::F2 + "").await;
    eventually("the field of the cell", async || {
        let name = "return document.activeElement?.name === 'cell'";
        (app.script(name, vec![]).await == json!(true)).then_some(())
    })
    .await;
    keys(app, Key::Control + "a").await;
    keys(app, text).await;
    keys(app, Key::Enter + "").await;
    app.see_no("[name='cell']").await;
}

/// A cell is corrected, taken back by the keyboard, and corrected again by the button.
async fn correct_and_change_mind(app: &App, line: u64, column: &str, text: &str) {
    let before = shown(app, line, column).await;
    correct(app, line, column, text).await;
    is_corrected(app, line, column, true).await;
    keys(app, Key::Control + "z").await;
    is_corrected(app, line, column, false).await;
    assert_eq!(shown(app, line, column).await, before);
    app.click("[data-action='redo-list']").await;
    is_corrected(app, line, column, true).await;
    becomes(app, line, column, text).await;
}

/// Saves both lists and returns them.
async fn saved(app: &App, folder: &Path) -> [String; 2] {
    let [clean, left_out] = ["clean.csv", "left-out.csv"].map(|name| folder.join(name));
    app.click("[data-action='save-clean']").await;
    dialog::answer(journeys::ENGLISH.clean, &clean).await;
    app.see("[data-saved='clean']").await;
    app.click("[data-action='save-left-out']").await;
    dialog::answer(journeys::ENGLISH.left_out, &left_out).await;
    app.see("[data-saved='left-out']").await;
    [clean, left_out].map(|list| std::fs::read_to_string(list).unwrap())
}

#[tokio::test]
async fn a_google_workspace_export_is_settled_corrected_and_saved() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = folder.path().join("User_Download.csv");
    let header = "First Name [Required],Last Name [Required],Email Address [Required],\
                  Password [Required],Org Unit Path [Required],Recovery Email";
    let rows = [
        "Ada,Lee,ada.lee@northwind.example,****,/Sales,ada@private.example",
        "Bo,Roy,bo.roy@northwind,****,/Sales,",
        "Cy,Day,cy.day@northwind.example,****,/Sales,",
        "Di,Ray,di.ray@northwind.example,****,/Sales,",
        "Kim,Lee,kim.lee@norhtwind.example,****,/Sales,",
        "Former,Colleague,former@northwind.example,****,/Left,",
    ];
    std::fs::write(&list, format!("{header}\r\n{}\r\n", rows.join("\r\n"))).unwrap();
    let app = opened(data.path(), &list).await;

    app.see("[data-state='doubtful'][data-row='6']").await;
    app.click("[data-doubt='domain-look-alike'] [data-action='accept']")
        .await;
    app.see_no("[data-questions]").await;
    correct_and_change_mind(&app, 3, "email", "bo.roy@northwind.example").await;
    app.see("[data-row='3'][data-state='ready']").await;
    app.click(&cell(7, "email")).await;
    keys(&app, Key::Delete + "").await;
    app.see("[data-row='7'][data-state='left-out']").await;

    let [clean, left_out] = saved(&app, folder.path()).await;
    assert_eq!(
        clean,
        "Email,First Name,Last Name\r\n\
         ada.lee@northwind.example,Ada,Lee\r\n\
         bo.roy@northwind.example,Bo,Roy\r\n\
         cy.day@northwind.example,Cy,Day\r\n\
         di.ray@northwind.example,Di,Ray\r\n\
         kim.lee@norhtwind.example,Kim,Lee\r\n"
    );
    assert!(left_out.contains("former@northwind.example"), "{left_out}");
    assert!(
        left_out.ends_with(",6,7,left-out-by-hand\r\n"),
        "{left_out}"
    );
    let record = app.command("refresh", json!({})).await.unwrap();
    let steps = record["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["id"] == "invite-users");
    assert_eq!(step.unwrap()["invite_list"]["ready"], json!(5));
    app.close().await;
}

#[tokio::test]
async fn a_workbook_with_two_sheets_is_settled_corrected_and_saved() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = folder.path().join("Team.xlsx");
    let mut workbook = Workbook::new();
    let header = ["Email", "First Name", "Last Name"];
    let former = ["eve@northwind.example", "Eve", "Ray"];
    let team = [
        ["ada@northwind.example", "Ada", "Lee"],
        ["bo@northwind", "Bo", "Roy"],
        ["", "Cy", "Day"],
    ];
    for (name, rows) in [("Former", &[former][..]), ("Team", &team)] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, header).unwrap();
        sheet.write_row_matrix(1, 0, rows.iter().copied()).unwrap();
    }
    workbook.save(&list).unwrap();
    let bytes = std::fs::read(&list).unwrap();
    let app = opened(data.path(), &list).await;

    // The first sheet with addresses is a guess, and a question.
    becomes(&app, 2, "email", "eve@northwind.example").await;
    app.click("[data-doubt='sheet-guessed'] [data-choice='sheet:Team']")
        .await;
    becomes(&app, 2, "email", "ada@northwind.example").await;
    app.see_no("[data-questions]").await;
    correct_and_change_mind(&app, 3, "email", "bo@northwind.example").await;
    app.see("[data-row='3'][data-state='ready']").await;

    let [clean, left_out] = saved(&app, folder.path()).await;
    assert_eq!(
        clean,
        "Email,First Name,Last Name\r\n\
         ada@northwind.example,Ada,Lee\r\n\
         bo@northwind.example,Bo,Roy\r\n"
    );
    assert_eq!(
        left_out,
        "Email,First Name,Last Name,row,line,problems\r\n,Cy,Day,3,4,email-missing\r\n"
    );
    assert_eq!(std::fs::read(&list).unwrap(), bytes, "it is only read");
    app.close().await;
}

#[tokio::test]
async fn a_mac_roman_file_is_corrected_and_saved_with_the_right_letters() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = folder.path().join("team.csv");
    let bytes: &[u8] = b"Email;First Name;Last Name\n\
        zoe@northwind.example;Zo\x91;M\x9fller\n\
        helene@northwind.example;H\x8el\x8fne;Lef\x8fvre\n\
        j@northwind;J\x9arg;Wei\xa7\n";
    std::fs::write(&list, bytes).unwrap();
    let app = opened(data.path(), &list).await;

    // The letters are the right ones at once. Another encoding shows others, and undo brings the first back.
    app.see_no("[data-questions]").await;
    becomes(&app, 2, "first_name", "Zoë").await;
    app.click("[data-action='change-encoding']").await;
    app.click("[name='encoding'] option[value='windows-1252']")
        .await;
    becomes(&app, 2, "first_name", "Zo‘").await;
    app.click("[data-action='undo-list']").await;
    becomes(&app, 2, "first_name", "Zoë").await;
    app.click("[data-action='fixes']").await;
    app.click("[name='fix-entities']").await;
    app.see("[name='fix-entities']:checked").await;
    correct_and_change_mind(&app, 4, "email", "joerg@northwind.example").await;
    app.see("[data-row='4'][data-state='ready']").await;

    app.click("[data-action='save-clean']").await;
    let clean = folder.path().join("clean.csv");
    dialog::answer(journeys::ENGLISH.clean, &clean).await;
    app.see("[data-saved='clean']").await;
    assert_eq!(
        std::fs::read_to_string(clean).unwrap(),
        "Email,First Name,Last Name\r\n\
         zoe@northwind.example,Zoë,Müller\r\n\
         helene@northwind.example,Hélène,Lefèvre\r\n\
         joerg@northwind.example,Jörg,Weiß\r\n"
    );
    assert_eq!(
        std::fs::read(&list).unwrap(),
        bytes,
        "the file is only read"
    );
    app.close().await;

    // In the next start the same columns are read as last time, and this can be forgotten.
    let app = Start::at(data.path()).app().await;
    journeys::choose(&app, journeys::ENGLISH.choose, &list).await;
    app.see("[data-last-time]").await;
    app.click("[data-action='forget-layout']").await;
    app.see_no("[data-last-time]").await;
    app.close().await;
}

/// Rows of the list that is scrolled.
const ROWS: u32 = 100_000;
/// Frames in which it is scrolled, and most rows that may be in the page meanwhile.
const FRAMES: u32 = 60;
const DRAWN: u64 = 200;

#[tokio::test]
async fn a_hundred_thousand_rows_are_scrolled_with_few_of_them_in_the_page() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = folder.path().join("long.csv");
    crate::stage::long_list(&list, ROWS);
    let app = opened(data.path(), &list).await;
    let seen = app
        .async_script(
            "const [frames, done] = arguments;
             const grid = document.querySelector('[role=grid]');
             const gaps = [];
             let last = performance.now(), drawn = 0;
             const frame = now => {
               gaps.push(now - last);
               last = now;
               drawn = Math.max(drawn, grid.querySelectorAll('[role=row]').length);
               grid.scrollTop += gaps.length % 2 ? 120 : grid.scrollHeight / frames;
               if (gaps.length < frames) requestAnimationFrame(frame);
               else done({ drawn, gaps: gaps.sort((a, b) => b - a).slice(0, 5) });
             };
             requestAnimationFrame(frame);",
            vec![json!(FRAMES)],
        )
        .await;
    println!("longest gaps between frames: {} ms", seen["gaps"]);
    assert!(seen["drawn"].as_u64().unwrap() <= DRAWN, "{seen}");
    app.click("[data-state='ready'] [data-cell='email']").await;
    keys(&app, Key::Control + char::from(Key::End).to_string()).await;
    app.see(&format!("[data-row='{}']", ROWS + 1)).await;
    app.close().await;
}

#[tokio::test]
async fn a_list_of_salesforce_users_is_compared_shortened_and_saved() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let browser = Browser::start().await;
    let app = Start::at(data.path())
        .with_path(browser.programs())
        .app()
        .await;
    accounts::try_practice(&app).await;
    app.go_to("invite-users").await;
    app.see("[data-action='from-salesforce']:disabled").await;
    accounts::sign_in(&app, &browser, "allow").await;
    app.see("[data-salesforce='signed-in']").await;

    app.go_to("invite-users").await;
    app.click("[data-action='from-salesforce']").await;
    app.fill("[name='users-profiles']", "No Such Profile").await;
    app.click("[data-action='list-users']").await;
    app.see("[data-users] [data-code='no-such-users']").await;
    app.click("[data-action='cancel-users']").await;
    app.click("[data-action='from-salesforce']").await;
    app.click("[data-action='list-users']").await;
    app.see("[data-invites='list'] [data-row='2'][data-state='ready']")
        .await;
    // More people than there are seats.
    app.see("[data-tone='warning']").await;
    app.click("[data-action='compare']").await;
    app.see("[data-mark='ready']").await;
    app.click("[data-mark='several'] [data-action='leave-out-mark']")
        .await;
    app.see_no("[data-mark='several']").await;
    let ready = app.see("[data-mark='ready']").await;
    let ready = ready.attr("data-count").await.unwrap().unwrap();
    app.click("[data-action='save-clean']").await;
    let clean = folder.path().join("clean.csv");
    dialog::answer(journeys::ENGLISH.clean, &clean).await;
    app.see("[data-saved='clean']").await;
    let clean = std::fs::read_to_string(clean).unwrap();
    assert_eq!((clean.lines().count() - 1).to_string(), ready);

    // The people of a file are marked as well.
    let domain = clean.lines().nth(1).unwrap().split([',', '@']).nth(1);
    let domain = domain.unwrap();
    let list = folder.path().join("team.csv");
    let people = ["user2", "nobody", "user30", "user13", "user7"];
    let people = people.map(|name| format!("{name}@{domain}\n")).concat();
    std::fs::write(&list, format!("Email\n{people}")).unwrap();
    app.click("[data-action='choose-file']").await;
    dialog::answer(journeys::ENGLISH.choose, &list).await;
    app.see("[data-compared='none']").await;
    app.click("[data-action='compare']").await;
    for (line, mark) in [
        (2, "Ready to activate"),
        (3, "No such user"),
        (4, "Inactive"),
        (5, "API not enabled"),
        (6, "Several users with this address"),
    ] {
        becomes(&app, line, "remark", mark).await;
    }
    app.close().await;
}
