//! The package's fields on leads and contacts.

use crate::salesforce::Described;

use super::{
    Answers, Silence,
    seen::{Answer, Seen},
};

/// Whether the fields are there that are mapped from leads to contacts. How they are mapped is told by the
/// Metadata API alone, which is asked with calls that could write; so that is left to the admin's eye.
pub(super) async fn there(answers: &Answers) -> Answer<Seen> {
    let (lead, contact) = both(answers).await?;
    let namespace = &answers.settings.package_namespace;
    let names = answers.settings.lead_fields.iter();
    let names: Vec<String> = names.map(|name| format!("{namespace}__{name}")).collect();
    let absent = |object: &str, described: &Described| {
        let absent = names.iter().filter(|name| described.field(name).is_none());
        absent
            .map(|name| format!("{object}.{name}"))
            .collect::<Vec<_>>()
    };
    let mut missing = absent("Lead", &lead);
    missing.extend(absent("Contact", &contact));
    if missing.is_empty() {
        return Err(Silence::because("lead-mapping-not-told"));
    }
    Ok(Seen::failure("lead-fields-missing").list("missing", missing))
}

/// The API name of this field is published nowhere, so it is found by its label.
pub(super) async fn opt_out(answers: &Answers) -> Answer<Seen> {
    let (lead, contact) = both(answers).await?;
    let label = answers.settings.opt_out_label.as_str();
    let named = |described: &Described| {
        let mut fields = described.fields.iter();
        let field = fields.find(|field| {
            field
                .label
                .as_deref()
                .is_some_and(|known| known.eq_ignore_ascii_case(label))
        });
        field.map(|field| field.name.clone())
    };
    let prefix = format!("{}__", answers.settings.package_namespace);
    let packaged = |described: &Described| {
        described
            .fields
            .iter()
            .any(|field| field.name.starts_with(&prefix))
    };
    match (named(&lead), named(&contact)) {
        (Some(field), Some(_)) => Ok(Seen::ok("opt-out-field-there").text("field", field)),
        (None, None) if packaged(&lead) || packaged(&contact) => {
            Err(Silence::because("opt-out-field-not-found"))
        }
        _ => Ok(Seen::failure("opt-out-field-missing").text("label", label)),
    }
}

async fn both(answers: &Answers) -> Answer<(std::sync::Arc<Described>, std::sync::Arc<Described>)> {
    let (lead, contact) = tokio::join!(answers.described("Lead"), answers.described("Contact"));
    Ok((lead?, contact?))
}
