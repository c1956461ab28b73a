//! What *Test* shows.

use wizard::marketo::{DAILY_QUOTAS, Look, SalesActivity, Sight, look};

use crate::{
    stage::{IDENTITY, SECRET, client, error, result, vendor},
    vendor_stage::{Asked, Says, Vendor},
};

const USAGE: &str = r#"{"date":"2026-11-24","total":420,"users":[{"userId":"other@example.com","count":408},{"userId":"wizard-api@example.com","count":12}]}"#;
const TYPES: &str = r#"{"id":1,"name":"Visit Webpage","description":null,"primaryAttribute":{"name":"Webpage ID","dataType":"integer"}},
    {"id":45,"name":"Replied to Sales Email"},{"id":39,"name":"Send Sales Email"},
    {"id":151,"name":"Sales Call Received"},{"id":152,"apiName":"x","name":"add to sales campaign"},{"id":160}"#;

/// Everything as a role with all permissions sees it.
fn all(asked: &Asked) -> Says {
    match asked.path.as_str() {
        "/rest/v1/stats/usage.json" => result(USAGE),
        "/rest/v1/leads/describe2.json" => {
            result(r#"{"name":"API Lead","searchableFields":[["email"]],"fields":[]}"#)
        }
        "/rest/v1/activities/types.json" => result(TYPES),
        "/userservice/management/v1/users/allusers.json" => Says::ok(
            r#"[{"userid":"ana@example.com","firstName":"Ana","id":6785,"apiOnly":false}]"#,
        ),
        _ => error("610", "Requested resource not found"),
    }
}

/// All but one path, which answers that.
async fn but(path: &'static str, says: Says) -> Vendor {
    vendor(move |asked| {
        if asked.path.ends_with(path) {
            says.clone()
        } else {
            all(asked)
        }
    })
    .await
}

async fn seen_but(path: &'static str, says: Says) -> Look {
    look(&client(&but(path, says).await), true).await.unwrap()
}

#[tokio::test]
async fn whose_credentials_what_is_left_and_what_the_role_sees() {
    let vendor = vendor(all).await;
    let look = look(&client(&vendor), true).await.unwrap();
    assert_eq!(look.api_user.as_deref(), Some("wizard-api@example.com"));
    assert_eq!((look.calls.today, look.calls.by_api_user), (420, Some(12)));
    assert_eq!(
        DAILY_QUOTAS.map(|quota| look.calls.left_of(quota)),
        [9_580, 49_580]
    );
    assert_eq!(
        (look.person, look.activity, look.users),
        (Sight::Can, Sight::Can, Some(Sight::Can))
    );
    assert_eq!(
        look.sales_activities.unwrap(),
        [
            SalesActivity::SendEmail,
            SalesActivity::ReceiveEmail,
            SalesActivity::ReceivedCall,
            SalesActivity::AddToCampaign
        ]
    );
    let users = vendor
        .asked()
        .into_iter()
        .find(|asked| asked.path.contains("userservice"));
    assert_eq!(users.unwrap().query["pageSize"], "1");
}

#[tokio::test]
async fn nobody_asks_for_users_unless_told_to() {
    let vendor = vendor(all).await;
    assert_eq!(look(&client(&vendor), false).await.unwrap().users, None);
    assert_eq!(vendor.times("allusers.json"), 0);
}

#[tokio::test]
async fn a_missing_permission_is_cannot_and_nothing_else_is() {
    let denied = error("603", "Access denied");
    let person = seen_but("describe2.json", denied.clone()).await;
    assert_eq!(
        (person.person, person.activity),
        (Sight::Cannot, Sight::Can)
    );

    let activity = seen_but("types.json", denied.clone()).await;
    assert_eq!(
        (activity.person, activity.activity),
        (Sight::Can, Sight::Cannot)
    );
    assert_eq!(
        activity.sales_activities.unwrap_err().code,
        "marketo-access-denied"
    );

    for says in [
        denied,
        Says::json(403, ""),
        Says::json(
            403,
            r#"{"errors":[{"code":603,"message":"Access denied"}]}"#,
        ),
    ] {
        assert_eq!(
            seen_but("allusers.json", says).await.users,
            Some(Sight::Cannot)
        );
    }
}

#[tokio::test]
async fn what_could_not_be_asked_is_cannot_tell() {
    let is = |sight: Sight, code: &str| matches!(sight, Sight::CannotTell(failure) if failure.code == code);
    assert!(is(
        seen_but("describe2.json", error("608", "down"))
            .await
            .person,
        "marketo-unavailable"
    ));
    assert!(is(
        seen_but("types.json", Says::html(200)).await.activity,
        "marketo-web-page"
    ));
    assert!(is(
        seen_but("allusers.json", Says::json(404, ""))
            .await
            .users
            .unwrap(),
        "marketo-not-found"
    ));
    assert!(is(
        seen_but("allusers.json", Says::ok("{}"))
            .await
            .users
            .unwrap(),
        "marketo-odd-answer"
    ));
}

#[tokio::test]
async fn the_older_description_of_people_does_where_there_is_no_newer_one() {
    let vendor = vendor(|asked| match asked.path.as_str() {
        path if path.ends_with("describe2.json") => error("610", "Requested resource not found"),
        path if path.ends_with("describe.json") => {
            result(r#"{"id":2,"displayName":"Company Name"}"#)
        }
        _ => all(asked),
    })
    .await;
    assert_eq!(
        look(&client(&vendor), false).await.unwrap().person,
        Sight::Can
    );
}

#[tokio::test]
async fn h_10_access_denied_where_no_permission_is_needed_is_the_list_of_addresses() {
    let vendor = but("usage.json", error("603", "Access denied")).await;
    let failure = look(&client(&vendor), true).await.unwrap_err();
    assert_eq!(failure.code, "marketo-not-from-here");
}

#[tokio::test]
async fn a_day_without_a_call_has_none() {
    let look = seen_but("usage.json", result("")).await;
    assert_eq!((look.calls.today, look.calls.by_api_user), (0, None));
    let over = seen_but(
        "usage.json",
        result(r#"{"date":"2026-11-24","total":60000}"#),
    )
    .await;
    assert_eq!(DAILY_QUOTAS.map(|quota| over.calls.left_of(quota)), [0, 0]);
}

#[tokio::test]
async fn refused_credentials_and_a_used_up_day_are_no_look() {
    let vendor = but("usage.json", error("607", "Daily quota reached")).await;
    let failure = look(&client(&vendor), true).await.unwrap_err();
    assert_eq!(failure.code, "marketo-quota");
    let refused = Vendor::start(|_| {
        Says::json(
            401,
            r#"{"error":"unauthorized","error_description":"Bad client credentials"}"#,
        )
    })
    .await;
    let failure = look(&client(&refused), true).await.unwrap_err();
    assert_eq!(failure.code, "marketo-credentials-refused");
    assert!(!failure.to_string().contains(SECRET));
}

#[tokio::test]
async fn h_12_a_look_asks_and_changes_nothing() {
    let vendor = vendor(all).await;
    look(&client(&vendor), true).await.unwrap();
    for asked in vendor.asked() {
        // Asking for a token changes nothing either; the credentials go into its body.
        let method = if asked.path == IDENTITY {
            "POST"
        } else {
            "GET"
        };
        assert_eq!(asked.method, method);
        assert!(!asked.path.contains("//"), "{}", asked.path);
    }
}
