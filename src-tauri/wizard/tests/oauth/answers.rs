//! What counts as the answer, and what does not.

use wizard::oauth::{Listener, OauthError, Progress, Stray};

use crate::{
    browser::{self, go, go_on},
    endpoint::Endpoint,
    stage::{PATH, Plan, UnderWay, said},
};

#[tokio::test]
async fn o_01_the_code_is_exchanged_once_with_the_same_redirect_uri_and_the_verifier() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    let sent = under_way.sent.clone();
    assert_eq!(sent["response_type"], "code");
    assert_eq!(sent["client_id"], "client-of-the-test");
    assert_eq!(sent["scope"], "api web");
    assert_eq!(
        sent["redirect_uri"],
        format!("http://localhost:{}/callback", under_way.port)
    );
    let stored = under_way.stored.clone();
    let tokens = under_way.succeed().await;
    assert_eq!(tokens.access.expose(), "00D!token-canary");
    assert_eq!(
        tokens.instance_url.as_deref(),
        Some("https://acme.my.salesforce.com")
    );
    assert_eq!(tokens.issued_at, Some(1_790_000_000_000));
    assert_eq!(*stored.lock().unwrap(), [tokens]);

    let asked = endpoint.asked();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].line.starts_with("POST /services/oauth2/token "));
    let form = &asked[0].form;
    let names: Vec<&str> = form.keys().map(String::as_str).collect();
    let expected = [
        "client_id",
        "code",
        "code_verifier",
        "grant_type",
        "redirect_uri",
    ];
    assert_eq!(names, expected, "and no client_secret");
    assert_eq!(form["grant_type"], "authorization_code");
    assert_eq!(form["code"], "a-code");
    assert_eq!(form["redirect_uri"], sent["redirect_uri"]);
    assert!(!asked[0].headers.contains("authorization:"));
}

#[tokio::test]
async fn o_01_the_browser_is_shown_success_only_after_the_tokens_are_stored() {
    let endpoint = Endpoint::good().await;
    let (stored, store_after) = tokio::sync::oneshot::channel();
    let plan = Plan {
        store_after: Some(store_after),
        ..Plan::default()
    };
    let mut under_way = UnderWay::planned(&endpoint, plan).await;
    let port = under_way.port;
    let shown = go(port, &under_way.callback("a-code")).await.unwrap();
    assert_eq!(shown.header("Location"), Some("/callback/done"));
    let mut page = tokio::spawn(go(port, "/callback/done"));
    while under_way.progress.recv().await != Some(Progress::Storing) {}
    let early = tokio::time::timeout(std::time::Duration::from_millis(300), &mut page).await;
    assert!(early.is_err(), "{early:?}");
    stored.send(()).unwrap();
    let shown = page.await.unwrap().unwrap();
    assert!(shown.body.contains("You are signed in"), "{shown:?}");
    under_way.end().await.unwrap();
}

#[tokio::test]
async fn o_02_o_03_o_05_o_07_what_lacks_the_right_state_is_answered_with_400_and_the_wait_goes_on()
{
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let state = under_way.state().to_owned();
    let almost = format!("{}A", &state[..state.len() - 1]);
    for (query, why) in [
        ("code=c&state=wrong".to_owned(), Stray::State),
        (
            format!("code=c&state={}", state.to_uppercase()),
            Stray::State,
        ),
        (format!("code=c&state={state}0"), Stray::State),
        (format!("code=c&state={almost}="), Stray::State),
        ("code=c&state=".to_owned(), Stray::State),
        ("code=c".to_owned(), Stray::State),
        (String::new(), Stray::State),
        (format!("state={state}"), Stray::Neither),
        (format!("code=&state={state}"), Stray::Neither),
        ("error=access_denied".to_owned(), Stray::State),
        ("error=access_denied&state=wrong".to_owned(), Stray::State),
        (format!("error=&state={state}"), Stray::Neither),
        (format!("error=x&code=c&state={state}"), Stray::Neither),
    ] {
        let came = under_way.stray_to(&format!("{PATH}?{query}")).await;
        assert_eq!(came, (400, why), "{query}");
    }
    assert!(endpoint.asked().is_empty());
    under_way.succeed().await;
    assert_eq!(endpoint.asked().len(), 1);
}

#[tokio::test]
async fn o_04_a_parameter_that_stands_twice_is_rejected() {
    let endpoint = Endpoint::good().await;
    let mut under_way = UnderWay::start(&endpoint).await;
    let state = under_way.state().to_owned();
    for query in [
        format!("code=a&code=b&state={state}"),
        format!("code=a&state={state}&state={state}"),
        format!("code=a&state={state}&st%61te=x"),
        format!("error=a&error=b&state={state}"),
        format!("code=a&state={state}&iss=a&iss=b"),
    ] {
        let came = under_way.stray_to(&format!("{PATH}?{query}")).await;
        assert_eq!(came, (400, Stray::Repeated), "{query}");
    }
    under_way.succeed().await;
}

#[tokio::test]
async fn o_06_a_refusal_with_the_right_state_is_told_as_declined_however_it_is_spelt() {
    for spelling in ["access_denied", "access-denied"] {
        let endpoint = Endpoint::good().await;
        let under_way = UnderWay::start(&endpoint).await;
        let query = format!(
            "error={spelling}&error_description=end-user+denied+authorization&state={}",
            under_way.state()
        );
        let shown = go_on(under_way.port, &format!("{PATH}?{query}")).await;
        assert!(shown.body.contains("You are not signed in"), "{shown:?}");
        let error = under_way.end().await.unwrap_err();
        let expected = OauthError::Refused {
            error: "access_denied".into(),
            description: "end-user denied authorization".into(),
        };
        assert_eq!(error, expected);
        assert!(said(&error).contains("declined in the browser"));
        assert!(endpoint.asked().is_empty());
    }
}

#[tokio::test]
async fn o_08_a_description_is_data_cut_and_made_visible_and_never_on_the_page() {
    let endpoint = Endpoint::good().await;
    let under_way = UnderWay::start(&endpoint).await;
    let nasty = "<script>alert(1)</script>%E2%80%AE%00".to_owned() + &"x".repeat(10_000);
    let query = format!(
        "error=oops%3Cb%3E&error_description={nasty}&state={}",
        under_way.state()
    );
    let shown = go_on(under_way.port, &format!("{PATH}?{query}")).await;
    assert!(!shown.body.contains("script") && !shown.body.contains("oops"));
    let OauthError::Refused { error, description } = under_way.end().await.unwrap_err() else {
        panic!("refused");
    };
    assert_eq!(error, "oops<b>");
    assert!(description.starts_with("<script>alert(1)</script>\\u{202e}\\u{0}xxx"));
    assert!(description.chars().count() <= 300 + 20, "{description}");
}

#[tokio::test]
async fn o_09_the_same_answer_twice_is_exchanged_once_and_told_that_it_is_done() {
    let endpoint = Endpoint::good().await;
    let (stored, store_after) = tokio::sync::oneshot::channel();
    let plan = Plan {
        store_after: Some(store_after),
        ..Plan::default()
    };
    let under_way = UnderWay::planned(&endpoint, plan).await;
    let (port, callback) = (under_way.port, under_way.callback("a-code"));
    assert_eq!(go(port, &callback).await.unwrap().status, 303);
    for _ in 0..3 {
        let again = go(port, &callback).await.unwrap();
        assert_eq!(again.header("Location"), Some("/callback/over"));
        let page = go_on(port, &callback).await;
        assert!(page.body.contains("already done"), "{page:?}");
    }
    // Neither does another answer with the same state count any more.
    let other = go_on(port, &under_way.callback("another-code")).await;
    assert!(other.body.contains("already done"), "{other:?}");
    stored.send(()).unwrap();
    let page = go(port, "/callback/done").await.unwrap();
    assert!(page.body.contains("You are signed in"), "{page:?}");
    under_way.end().await.unwrap();
    let asked = endpoint.asked();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert_eq!(asked[0].form["code"], "a-code");
}

#[tokio::test]
async fn o_10_o_11_an_older_tab_gets_a_plain_message_and_ends_nothing() {
    let endpoint = Endpoint::good().await;
    let older = UnderWay::start(&endpoint).await;
    let (port, old_callback) = (older.port, older.callback("a-code"));
    older.controls.cancel();
    assert_eq!(older.end().await.unwrap_err(), OauthError::Cancelled);
    let plan = Plan {
        ports: vec![port],
        ..Plan::default()
    };
    let mut newer = UnderWay::planned(&endpoint, plan).await;
    let (shown, stray) = newer.stray(browser::request(port, &old_callback)).await;
    assert_eq!((shown.status, stray), (400, Stray::State));
    assert!(shown.body.contains("earlier sign-in"), "{shown:?}");
    assert!(endpoint.asked().is_empty());
    newer.succeed().await;
    // A replay after success finds nobody.
    let gone = tokio::net::TcpStream::connect(("127.0.0.1", port)).await;
    assert!(gone.is_err());
}

#[tokio::test]
async fn o_12_an_answer_that_came_before_the_person_was_sent_is_not_the_answer() {
    let endpoint = Endpoint::good().await;
    let listener = Listener::bind(&[0], PATH).unwrap();
    let port = listener.port();
    let early = tokio::spawn(go(port, "/callback?code=early&state=guessed"));
    // It is in the queue of the port before anybody signs in.
    let mut probe = browser::connect(port).await;
    let mut under_way = UnderWay::at(&endpoint.base, listener, Plan::default()).await;
    assert_eq!(early.await.unwrap().unwrap().status, 400);
    assert_eq!(
        under_way.progress.recv().await,
        Some(Progress::Stray(Stray::State))
    );
    tokio::io::AsyncWriteExt::shutdown(&mut probe)
        .await
        .unwrap();
    under_way.succeed().await;
    assert_eq!(endpoint.asked()[0].form["code"], "a-code");
}
