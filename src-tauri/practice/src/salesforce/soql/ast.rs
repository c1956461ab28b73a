//! What a query says.

/// A query.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) struct Query {
    pub(in crate::salesforce) select: Select,
    pub(in crate::salesforce) from: Path,
    pub(in crate::salesforce) filter: Option<Expr>,
    pub(in crate::salesforce) order: Vec<Order>,
    pub(in crate::salesforce) limit: Option<u64>,
    pub(in crate::salesforce) offset: Option<u64>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) enum Select {
    /// `COUNT()`.
    Count,
    /// Fields, at least one.
    Fields(Vec<Path>),
}

/// A name, with the parents that lead to it: `Profile.Name`.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) struct Path {
    pub(in crate::salesforce) names: Vec<String>,
    /// Place in the query, in characters from 0.
    pub(in crate::salesforce) at: usize,
}

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) enum Expr {
    And(Vec<Expr>),
    Or(Vec<Expr>),
    Not(Box<Expr>),
    Test { path: Path, op: Op, value: Operand },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::salesforce) enum Op {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Like,
    In,
    NotIn,
}

/// What a field is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) enum Operand {
    One(Literal),
    Many(Vec<Literal>),
    Query(Box<Query>),
}

#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) enum Literal {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    /// `2026-11-22`.
    Date(String),
    /// Milliseconds since 1970.
    DateTime(i64),
}

#[derive(Debug, Clone, PartialEq)]
pub(in crate::salesforce) struct Order {
    pub(in crate::salesforce) path: Path,
    pub(in crate::salesforce) descending: bool,
    pub(in crate::salesforce) nulls_last: bool,
}
