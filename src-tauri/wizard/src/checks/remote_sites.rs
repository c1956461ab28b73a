//! The remote sites: without them the package cannot reach Marketo.

use url::Url;

use super::{
    Answers, Silence,
    salesforce_rows::RemoteSite,
    seen::{Answer, Seen},
};

/// Hosts of Marketo's SOAP API end in this.
const SOAP: &str = ".mktoapi.com";

/// Whether a site is there for an address, and active.
fn of<'a>(sites: &'a [RemoteSite], address: &str) -> Vec<&'a RemoteSite> {
    let origin = |address: &str| Url::parse(address.trim()).map(|url| url.origin()).ok();
    let wanted = origin(address);
    sites
        .iter()
        .filter(|site| wanted.is_some() && origin(&site.endpoint_url) == wanted)
        .collect()
}

pub(super) async fn of_actions(answers: &Answers) -> Answer<Seen> {
    let sites = answers.sites().await?;
    let wanted = answers.guide.cells("remote-sites");
    let wanted: Vec<&str> = wanted
        .iter()
        .filter_map(|row| row.get(1).map(String::as_str))
        .collect();
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|url| of(&sites, url).is_empty())
        .collect();
    let inactive: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|url| {
            let there = of(&sites, url);
            !there.is_empty() && there.iter().all(|site| !site.is_active)
        })
        .collect();
    Ok(match (missing.is_empty(), inactive.is_empty()) {
        (true, true) => Seen::ok("sites-there").list("sites", wanted),
        (false, _) => Seen::failure("sites-missing").list("missing", missing),
        (true, false) => Seen::failure("sites-inactive").list("inactive", inactive),
    })
}

pub(super) async fn of_rest(answers: &Answers) -> Answer<Seen> {
    let rest = answers.known.marketo_rest.as_ref();
    let rest = rest.ok_or_else(|| Silence::because("marketo-endpoint-not-known"))?;
    let sites = answers.sites().await?;
    let url = rest.origin().ascii_serialization();
    let there = of(&sites, &url);
    let seen = if there.iter().any(|site| site.is_active) {
        Seen::ok("rest-site-there")
    } else if there.is_empty() {
        Seen::failure("rest-site-missing")
    } else {
        Seen::failure("rest-site-inactive")
    };
    Ok(seen.text("site", url))
}

/// Marketo's SOAP API is gone, but the package's pages still ask for its site: its absence says nothing.
pub(super) async fn of_soap(answers: &Answers) -> Answer<Seen> {
    let sites = answers.sites().await?;
    let site = sites.iter().find(|site| {
        let url = Url::parse(&site.endpoint_url).ok();
        url.and_then(|url| url.host_str().map(|host| host.ends_with(SOAP))) == Some(true)
    });
    let site = site.ok_or_else(|| Silence::because("soap-site-absent"))?;
    let seen = if site.is_active {
        Seen::ok("soap-site-there")
    } else {
        Seen::warning("soap-site-inactive")
    };
    Ok(seen.text("site", &site.endpoint_url))
}

impl Answers {
    /// The remote sites; none at all may be none that are seen.
    async fn sites(&self) -> Answer<std::sync::Arc<Vec<RemoteSite>>> {
        let sites = self.remote_sites().await?;
        if sites.is_empty() {
            self.sees_metadata().await?;
        }
        Ok(sites)
    }
}
