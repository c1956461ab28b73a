//! The control page: the seven steps with their buttons, what goes wrong, and the credentials.

use axum::response::Response;
use http::StatusCode;

use crate::{
    Event, NotYet, Scenario, Step,
    org::{Org, Package},
    page::{escape, page},
    words::Words,
};

pub(super) fn show(org: &Org, words: &Words) -> Response {
    let steps: String = Step::ALL
        .into_iter()
        .enumerate()
        .map(|(place, step)| step_as_html(org, words, place + 1, step))
        .collect();
    let content = format!(
        "<p>{}</p>{steps}{}{}",
        escape(&words.plain("practice-control-intro")),
        scenarios(org, words),
        credentials(org, words)
    );
    page(
        StatusCode::OK,
        words,
        &words.plain("practice-control"),
        &content,
    )
}

/// The page for an event that needs another one first.
pub(super) fn not_yet(not_yet: NotYet, words: &Words) -> Response {
    let needs = words.plain(not_yet.needs.sentence());
    let text = words.with("practice-not-yet", [("needs", needs.as_str())]);
    let content = format!(
        "<p class=\"wrong\" role=\"alert\">{}</p><p><a href=\"/\">{}</a></p>",
        escape(&text),
        escape(&words.plain("practice-back"))
    );
    let title = words.plain(not_yet.event.sentence());
    page(StatusCode::CONFLICT, words, &title, &content)
}

fn step_as_html(org: &Org, words: &Words, number: usize, step: Step) -> String {
    let items: String = Event::ALL
        .into_iter()
        .filter(|event| event.step() == step)
        .map(|event| {
            format!(
                "<li><form class=\"event\" method=\"post\" action=\"/events/{}\"><button>{}</button></form> <span class=\"quiet\">{}</span></li>",
                event.name(),
                escape(&words.plain(event.sentence())),
                escape(&how_far(org, words, event))
            )
        })
        .collect();
    format!(
        "<h2>{number}. {}</h2><ul>{items}</ul>",
        escape(&words.plain(step.title()))
    )
}

fn how_far(org: &Org, words: &Words, event: Event) -> String {
    let id = match (event, org.package()) {
        (Event::InstallPackage, Package::Installing) => "practice-installing",
        (Event::InstallPackage, Package::Failed) => "practice-install-failed",
        _ if org.has(event) => "practice-done",
        _ => return String::new(),
    };
    words.plain(id)
}

fn scenarios(org: &Org, words: &Words) -> String {
    let now = org.scenario();
    let choices: String = Scenario::ALL
        .into_iter()
        .map(|scenario| {
            let chosen = if scenario == now { " selected" } else { "" };
            let words = escape(&words.plain(scenario.sentence()));
            format!(
                "<option value=\"{}\"{chosen}>{words}</option>",
                scenario.name()
            )
        })
        .collect();
    format!(
        "<h2>{title}</h2><form method=\"post\" action=\"/scenario\"><label for=\"scenario\">{label}</label>\
         <select id=\"scenario\" name=\"scenario\">{choices}</select><button>{send}</button></form>",
        title = escape(&words.plain("practice-scenarios")),
        label = escape(&words.plain("practice-scenario-label")),
        send = escape(&words.plain("practice-scenario-send")),
    )
}

fn credentials(org: &Org, words: &Words) -> String {
    let (salesforce, marketo) = (&org.credentials.salesforce, &org.credentials.marketo);
    let address = |path: &str| format!("http://{}{path}", org.addresses.marketo);
    let rows: String = [
        (
            "practice-login-url",
            format!("http://{}", org.addresses.salesforce),
        ),
        ("practice-login-username", salesforce.username.clone()),
        ("practice-login-password", salesforce.password.clone()),
        ("practice-consumer-key", salesforce.consumer_key.clone()),
        ("practice-marketo-endpoint", address("/rest")),
        ("practice-marketo-identity", address("/identity")),
        ("practice-munchkin-id", marketo.munchkin_id.clone()),
        ("practice-client-id", marketo.client_id.clone()),
        ("practice-client-secret", marketo.client_secret.clone()),
    ]
    .iter()
    .map(|(label, value)| {
        let label = escape(&words.plain(label));
        format!("<dt>{label}</dt><dd><code>{}</code></dd>", escape(value))
    })
    .collect();
    let title = escape(&words.plain("practice-credentials"));
    format!("<h2>{title}</h2><dl>{rows}</dl>")
}
