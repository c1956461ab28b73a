//! Whether the package is installed, in which version, and whether its objects are there.

use std::fmt;

use super::{
    Answers, Silence,
    salesforce_rows::{Package, PackageVersion},
    seen::{Answer, Seen},
};

impl fmt::Display for PackageVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)?;
        match self.patch {
            0 => Ok(()),
            patch => write!(f, ".{patch}"),
        }
    }
}

pub(super) async fn installed(answers: &Answers) -> Answer<Seen> {
    let packages = match answers.packages().await {
        Ok(packages) => packages,
        Err(silence) => return by_its_objects(answers, silence).await,
    };
    let namespace = &answers.settings.package_namespace;
    let ours = |package: &&Package| {
        let name = package.subscriber_package.as_ref();
        name.and_then(|name| name.namespace_prefix.as_ref()) == Some(namespace)
    };
    let Some(package) = packages.iter().find(ours) else {
        answers.sees_metadata().await?;
        return Ok(Seen::failure("package-missing"));
    };
    let name = package
        .subscriber_package
        .as_ref()
        .and_then(|name| name.name.as_deref());
    let named = |seen: Seen| seen.text("package", name.unwrap_or(namespace));
    let Some(version) = package.subscriber_package_version else {
        return Ok(named(Seen::warning("package-version-unseen")));
    };
    let (major, minor) = answers.settings.package_minimum;
    let new_enough = (version.major, version.minor) >= (major, minor);
    let seen = if new_enough {
        Seen::ok("package-installed")
    } else {
        Seen::warning("package-old").text("minimum", format!("{major}.{minor}"))
    };
    Ok(named(seen).text("version", version.to_string()))
}

/// Where the list of packages is closed, their objects still show that it is there, without its version.
async fn by_its_objects(answers: &Answers, silence: Silence) -> Answer<Seen> {
    if matches!(silence, Silence::SignInAgain(_)) {
        return Err(silence);
    }
    let objects = answers.objects().await;
    let namespace = &answers.settings.package_namespace;
    let prefix = format!("{namespace}__");
    match objects {
        Ok(objects) if objects.iter().any(|name| name.starts_with(&prefix)) => {
            Ok(Seen::warning("package-version-unseen").text("package", namespace))
        }
        _ => Err(silence),
    }
}

/// An administrator also sees objects that are not deployed yet, so this shows that they are there, no more.
pub(super) async fn objects(answers: &Answers) -> Answer<Seen> {
    let objects = answers.objects().await?;
    let namespace = &answers.settings.package_namespace;
    let expected = answers.settings.package_objects.iter();
    let expected: Vec<String> = expected
        .map(|name| format!("{namespace}__{name}"))
        .collect();
    let missing: Vec<&str> = expected
        .iter()
        .map(String::as_str)
        .filter(|name| !objects.iter().any(|there| there.eq_ignore_ascii_case(name)))
        .collect();
    if missing.is_empty() {
        return Ok(Seen::ok("objects-seen").count("objects", expected.len()));
    }
    answers.sees_everything().await?;
    let seen = if missing.len() == expected.len() {
        Seen::failure("objects-missing")
    } else {
        Seen::warning("objects-partly-missing").list("missing", missing)
    };
    Ok(seen.count("objects", expected.len()))
}
