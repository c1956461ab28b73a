//! The head of an HTTP/1 request, as far as it matters here.

/// Longest head in bytes.
pub(super) const LONGEST: usize = 16 * 1024;
/// Most headers.
const MOST_HEADERS: usize = 100;

/// A request without its body, which nothing here reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    /// Target as sent: path and query, or whatever else came.
    pub(super) target: String,
    headers: Vec<(String, Vec<u8>)>,
}

/// What the bytes of a connection are so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Head {
    /// The beginning of a request.
    Partial,
    /// A whole head.
    Whole(Request),
    /// Not HTTP/1.
    Garbage,
    /// The request line alone is longer than a head may be.
    LineTooLong,
    /// The head is longer, or has more headers, than a head may.
    TooLarge,
}

/// Reads a head from the bytes that came so far (RFC 9112 §2, §3).
pub(super) fn read(bytes: &[u8]) -> Head {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            Head::Whole(Request {
                method: text(request.method),
                target: text(request.path),
                headers: request
                    .headers
                    .iter()
                    .map(|header| (header.name.to_ascii_lowercase(), header.value.to_vec()))
                    .collect(),
            })
        }
        Ok(httparse::Status::Partial) if bytes.len() < LONGEST => Head::Partial,
        Ok(httparse::Status::Partial) => {
            if bytes.trim_ascii_start().contains(&b'\n') {
                Head::TooLarge
            } else {
                Head::LineTooLong
            }
        }
        Err(httparse::Error::TooManyHeaders) => Head::TooLarge,
        Err(_) => Head::Garbage,
    }
}

impl Request {
    /// A GET of that target without headers: what a pasted address stands for.
    pub(super) fn get(target: &str) -> Self {
        Self {
            method: "GET".to_owned(),
            target: target.to_owned(),
            headers: Vec::new(),
        }
    }

    /// Every value of a header, its name in lower case.
    pub(super) fn values(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        let named = move |header: &&(String, Vec<u8>)| header.0 == name;
        self.headers
            .iter()
            .filter(named)
            .map(|(_, value)| &value[..])
    }

    /// Path and query; none where the target is no path (`*`, `host:port`, a whole address).
    pub(super) fn path_and_query(&self) -> Option<(&str, &str)> {
        if !self.target.starts_with('/') {
            return None;
        }
        Some(self.target.split_once('?').unwrap_or((&self.target, "")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_whole_at_its_empty_line() {
        let bytes = b"GET /callback?a=1 HTTP/1.1\r\nHost: localhost:1\r\nhost: b\r\n\r\nrest";
        for end in 0..bytes.len() - 4 {
            assert_eq!(read(&bytes[..end]), Head::Partial, "{end}");
        }
        let Head::Whole(request) = read(bytes) else {
            panic!("whole");
        };
        assert_eq!(request.path_and_query(), Some(("/callback", "a=1")));
        let hosts: Vec<&[u8]> = request.values("host").collect();
        assert_eq!(hosts, [&b"localhost:1"[..], b"b"]);
    }

    #[test]
    fn o_31_o_32_what_is_too_long_is_told_apart() {
        let line = [&b"GET /"[..], &b"x".repeat(LONGEST)].concat();
        assert_eq!(read(&line), Head::LineTooLong);
        let header = [&b"GET / HTTP/1.1\r\nA: "[..], &b"x".repeat(LONGEST)].concat();
        assert_eq!(read(&header), Head::TooLarge);
        let many = [
            &b"GET / HTTP/1.1\r\n"[..],
            &b"A: b\r\n".repeat(101),
            b"\r\n",
        ]
        .concat();
        assert_eq!(read(&many), Head::TooLarge);
        let hundred = [
            &b"GET / HTTP/1.1\r\n"[..],
            &b"A: b\r\n".repeat(100),
            b"\r\n",
        ]
        .concat();
        assert!(matches!(read(&hundred), Head::Whole(_)));
    }
}
