//! `msi-setup explain`.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::json;

use crate::run::{Place, Said, keys};

/// Runs the command with something on standard input.
fn piped(command: &mut Command, text: &[u8]) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // What is refused for its length is not read to its end.
    let _ = child.stdin.take().unwrap().write_all(text);
    let output = child.wait_with_output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_person_reads_what_it_means_whose_job_it_is_and_what_to_do() {
    let place = Place::new();
    let said = place.run(&[
        "explain",
        "https://localhost/?error=OAUTH_APP_BLOCKED",
        "--lang",
        "en",
    ]);
    let expected = "\
OAUTH_APP_BLOCKED — Signing in to Salesforce
  The app is blocked in this org, or is for approved users only.
  Who acts: Salesforce admin
  What to do: In Salesforce Setup, open Connected Apps OAuth Usage and find the app. Click “Unblock” or “Install”. If it is for approved users only, assign the user by profile or permission set.
  Trying again changes nothing until that is done.
  Salesforce: restrictions on apps that are not installed: https://help.salesforce.com/s/articleView?id=005132365&type=1
";
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, expected, "")
    );

    let said = place.run(&[
        "explain",
        "--lang",
        "fr",
        "606 then UNKNOWN_EXCEPTION, error 606",
    ]);
    let expected = "\
UNKNOWN_EXCEPTION — Diagnostics de MSI Actions
  Une erreur s’est produite à l’intérieur de Salesforce, qui n’a pas de code pour elle.
  Qui agit\u{a0}: administrateur Salesforce, avec le support Salesforce
  Que faire\u{a0}: Réessayez une fois. Si cela se reproduit, ouvrez un dossier auprès de Salesforce et citez le numéro du message.
  Attendre et réessayer peut suffire.
  Adobe\u{a0}: diagnostics Salesforce\u{a0}: https://experienceleague.adobe.com/fr/docs/marketo/using/product-docs/marketo-sales-insight/actions/crm/salesforce-integration/salesforce-diagnostics

606 — API REST de Marketo
  Plus de 100 appels sont arrivés en 20 secondes, toutes intégrations confondues.
  Qui agit\u{a0}: administrateur Marketo
  Que faire\u{a0}: Attendez 20 secondes, puis réessayez. Si cela se reproduit, cherchez l’intégration qui appelle si souvent.
  Attendre et réessayer peut suffire.
  Adobe\u{a0}: les codes d’erreur de l’API REST\u{a0}: https://experienceleague.adobe.com/fr/docs/marketo-developer/marketo/rest/error-codes
";
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, expected, "")
    );
}

#[test]
fn refused_endpoint_is_named_on_the_card() {
    let text = "io exception: unauthorized endpoint, please check setup->security->remote site settings. endpoint = https://ims-na1.adobelogin.com/ims";
    for language in ["en", "fr"] {
        let said = Place::new().run(&["explain", text, "--lang", language]);
        assert_eq!(said.code, 0, "{said:?}");
        assert_eq!(
            said.out.matches("https://ims-na1.adobelogin.com").count(),
            2,
            "{said:?}"
        );
        assert!(!said.out.contains("Marketo REST"), "{said:?}");
    }
}

#[test]
fn a_program_reads_one_object_on_one_line() {
    let said = Place::new().run(&["explain", "603 Access denied", "--json", "--lang", "en"]);
    assert_eq!(said.code, 0);
    assert_eq!(said.out.lines().count(), 1);
    let answer = said.json();
    assert_eq!(keys(&answer), ["cards"]);
    let card = &answer["cards"][0];
    assert_eq!(
        keys(card),
        [
            "cause", "code", "id", "link", "personas", "remedy", "retry", "table"
        ]
    );
    assert_eq!(card["id"], "marketo-access-denied");
    assert_eq!(card["table"], "marketo");
    assert_eq!(card["code"], "603");
    assert_eq!(card["personas"], json!(["marketo-admin"]));
    assert_eq!(card["retry"], false);
    assert!(
        card["link"]
            .as_str()
            .unwrap()
            .starts_with("https://experienceleague.adobe.com/en/")
    );
}

#[test]
fn what_nobody_knows_ends_with_one_and_says_what_to_do() {
    let place = Place::new();
    for (language, expected) in [
        (
            "en",
            "No code that is known here was found in it.\nWhat to do: Paste the whole message, or the whole address of the page that shows it. If it stays unknown, look for the code on the page of the vendor, or show the message to Marketo Support or Salesforce Support.\n",
        ),
        (
            "fr",
            "Aucun code connu ici n’y a été trouvé.\nQue faire\u{a0}: Collez le message entier, ou l’adresse entière de la page qui l’affiche. S’il reste inconnu, cherchez le code sur la page de l’éditeur, ou montrez le message au support Marketo ou au support Salesforce.\n",
        ),
    ] {
        let said = place.run(&["explain", "teapot", "--lang", language]);
        assert_eq!(
            (said.code, said.out.as_str(), said.err.as_str()),
            (1, expected, "")
        );
    }
    let said = place.run(&["explain", "", "--json"]);
    assert_eq!((said.code, said.json()), (1, json!({ "cards": [] })));
}

#[test]
fn a_dash_reads_standard_input_whatever_is_in_it() {
    let place = Place::new();
    let words = ["explain", "-", "--json"];
    let body = br#"[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"#;
    let said = piped(&mut place.command(&words), body);
    assert_eq!(
        (said.code, said.json()["cards"][0]["id"].as_str()),
        (0, Some("session-ended"))
    );

    let said = piped(
        &mut place.command(&words),
        b"\xff\xfe\0\x1b[31m INVALID_TYPE \xc3",
    );
    assert_eq!(
        (said.code, said.json()["cards"][0]["code"].as_str()),
        (0, Some("INVALID_TYPE"))
    );

    let said = piped(&mut place.command(&words), b"");
    assert_eq!((said.code, said.json()), (1, json!({ "cards": [] })));
}

#[test]
fn a_text_without_end_is_refused() {
    let text = vec![b'x'; 16 * 1024 * 1024 + 2];
    let said = piped(
        &mut Place::new().command(&["explain", "-", "--json"]),
        &text,
    );
    assert_eq!(said.failure(), ("text-too-long".to_owned(), None, None));
}

#[test]
fn a_text_may_begin_with_a_dash_and_nothing_of_it_is_repeated() {
    let place = Place::new();
    let secret = "00DXX0000000001!AQ0AQExampleOpaqueToken";
    let text = format!("- INVALID_SESSION_ID access_token={secret}\u{1b}[2J");
    for more in [&[][..], &["--json"][..]] {
        let said = place.run(&[&["explain", text.as_str()][..], more].concat());
        assert_eq!(said.code, 0, "{said:?}");
        assert!(
            !said.out.contains("Example") && !said.out.contains('\u{1b}') && said.err.is_empty()
        );
    }
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn without_a_text_it_could_not_run() {
    let place = Place::new();
    assert_eq!(place.run(&["explain"]).code, 2);
    assert_eq!(place.run(&["explain", "603", "--lang", "de"]).code, 2);
    assert_eq!(
        place.run(&["explain", "--json"]).failure().0,
        "arguments-not-understood"
    );
}
