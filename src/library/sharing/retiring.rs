//! A passage's text with another status.

use crate::library::PackFile;
use crate::library::Status;
use crate::library::canonical::Canonical;
use crate::library::front::GuidanceFront;
use crate::library::load::Page;

/// The file of a passage as it is once retired; one that cannot be read stays as it is.
pub fn retired(text: &str) -> String {
    let page = Page::part(&PackFile::new("guidance/passage.md", text));
    let Ok(page) = page else {
        return text.to_owned();
    };
    match page.fields::<GuidanceFront>() {
        Ok(front) => GuidanceFront {
            status: Status::Retired,
            ..front
        }
        .text(&page.body),
        Err(_unreadable) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::guidance;

    #[test]
    fn a_retired_passage_keeps_all_but_its_status() {
        let text = guidance("order = 7\n", "Words.");
        let wanted = text.replace("\"starter\"", "\"retired\"");
        assert_eq!(retired(&text).matches("retired").count(), 1);
        let sorted = |text: &str| {
            let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(sorted(&retired(&text)), sorted(&wanted));
        assert_eq!(retired("broken"), "broken");
    }
}
