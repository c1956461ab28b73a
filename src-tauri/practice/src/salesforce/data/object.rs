//! What an object is: its fields, and rows that are made when they are looked at.

use serde_json::{Map, Value};

use crate::id::short;

/// Kind of a field, which decides what it may be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::salesforce) enum Kind {
    Id,
    Reference,
    Text,
    TextArea,
    Email,
    Phone,
    Url,
    Picklist,
    Boolean,
    Number,
    Int,
    Date,
    DateTime,
    /// Nested metadata; nothing can be compared with it.
    Complex,
}

impl Kind {
    /// Name in a describe.
    pub(in crate::salesforce) const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Reference => "reference",
            Self::Text => "string",
            Self::TextArea => "textarea",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Picklist => "picklist",
            Self::Boolean => "boolean",
            Self::Number => "double",
            Self::Int => "int",
            Self::Date => "date",
            Self::DateTime => "datetime",
            Self::Complex => "complexvalue",
        }
    }

    const fn length(self) -> u32 {
        match self {
            Self::Id | Self::Reference => 18,
            Self::Email => 80,
            Self::Phone => 40,
            Self::Text | Self::Url | Self::Picklist => 255,
            Self::TextArea => 32_000,
            _ => 0,
        }
    }
}

/// A field.
#[derive(Debug, Clone)]
pub(in crate::salesforce) struct Field {
    pub(in crate::salesforce) name: String,
    pub(in crate::salesforce) label: String,
    pub(in crate::salesforce) kind: Kind,
    pub(in crate::salesforce) length: u32,
    pub(in crate::salesforce) updateable: bool,
    pub(in crate::salesforce) filterable: bool,
    /// Name of the relationship and the objects it leads to.
    pub(in crate::salesforce) reference: Option<(&'static str, &'static [&'static str])>,
    pub(in crate::salesforce) values: Vec<&'static str>,
    /// Which of the values is the default.
    pub(in crate::salesforce) default: Option<&'static str>,
}

impl Field {
    pub(in crate::salesforce) fn new(name: &str, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            label: name.trim_end_matches("__c").replace('_', " "),
            kind,
            length: kind.length(),
            updateable: !matches!(kind, Kind::Id | Kind::Complex),
            filterable: kind != Kind::Complex,
            reference: None,
            values: Vec::new(),
            default: None,
        }
    }

    pub(in crate::salesforce) fn to(
        name: &str,
        relationship: &'static str,
        to: &'static [&'static str],
    ) -> Self {
        Self {
            reference: Some((relationship, to)),
            ..Self::new(name, Kind::Reference)
        }
    }

    pub(in crate::salesforce) fn label(mut self, label: &str) -> Self {
        label.clone_into(&mut self.label);
        self
    }

    pub(in crate::salesforce) fn length(mut self, length: u32) -> Self {
        self.length = length;
        self
    }

    pub(in crate::salesforce) fn unfilterable(mut self) -> Self {
        self.filterable = false;
        self
    }

    pub(in crate::salesforce) fn not_updateable(mut self) -> Self {
        self.updateable = false;
        self
    }

    pub(in crate::salesforce) fn default_value(mut self, value: Option<&'static str>) -> Self {
        self.default = value;
        self
    }

    pub(in crate::salesforce) fn values(mut self, values: &[&'static str]) -> Self {
        self.values = values.to_vec();
        self
    }

    /// Made by the customer or a package.
    pub(in crate::salesforce) fn custom(&self) -> bool {
        self.name.ends_with("__c")
    }
}

/// Several fields of one kind.
pub(in crate::salesforce) fn fields(kind: Kind, names: &[&str]) -> Vec<Field> {
    names.iter().map(|name| Field::new(name, kind)).collect()
}

/// An object.
#[derive(Debug, Clone)]
pub(in crate::salesforce) struct Object {
    pub(in crate::salesforce) name: String,
    pub(in crate::salesforce) prefix: &'static str,
    pub(in crate::salesforce) fields: Vec<Field>,
}

impl Object {
    /// With the field `Id` first.
    pub(in crate::salesforce) fn new(
        name: &str,
        prefix: &'static str,
        fields: impl IntoIterator<Item = Vec<Field>>,
    ) -> Self {
        let id = Field::new("Id", Kind::Id);
        Self {
            name: name.to_owned(),
            prefix,
            fields: std::iter::once(id)
                .chain(fields.into_iter().flatten())
                .collect(),
        }
    }

    /// The field of that name, without regard to case.
    pub(in crate::salesforce) fn field(&self, name: &str) -> Option<&Field> {
        self.fields
            .iter()
            .find(|field| field.name.eq_ignore_ascii_case(name))
    }

    /// The field that the relationship of that name belongs to.
    pub(in crate::salesforce) fn relationship(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| {
            field
                .reference
                .is_some_and(|(known, _)| known.eq_ignore_ascii_case(name))
        })
    }
}

/// Rows of an object, in the order of their creation.
pub(in crate::salesforce) trait Rows {
    fn len(&self) -> usize;
    /// Value of a field, named as in the object; null where there is none.
    fn cell(&self, row: usize, field: &str) -> Value;
    /// The row with this id.
    fn find(&self, id: &str) -> Option<usize> {
        (0..self.len()).find(|row| {
            let cell = self.cell(*row, "Id");
            cell.as_str().and_then(short) == short(id) && cell.is_string()
        })
    }
    /// Rows among which all are whose field is this text; `None` when that takes looking at every row.
    fn among(&self, _field: &str, _text: &str) -> Option<Vec<usize>> {
        None
    }
}

/// A few rows that are there already.
impl Rows for Vec<Map<String, Value>> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn cell(&self, row: usize, field: &str) -> Value {
        self.get(row)
            .and_then(|row| row.get(field))
            .cloned()
            .unwrap_or_default()
    }
}

/// An object with its rows.
pub(in crate::salesforce) struct Table<'a> {
    pub(in crate::salesforce) object: Object,
    pub(in crate::salesforce) rows: Box<dyn Rows + 'a>,
}

impl<'a> Table<'a> {
    pub(in crate::salesforce) fn new(object: Object, rows: impl Rows + 'a) -> Self {
        Self {
            object,
            rows: Box::new(rows),
        }
    }

    /// A table whose rows are given as JSON objects.
    pub(in crate::salesforce) fn of(object: Object, rows: Vec<Value>) -> Self {
        let rows: Vec<Map<String, Value>> = rows
            .into_iter()
            .filter_map(|row| match row {
                Value::Object(row) => Some(row),
                _ => None,
            })
            .collect();
        Self::new(object, rows)
    }

    /// The same object without any rows.
    pub(in crate::salesforce) fn emptied(self) -> Self {
        Self::of(self.object, Vec::new())
    }
}
