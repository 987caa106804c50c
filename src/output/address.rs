//! Addresses a letter may link to, made safe for every form.

/// How an address is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// `http:` or `https:`.
    Web,
    /// `mailto:`.
    Mail,
    /// `tel:`.
    Phone,
}

/// An address that may become a link.
///
/// It holds no white space, control character, quotation mark, bracket but `(` and `)`, or backslash: those are
/// percent-encoded, so that it can stand inside a tag of any form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    href: String,
    means: Means,
}

impl Address {
    /// Reads an address as the record or the adviser wrote it; none unless it is a web, mail or telephone address.
    ///
    /// What begins with `www.` is taken as `https`, since advisers type it so. Everything else, `javascript:` above
    /// all, is not an address that a letter may link to.
    pub(super) fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        let small = written.to_ascii_lowercase();
        if small.starts_with("www.") {
            return Self::web(&format!("https://{written}"));
        }
        let (scheme, rest) = small.split_once(':')?;
        let (href, means) = match scheme {
            "http" | "https" => return Self::web(written),
            "mailto" => (percent_encoded(written, 0), Means::Mail),
            "tel" => (percent_encoded(&without_spaces(written), 0), Means::Phone),
            _ => return None,
        };
        (!rest.trim().is_empty()).then_some(Self { href, means })
    }

    fn web(written: &str) -> Option<Self> {
        let (scheme, rest) = written.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host_begins = scheme.len() + "://".len();
        let has_host = !host.trim().is_empty();
        has_host.then(|| Self {
            href: percent_encoded(written, host_begins + host.len()),
            means: Means::Web,
        })
    }

    /// The address with its scheme, as it stands in a link.
    pub(super) fn href(&self) -> &str {
        &self.href
    }

    /// How it is reached.
    pub(super) fn means(&self) -> Means {
        self.means
    }

    /// The address as people read it: a mail address and a number without `mailto:` and `tel:`.
    pub(super) fn readable(&self) -> &str {
        match self.means {
            Means::Web => &self.href,
            Means::Mail | Means::Phone => self
                .href
                .split_once(':')
                .map_or(self.href.as_str(), |(_, rest)| rest),
        }
    }

    /// Whether `text` already says the address, but for `https://`, a slash at the end, or the spaces in a number.
    pub(super) fn is_said_by(&self, text: &str) -> bool {
        let spelled = |address: &str| match self.means {
            Means::Phone => without_spaces(address),
            Means::Web | Means::Mail => bare(address).to_owned(),
        };
        spelled(text.trim()) == spelled(self.readable())
    }
}

/// A number as `tel:` has it.
fn without_spaces(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A web address without its scheme and the slash at its end.
fn bare(address: &str) -> &str {
    let address = address.strip_prefix("https://").unwrap_or(address);
    let address = address.strip_prefix("http://").unwrap_or(address);
    address.strip_suffix('/').unwrap_or(address)
}

/// Encodes what may not stand in an address (RFC 3986), and square brackets, which end a tag in BBCode.
///
/// Characters beyond ASCII stay as they are before byte `host_ends`: a host is never percent-encoded.
fn percent_encoded(address: &str, host_ends: usize) -> String {
    let mut encoded = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        let beyond_ascii = !c.is_ascii() && !c.is_whitespace() && !c.is_control();
        if may_stand(c) || (beyond_ascii && at < host_ends) {
            encoded.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    encoded
}

fn may_stand(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&()*+,;=%".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn href(written: &str) -> Option<String> {
        Address::parse(written).map(|address| address.href().to_owned())
    }

    #[test]
    fn ordinary_addresses_stay_letter_for_letter() {
        for address in [
            "https://www.example.org/a_(b)?q=1&r=%20#top",
            "http://example.org",
            "mailto:help@example.org",
            "tel:0800123456",
            "HTTPS://Example.org/A",
            "https://münchen.example/",
        ] {
            assert_eq!(href(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn what_could_break_out_of_a_tag_is_percent_encoded() {
        assert_eq!(
            href("https://a.example/x]y[\"z' <é>\\").as_deref(),
            Some("https://a.example/x%5Dy%5B%22z%27%20%3C%C3%A9%3E%5C")
        );
    }

    #[test]
    fn an_address_without_its_scheme_is_taken_as_https_only_after_www() {
        assert_eq!(
            href(" www.example.org ").as_deref(),
            Some("https://www.example.org")
        );
        assert_eq!(href("example.org"), None);
    }

    #[test]
    fn no_other_scheme_is_an_address() {
        for wrong in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https:",
            "https://",
            "http:///x",
            "mailto:",
            "",
        ] {
            assert_eq!(href(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_text_that_says_the_address_is_known() {
        for (written, text) in [
            ("https://www.example.org/", "www.example.org"),
            ("https://example.org/a", "https://example.org/a"),
            ("mailto:a@example.org", "a@example.org"),
            ("tel:0808 801 0366", "0808 801 0366"),
            ("tel:08088010366", "0808 801 0366"),
        ] {
            let address = Address::parse(written).unwrap();
            assert!(address.is_said_by(text), "{written}");
            assert!(!address.is_said_by("our page"), "{written}");
        }
    }
}
