//! Queries, page by page.
//!
//! Salesforce hands out up to 2000 records at a time and a path to the next page. A page is given away
//! before the next one is asked for, so memory does not grow with the answer.

use std::ops::ControlFlow;

use serde::{Deserialize, de::DeserializeOwned};
use url::Url;

use super::{
    Client, SalesforceError,
    client::{PAGE_LIMIT, host},
};

/// Where every page of a query is.
const PAGES: &str = "/services/data/";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page<T> {
    total_size: Option<u64>,
    done: bool,
    next_records_url: Option<String>,
    // `Option` and not `default`, which would ask for a default of `T`.
    records: Option<Vec<T>>,
}

impl Client {
    /// Runs a query and gives `each` the records of one page after the other, until it breaks off. The
    /// number is what Salesforce counts in all; `SELECT COUNT()` has only that and no records.
    pub async fn query<T: DeserializeOwned>(
        &self,
        soql: &str,
        each: impl FnMut(Vec<T>) -> ControlFlow<()>,
    ) -> Result<u64, SalesforceError> {
        let url = self.resource("query").await?;
        self.pages(url, soql, each).await
    }

    /// The same with the Tooling API.
    pub async fn tooling_query<T: DeserializeOwned>(
        &self,
        soql: &str,
        each: impl FnMut(Vec<T>) -> ControlFlow<()>,
    ) -> Result<u64, SalesforceError> {
        let url = self.resource("tooling/query").await?;
        self.pages(url, soql, each).await
    }

    /// The first record of a query.
    pub async fn first<T: DeserializeOwned>(
        &self,
        soql: &str,
    ) -> Result<Option<T>, SalesforceError> {
        let mut found = None;
        let keep = |records: Vec<T>| {
            found = records.into_iter().next();
            ControlFlow::Break(())
        };
        self.query(soql, keep).await?;
        Ok(found)
    }

    async fn pages<T: DeserializeOwned>(
        &self,
        mut url: Url,
        soql: &str,
        mut each: impl FnMut(Vec<T>) -> ControlFlow<()>,
    ) -> Result<u64, SalesforceError> {
        url.query_pairs_mut().append_pair("q", soql);
        let mut total = None;
        loop {
            let page: Page<T> = self.read(url.clone(), PAGE_LIMIT).await?;
            let odd = |member| SalesforceError::Odd {
                host: host(&url),
                member,
            };
            // What is left out is not the same as none.
            let size = page.total_size.ok_or_else(|| odd("totalSize"))?;
            let records = page.records.ok_or_else(|| odd("records"))?;
            let counted = *total.get_or_insert(size);
            if each(records).is_break() || page.done {
                return Ok(counted);
            }
            let next = page.next_records_url;
            let next = next_page(&url, &next.ok_or_else(|| odd("nextRecordsUrl"))?)?;
            if next == url {
                return Err(odd("nextRecordsUrl"));
            }
            url = next;
        }
    }
}

/// The next page, on the same host: Salesforce names it by its path. A token goes nowhere else.
fn next_page(url: &Url, path: &str) -> Result<Url, SalesforceError> {
    let next = url.join(path).map_err(|_| SalesforceError::Elsewhere)?;
    let relative = path.starts_with(PAGES) && !path.contains('\\');
    let stays = next.origin() == url.origin() && next.path().starts_with(PAGES);
    if relative && stays {
        Ok(next)
    } else {
        Err(SalesforceError::Elsewhere)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_is_a_path_of_the_same_host() {
        let url = Url::parse("https://acme.my.salesforce.com/services/data/v67.0/query").unwrap();
        let next = next_page(&url, "/services/data/v67.0/query/01gXX0000000001AAA-2000").unwrap();
        assert_eq!(
            next.as_str(),
            "https://acme.my.salesforce.com/services/data/v67.0/query/01gXX0000000001AAA-2000"
        );
        for elsewhere in [
            "https://evil.example/services/data/v67.0/query/1",
            "https://acme.my.salesforce.com/services/data/v67.0/query/1",
            "//evil.example/services/data/v67.0/query/1",
            "/\\evil.example/services/data/v67.0/query/1",
            "/services/data/../../secur/logout.jsp",
            "/services/oauth2/revoke",
            "query/1",
            "",
        ] {
            let refused = next_page(&url, elsewhere);
            assert_eq!(refused, Err(SalesforceError::Elsewhere), "{elsewhere}");
        }
    }
}
