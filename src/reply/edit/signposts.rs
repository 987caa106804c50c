//! Naming an organisation of the library in the letter, with its number.

use super::{clean, insert, insertion_point, locate};
use crate::library::{Run, RunKind, Signpost, Target};
use crate::reply::{BlockId, Draft};
use crate::text::Span;

/// Puts an organisation's name into the letter at `at`, linked where its page is known, and its number behind it.
///
/// Gives the block and the bytes of its text that now say so; none where the record has no name to print.
pub fn insert_signpost(
    draft: &mut Draft,
    at: usize,
    signpost: &Signpost,
) -> Option<(BlockId, Span)> {
    let name = clean(&signpost.name).replace('\n', " ");
    if name.trim().is_empty() {
        return None;
    }
    let at = insertion_point(draft, at);
    let text = draft.text();
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let joint = match before {
        Some(c) if !c.is_whitespace() && c != '(' => " ",
        _ => "",
    };
    let number = signpost.phone.as_ref().map(|phone| format!(" ({phone})"));
    let words = format!("{joint}{name}{}", number.unwrap_or_default());
    let length = insert(draft, at, &words);
    let place = locate(draft, at + length)?;
    let block = draft.blocks.get_mut(place.index)?;
    let span = Span::new(place.at.checked_sub(length)? + joint.len(), place.at);
    let named = Span::new(span.start, span.start + name.len());
    if let Some(address) = &signpost.web
        && named.of(&block.passage.text) == Some(&name)
    {
        link(&mut block.passage.runs, named, signpost, address);
    }
    Some((block.id, span))
}

/// Links a piece to a record's page, unless it stands within another link.
fn link(runs: &mut Vec<Run>, span: Span, signpost: &Signpost, address: &str) {
    let is_link = |run: &Run| matches!(run.kind, RunKind::Link { .. });
    if runs
        .iter()
        .any(|run| is_link(run) && run.span.overlaps(span))
    {
        return;
    }
    runs.push(Run {
        span,
        kind: RunKind::Link {
            target: Target::Signpost {
                signpost: signpost.id.clone(),
                address: Some(address.to_owned()),
            },
        },
    });
    runs.sort_by_key(|run| run.span.start);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{built_in, load};
    use crate::reply::edit::sample;

    fn signpost(id: &str) -> Signpost {
        let library = load(&built_in()).expect("it loads").library;
        let found = library
            .signposts
            .into_values()
            .find(|signpost| signpost.id.as_str() == id);
        found.expect("it is in the library")
    }

    #[test]
    fn the_name_is_linked_and_the_number_follows_it_digit_for_digit() {
        let signpost = signpost("coram-voice");
        let phone = signpost.phone.clone().expect("a number");
        let mut draft = sample::letter();
        let (block, span) = insert_signpost(&mut draft, 0, &signpost).expect("it is named");
        sample::assert_sound(&draft);
        let block = draft.block(block).expect("it stands there");
        let words = span.of(&block.passage.text).expect("whole characters");
        assert_eq!(words, format!("{} ({phone})", signpost.name));
        assert!(block.passage.runs.iter().any(|run| matches!(
            &run.kind,
            RunKind::Link { target: Target::Signpost { signpost: id, .. } } if *id == signpost.id
        )));
    }

    #[test]
    fn it_never_sticks_to_the_word_before() {
        let signpost = signpost("coram-voice");
        let text = sample::letter().text();
        for at in 0..=text.len() + 3 {
            let mut draft = sample::letter();
            insert_signpost(&mut draft, at, &signpost);
            sample::assert_sound(&draft);
            let text = draft.text();
            let start = text.find(&signpost.name).expect("it is named");
            let before = text[..start].chars().next_back();
            assert!(
                before.is_none_or(|c| c.is_whitespace() || c == '('),
                "{at}: {before:?}"
            );
        }
    }

    #[test]
    fn a_record_without_a_page_is_named_without_a_link() {
        let mut signpost = signpost("coram-voice");
        signpost.web = None;
        signpost.phone = None;
        let mut draft = Draft::default();
        let (block, span) = insert_signpost(&mut draft, 0, &signpost).expect("it is named");
        let block = draft.block(block).expect("a block of its own");
        assert_eq!(span.of(&block.passage.text), Some(signpost.name.as_str()));
        assert_eq!(block.passage.runs, []);
    }
}
