//! Words and signs of a query.

use jiff::{Timestamp, civil::Date};

use super::{Literal, Malformed};

/// A word or a sign, with its place in characters.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) at: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A name with its parents, or a keyword.
    Word(String),
    /// `(`, `)`, `,`, or a comparison.
    Sign(&'static str),
    Value(Literal),
}

/// Longest query, in characters, as published.
const LONGEST: usize = 100_000;

const SIGNS: [&str; 10] = ["<=", ">=", "!=", "<>", "=", "<", ">", "(", ")", ","];

pub(super) fn lex(query: &str) -> Result<Vec<Token>, Malformed> {
    let letters: Vec<char> = query.chars().collect();
    if letters.len() > LONGEST {
        return Err(Malformed {
            message: "SOQL statements cannot be longer than 100000 characters.".to_owned(),
        });
    }
    let mut tokens = Vec::new();
    let mut place = 0;
    while let Some(first) = letters.get(place).copied() {
        let at = place;
        let kind = if first.is_whitespace() {
            place += 1;
            continue;
        } else if first.is_ascii_alphabetic() || first == '_' {
            let inside = |one: char| one.is_ascii_alphanumeric() || one == '_' || one == '.';
            Some(Kind::Word(take(&letters, &mut place, inside)))
        } else if first == '\'' {
            text(&letters, &mut place).map(|text| Kind::Value(Literal::Text(text)))
        } else if first.is_ascii_digit() || matches!(first, '-' | '+') {
            let inside = |one: char| one.is_ascii_alphanumeric() || "-+.:".contains(one);
            number_or_date(&take(&letters, &mut place, inside)).map(Kind::Value)
        } else {
            sign(&letters[place..]).map(|sign| {
                place += sign.len();
                Kind::Sign(sign)
            })
        };
        let kind = kind.ok_or_else(|| unexpected(query, at, &first.to_string()))?;
        tokens.push(Token { kind, at });
    }
    Ok(tokens)
}

pub(super) fn unexpected(query: &str, at: usize, what: &str) -> Malformed {
    Malformed::at(query, at, &format!("unexpected token: '{what}'"))
}

fn take(letters: &[char], place: &mut usize, inside: impl Fn(char) -> bool) -> String {
    let word: String = letters[*place..]
        .iter()
        .copied()
        .take_while(|one| inside(*one))
        .collect();
    *place += word.chars().count();
    word
}

fn sign(letters: &[char]) -> Option<&'static str> {
    SIGNS
        .into_iter()
        .find(|sign| letters.iter().copied().take(sign.len()).eq(sign.chars()))
}

/// A text in single quotes; `None` when it does not end or an escape is unknown. `\%` and `\_` keep their
/// backslash: they mean something to LIKE.
fn text(letters: &[char], place: &mut usize) -> Option<String> {
    let mut text = String::new();
    *place += 1;
    loop {
        let one = *letters.get(*place)?;
        *place += 1;
        match one {
            '\'' => return Some(text),
            '\\' => {
                let escaped = *letters.get(*place)?;
                *place += 1;
                match escaped {
                    '\'' | '"' => text.push(escaped),
                    '\\' => text += "\\\\",
                    'n' | 'N' => text.push('\n'),
                    'r' | 'R' => text.push('\r'),
                    't' | 'T' => text.push('\t'),
                    '%' | '_' => text.extend(['\\', escaped]),
                    _ => return None,
                }
            }
            _ => text.push(one),
        }
    }
}

fn number_or_date(word: &str) -> Option<Literal> {
    let numeric = word
        .bytes()
        .all(|one| one.is_ascii_digit() || matches!(one, b'-' | b'+' | b'.'));
    if numeric && let Ok(number) = word.parse::<f64>() {
        return Some(Literal::Number(number));
    }
    if word.contains('T') {
        let at: Timestamp = word.parse().ok()?;
        return Some(Literal::DateTime(at.as_millisecond()));
    }
    let date: Date = word.parse().ok()?;
    Some(Literal::Date(date.to_string()))
}
