//! The first user of MSI Actions: an admin of Marketo, and somebody in Salesforce with the same address.

use crate::record::Person;

use super::{
    Answers, Silence,
    salesforce_rows::User,
    seen::{Answer, Seen},
};

/// The role that has every permission, under its published name.
const ADMIN: &str = "Admin";

impl Answers {
    pub(super) fn first_user(&self) -> Answer<&Person> {
        let known = self.known.first_user.as_ref();
        known.ok_or_else(|| Silence::because("first-user-not-named"))
    }
}

pub(super) async fn in_marketo(answers: &Answers) -> Answer<Seen> {
    let person = answers.first_user()?;
    let users = answers.marketo_users().await?;
    // With Adobe's identity management the user id is no address.
    let user = users.iter().find(|user| {
        let email = user.email_address.as_deref();
        email.is_some_and(|email| email.eq_ignore_ascii_case(&person.email))
    });
    let named = |seen: Seen| seen.text("person", &person.name);
    let Some(user) = user else {
        return Ok(named(Seen::failure("first-user-not-in-marketo")));
    };
    if user.api_only == Some(true) {
        return Ok(named(Seen::failure("first-user-api-only")));
    }
    let roles = answers.marketo_roles(user).await?;
    let roles: Vec<&str> = roles
        .iter()
        .filter_map(|role| role.access_role_name.as_deref())
        .collect();
    let seen = if roles.iter().any(|role| role.eq_ignore_ascii_case(ADMIN)) {
        Seen::ok("first-user-admin")
    } else if roles.is_empty() {
        return Ok(named(Seen::failure("first-user-without-role")));
    } else if roles
        .iter()
        .any(|role| role.to_ascii_lowercase().contains("admin"))
    {
        Seen::warning("first-user-other-admin")
    } else {
        Seen::failure("first-user-not-admin")
    };
    Ok(named(seen).list("roles", roles))
}

pub(super) async fn in_salesforce(answers: &Answers) -> Answer<Seen> {
    let person = answers.first_user()?;
    let (users, setup, with_api) = tokio::join!(
        answers.first_users(),
        answers.sees_setup(),
        answers.with_api()
    );
    let users = users?;
    let active: Vec<&User> = users.iter().filter(|user| user.is_active).collect();
    let named = |seen: Seen| seen.text("person", &person.name);
    let [user] = active.as_slice() else {
        let seen = match (users.len(), active.len()) {
            (0, _) => Seen::failure("first-user-not-in-salesforce"),
            (_, 0) => Seen::failure("first-user-inactive"),
            (_, several) => Seen::warning("first-user-several").count("users", several),
        };
        return Ok(named(seen));
    };
    setup?;
    let with_api = with_api?;
    Ok(named(if with_api.contains(&user.id) {
        Seen::ok("first-user-in-salesforce")
    } else {
        Seen::failure("first-user-without-api")
    }))
}
