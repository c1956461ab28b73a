//! Nothing that comes as data runs as code (T-01, C-17): the content security policy, the frozen
//! prototype, and cells with markup.

use serde_json::{Value, json};

use crate::{
    app::{App, Start},
    desktop::eventually,
    dialog, journeys,
};

/// Directives that must have stopped something.
const STOPPED: [&str; 4] = [
    "form-action",
    "frame-src",
    "script-src-attr",
    "script-src-elem",
];

#[tokio::test]
async fn t_01_injected_code_frames_and_forms_do_nothing_in_the_real_window() {
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    let before = app.page.current_url().await.unwrap();
    app.script(
        "window.ran = [];
         window.stopped = [];
         addEventListener('securitypolicyviolation', event => window.stopped.push([event.effectiveDirective, event.blockedURI]));
         const add = html => { const e = document.createElement('div'); e.innerHTML = html; document.body.append(e); return e.firstChild; };
         const script = document.createElement('script');
         script.textContent = 'window.ran.push(\"script\")';
         document.body.append(script);
         const remote = document.createElement('script');
         remote.src = 'https://example.com/x.js';
         document.body.append(remote);
         add('<img src=x onerror=\"window.ran.push(1)\">');
         add('<svg onload=\"window.ran.push(2)\"></svg>');
         add('<button onclick=\"window.ran.push(3)\">x</button>').click();
         add('<iframe src=\"https://example.com/\"></iframe>');
         add('<iframe srcdoc=\"<script>parent.ran.push(4)</script>\"></iframe>');
         add('<a href=\"javascript:window.ran.push(5)\">x</a>').click();
         add('<form action=\"https://example.com/\" method=\"post\"><input name=\"a\"></form>').submit();
         try { eval('window.ran.push(6)'); } catch { /* so it should be */ }
         try { new Function('window.ran.push(7)')(); } catch { /* so it should be */ }",
        vec![],
    )
    .await;
    let stopped = eventually("everything to be stopped", async || {
        let stopped = app
            .page
            .execute("return window.stopped", vec![])
            .await
            .ok()?;
        let stopped = stopped.json().as_array()?.clone();
        let by = |directive: &str| stopped.iter().any(|one| one[0] == json!(directive));
        STOPPED.iter().all(|one| by(one)).then_some(stopped)
    })
    .await;
    println!("stopped: {stopped:?}");
    assert_eq!(app.script("return window.ran", vec![]).await, json!([]));
    assert_eq!(app.page.current_url().await.unwrap(), before);
    app.close().await;
}

#[tokio::test]
async fn t_01_the_prototype_of_all_objects_is_frozen_before_the_page_begins() {
    let config = include_str!("../../tauri.conf.json");
    let config: Value = serde_json::from_str(config).unwrap();
    assert_eq!(config["app"]["security"]["freezePrototype"], json!(true));
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    let seen = app
        .script(
            "Object.prototype.polluted = 1;
             const scripts = [...document.scripts].map(script => [script.type, script.src !== '']);
             return [Object.isFrozen(Object.prototype), ({}).polluted ?? null, scripts];",
            vec![],
        )
        .await;
    // Tauri freezes when the document begins; a module runs once it is parsed.
    assert_eq!(seen, json!([true, null, [["module", true]]]));
    app.close().await;
}

/// From now on the names of all commands that the page calls are kept.
async fn count_commands(app: &App) {
    app.script(
        "window.called = [];
         const really = window.fetch;
         window.fetch = (address, ...rest) => {
           window.called.push(decodeURIComponent(new URL(address).pathname.slice(1)));
           return really(address, ...rest);
         };",
        vec![],
    )
    .await;
}

async fn called(app: &App) -> Vec<String> {
    let called = app.script("return window.called", vec![]).await;
    serde_json::from_value(called).unwrap()
}

#[tokio::test]
async fn c_17_a_cell_with_markup_is_text_and_calls_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("hostile.csv");
    let cell = "<img src=x onerror=window.hacked=1>";
    let command = "<svg onload=\"__TAURI_INTERNALS__.invoke('close_setup')\">";
    let link = "javascript:__TAURI_INTERNALS__.invoke('undo')";
    let long = "x".repeat(1_000_000);
    std::fs::write(
        &list,
        format!(
            "Email,First Name,{cell}\n{cell},{cell},{link}\n\"{}\",b,c\n{long},a,b\n",
            command.replace('"', "\"\"")
        ),
    )
    .unwrap();
    let data = tempfile::tempdir().unwrap();
    let app = Start::at(data.path()).app().await;
    journeys::new_setup(&app).await;
    app.go_to("invite-users").await;
    count_commands(&app).await;
    app.click("[data-action='choose-file']").await;
    dialog::answer(journeys::ENGLISH.choose, &list).await;
    app.see("[data-row][data-state='left-out']").await;
    // The page asks anew for the setup that the check was recorded in, and for the rows.
    eventually("the page to be at rest", async || {
        let called = called(&app).await;
        (called.last()? == "invite_rows").then_some(())
    })
    .await;
    let before = called(&app).await;
    for name in ["choose_invite_file", "read_invite_list", "invite_rows"] {
        let times = before.iter().filter(|one| *one == name).count();
        assert_eq!(times, 1, "{before:?}");
    }
    let ours = [
        "choose_invite_file",
        "read_invite_list",
        "invite_rows",
        "refresh",
    ];
    assert!(
        before.iter().all(|one| ours.contains(&one.as_str())),
        "{before:?}"
    );

    for cell in app
        .page
        .find_all(thirtyfour::By::Css("[role='gridcell']"))
        .await
        .unwrap()
    {
        cell.scroll_into_view().await.unwrap();
        cell.click().await.unwrap();
    }
    let seen = app
        .script(
            "return [document.body.innerText, document.images.length, window.hacked ?? null]",
            vec![],
        )
        .await;
    let text = seen[0].as_str().unwrap();
    assert!(
        text.contains(cell) && text.contains(command),
        "cells are shown as they are"
    );
    assert_eq!((&seen[1], &seen[2]), (&json!(0), &json!(null)));
    assert_eq!(called(&app).await, before, "a cell called a command");
    app.close().await;
}
