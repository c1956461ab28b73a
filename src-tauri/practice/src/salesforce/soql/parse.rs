//! From words to a query.

use super::{
    Expr, Literal, Malformed, Op, Operand, Order, Path, Query, Select,
    lex::{Kind, Token, lex, unexpected},
};

/// Deepest nesting of parentheses.
const DEEPEST: usize = 40;

/// Reads a query.
pub(in crate::salesforce) fn parse(query: &str) -> Result<Query, Malformed> {
    let mut parser = Parser {
        query,
        tokens: lex(query)?,
        place: 0,
        depth: 0,
    };
    let parsed = parser.query(true)?;
    match parser.tokens.get(parser.place) {
        None => Ok(parsed),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser<'a> {
    query: &'a str,
    tokens: Vec<Token>,
    place: usize,
    depth: usize,
}

impl Parser<'_> {
    /// `outer`: a query inside another one has neither order nor limits nor a query of its own.
    fn query(&mut self, outer: bool) -> Result<Query, Malformed> {
        self.keyword("SELECT")?;
        let select = self.select()?;
        self.keyword("FROM")?;
        let from = self.path()?;
        let filter = if self.is_keyword("WHERE") {
            Some(self.any_of(outer)?)
        } else {
            None
        };
        let mut parsed = Query {
            select,
            from,
            filter,
            order: Vec::new(),
            limit: None,
            offset: None,
        };
        if !outer {
            return Ok(parsed);
        }
        if self.is_keyword("ORDER") {
            self.keyword("BY")?;
            parsed.order = self.order()?;
        }
        if self.is_keyword("LIMIT") {
            parsed.limit = Some(self.whole_number()?);
        }
        if self.is_keyword("OFFSET") {
            parsed.offset = Some(self.whole_number()?);
        }
        Ok(parsed)
    }

    fn select(&mut self) -> Result<Select, Malformed> {
        let first = self.path()?;
        let counting = first.names.len() == 1 && first.names[0].eq_ignore_ascii_case("COUNT");
        if counting && self.is_sign("(") {
            self.sign(")")?;
            return Ok(Select::Count);
        }
        let mut fields = vec![first];
        while self.is_sign(",") {
            fields.push(self.path()?);
        }
        Ok(Select::Fields(fields))
    }

    fn order(&mut self) -> Result<Vec<Order>, Malformed> {
        let mut order = Vec::new();
        loop {
            let path = self.path()?;
            let descending = self.is_keyword("DESC");
            if !descending {
                self.is_keyword("ASC");
            }
            let mut nulls_last = false;
            if self.is_keyword("NULLS") {
                nulls_last = self.is_keyword("LAST");
                if !nulls_last {
                    self.keyword("FIRST")?;
                }
            }
            order.push(Order {
                path,
                descending,
                nulls_last,
            });
            if !self.is_sign(",") {
                return Ok(order);
            }
        }
    }

    /// Conditions joined by AND or by OR; both side by side need parentheses, as in Salesforce.
    fn any_of(&mut self, outer: bool) -> Result<Expr, Malformed> {
        let first = self.condition(outer)?;
        let (word, join): (&str, fn(Vec<Expr>) -> Expr) = if self.peek_keyword("AND") {
            ("AND", Expr::And)
        } else if self.peek_keyword("OR") {
            ("OR", Expr::Or)
        } else {
            return Ok(first);
        };
        let mut all = vec![first];
        while self.is_keyword(word) {
            all.push(self.condition(outer)?);
        }
        if self.peek_keyword("AND") || self.peek_keyword("OR") {
            return Err(self.unexpected());
        }
        Ok(join(all))
    }

    fn condition(&mut self, outer: bool) -> Result<Expr, Malformed> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.unexpected());
        }
        let condition = if self.is_keyword("NOT") {
            Expr::Not(Box::new(self.condition(outer)?))
        } else if self.is_sign("(") {
            let inside = self.any_of(outer)?;
            self.sign(")")?;
            inside
        } else {
            self.test(outer)?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn test(&mut self, outer: bool) -> Result<Expr, Malformed> {
        let path = self.path()?;
        let op = self.op()?;
        let value = if matches!(op, Op::In | Op::NotIn) {
            self.sign("(")?;
            let inside = if outer && self.peek_keyword("SELECT") {
                Operand::Query(Box::new(self.query(false)?))
            } else {
                let mut many = vec![self.literal()?];
                while self.is_sign(",") {
                    many.push(self.literal()?);
                }
                Operand::Many(many)
            };
            self.sign(")")?;
            inside
        } else {
            Operand::One(self.literal()?)
        };
        Ok(Expr::Test { path, op, value })
    }

    fn op(&mut self) -> Result<Op, Malformed> {
        let signs = [
            ("=", Op::Equal),
            ("!=", Op::Unequal),
            ("<>", Op::Unequal),
            ("<=", Op::LessOrEqual),
            (">=", Op::GreaterOrEqual),
            ("<", Op::Less),
            (">", Op::Greater),
        ];
        for (sign, op) in signs {
            if self.is_sign(sign) {
                return Ok(op);
            }
        }
        if self.is_keyword("LIKE") {
            return Ok(Op::Like);
        }
        if self.is_keyword("IN") {
            return Ok(Op::In);
        }
        if self.is_keyword("NOT") {
            self.keyword("IN")?;
            return Ok(Op::NotIn);
        }
        Err(self.unexpected())
    }

    fn literal(&mut self) -> Result<Literal, Malformed> {
        let literal = match self.tokens.get(self.place).map(|token| &token.kind) {
            Some(Kind::Value(literal)) => Some(literal.clone()),
            Some(Kind::Word(word)) => match word.to_ascii_lowercase().as_str() {
                "null" => Some(Literal::Null),
                "true" => Some(Literal::Bool(true)),
                "false" => Some(Literal::Bool(false)),
                _ => None,
            },
            _ => None,
        };
        let literal = literal.ok_or_else(|| self.unexpected())?;
        self.place += 1;
        Ok(literal)
    }

    fn whole_number(&mut self) -> Result<u64, Malformed> {
        match self.tokens.get(self.place).map(|token| &token.kind) {
            Some(Kind::Value(Literal::Number(number))) => {
                // What is whole and not negative is written with nothing but digits.
                let whole = number.to_string().parse();
                let whole = whole.map_err(|_| self.unexpected())?;
                self.place += 1;
                Ok(whole)
            }
            _ => Err(self.unexpected()),
        }
    }

    fn path(&mut self) -> Result<Path, Malformed> {
        const KEYWORDS: [&str; 6] = ["SELECT", "FROM", "WHERE", "ORDER", "LIMIT", "OFFSET"];
        let token = self.tokens.get(self.place).cloned();
        if let Some(Token {
            kind: Kind::Word(word),
            at,
        }) = token
            && !KEYWORDS
                .iter()
                .any(|keyword| word.eq_ignore_ascii_case(keyword))
            && word.split('.').all(|name| !name.is_empty())
        {
            self.place += 1;
            let names = word.split('.').map(str::to_owned).collect();
            return Ok(Path { names, at });
        }
        Err(self.unexpected())
    }

    fn peek_keyword(&self, keyword: &str) -> bool {
        let token = self.tokens.get(self.place).map(|token| &token.kind);
        matches!(token, Some(Kind::Word(word)) if word.eq_ignore_ascii_case(keyword))
    }

    fn is_keyword(&mut self, keyword: &str) -> bool {
        let found = self.peek_keyword(keyword);
        self.place += usize::from(found);
        found
    }

    fn keyword(&mut self, keyword: &str) -> Result<(), Malformed> {
        if self.is_keyword(keyword) {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    fn is_sign(&mut self, sign: &str) -> bool {
        let token = self.tokens.get(self.place).map(|token| &token.kind);
        let found = matches!(token, Some(Kind::Sign(known)) if *known == sign);
        self.place += usize::from(found);
        found
    }

    fn sign(&mut self, sign: &str) -> Result<(), Malformed> {
        if self.is_sign(sign) {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    /// The error for the word or sign at this place.
    fn unexpected(&self) -> Malformed {
        match self.tokens.get(self.place) {
            None => {
                let end = self.query.chars().count();
                Malformed::at(self.query, end, "unexpected end of file")
            }
            Some(token) => {
                let what = match &token.kind {
                    Kind::Word(word) => word.clone(),
                    Kind::Sign(sign) => (*sign).to_owned(),
                    Kind::Value(Literal::Text(text)) => text.clone(),
                    Kind::Value(_) => "literal".to_owned(),
                };
                unexpected(self.query, token.at, &what)
            }
        }
    }
}
