//! Whether the panel stands on the page layouts of the four objects.

use serde_json::Value;

use super::{
    Answers, Silence,
    salesforce_rows::Layout,
    seen::{Answer, Seen},
};

pub(super) async fn sections(answers: &Answers) -> Answer<Seen> {
    let layouts = answers.layouts().await?;
    if layouts.is_empty() {
        return Err(Silence::because("salesforce-nothing-visible"));
    }
    let mut missing = Vec::new();
    let mut unseen = 0;
    for layout in layouts.iter() {
        match has_panel(layout, &answers.settings.package_namespace)? {
            Some(true) => {}
            Some(false) => missing.push(format!("{} ({})", layout.object, layout.name)),
            None => unseen += 1,
        }
    }
    let seen = if !missing.is_empty() {
        Seen::failure("sections-missing").list("missing", missing)
    } else if unseen > 0 {
        Seen::warning("sections-partly-unseen")
    } else {
        Seen::ok("sections-there")
    };
    Ok(seen.count("layouts", layouts.len()).count("unseen", unseen))
}

/// Whether the package's page for the object stands on the layout; none where nobody looked.
fn has_panel(layout: &Layout, namespace: &str) -> Answer<Option<bool>> {
    let Some(content) = &layout.content else {
        return Ok(None);
    };
    let sections = content.get("layoutSections").and_then(Value::as_array);
    let sections = sections.ok_or_else(|| Silence::because("layout-not-understood"))?;
    let page = format!("{namespace}__{}", layout.object);
    let list = |value: &Value, name: &str| {
        value
            .get(name)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let columns = sections
        .iter()
        .flat_map(|section| list(section, "layoutColumns"));
    let mut items = columns.flat_map(|column| list(&column, "layoutItems"));
    let is_panel = |item: Value| {
        let there = item.get("page").and_then(Value::as_str);
        there.is_some_and(|there| there.eq_ignore_ascii_case(&page))
    };
    Ok(Some(items.any(is_panel)))
}
