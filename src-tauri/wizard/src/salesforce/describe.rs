//! What objects look like for the signed-in user: the object and its fields, as far as they are visible.
//!
//! Source: REST API Developer Guide, *sObject Describe* and *Describe Global*.

use serde::Deserialize;

use super::{Client, SalesforceError, client::PAGE_LIMIT};

/// An object.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Described {
    /// Its fields that the user sees.
    pub fields: Vec<DescribedField>,
}

impl Described {
    /// The field of that API name, whatever its case.
    pub fn field(&self, name: &str) -> Option<&DescribedField> {
        self.fields
            .iter()
            .find(|field| field.name.eq_ignore_ascii_case(name))
    }
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribedField {
    /// API name.
    pub name: String,
    /// Label in the language of the user.
    pub label: Option<String>,
    /// Type, such as `string`, `url`, `boolean`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Longest text; 0 where that means nothing.
    pub length: Option<u64>,
    /// Whether the user may change it.
    pub updateable: Option<bool>,
    /// Values of a picklist.
    #[serde(default)]
    pub picklist_values: Vec<PicklistValue>,
}

/// A value of a picklist.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PicklistValue {
    /// The value.
    pub value: String,
    /// Whether it can be chosen.
    pub active: Option<bool>,
    /// Whether it is chosen for new records.
    pub default_value: Option<bool>,
}

impl Client {
    /// What an object looks like.
    pub async fn describe(&self, object: &str) -> Result<Described, SalesforceError> {
        let url = self
            .resource(&format!("sobjects/{object}/describe"))
            .await?;
        self.read(url, PAGE_LIMIT).await
    }

    /// API names of all objects that the user sees.
    pub async fn objects(&self) -> Result<Vec<String>, SalesforceError> {
        #[derive(Deserialize)]
        struct All {
            sobjects: Vec<One>,
        }
        #[derive(Deserialize)]
        struct One {
            name: String,
        }
        let url = self.resource("sobjects").await?;
        let all: All = self.read(url, PAGE_LIMIT).await?;
        Ok(all.sobjects.into_iter().map(|one| one.name).collect())
    }
}
