//! What a slash in the letter offers: services by their names, and passages by their words.

use super::letter::Offer;
use crate::library::{Confidence, Detail, Signpost, Snippet, SnippetId, render};
use crate::store::KeptProposal;
use crate::workbench::{Addition, OpenCase, Workbench};

/// How many services are offered; a word that fits more of them is too short.
const SERVICES: usize = 4;

/// What there is to add for these words, what fits best first; nothing while nothing is typed.
pub(super) fn offers(bench: &Workbench, case: &OpenCase, words: &str) -> Vec<Offer> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let mut offers: Vec<Offer> = services(bench, words)
        .into_iter()
        .flat_map(of_service)
        .collect();
    offers.extend(bench.search_own(words).into_iter().map(of_own));
    // A search that fails is told where passages are searched for; here it only finds nothing.
    let hits = bench.search(words).unwrap_or_default();
    offers.extend(
        hits.iter()
            .filter_map(|hit| of_passage(bench, case, &hit.id)),
    );
    offers
}

/// The services that have all these words at the beginning of words of their names.
fn services<'a>(bench: &'a Workbench, words: &str) -> Vec<&'a Signpost> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let fits = |name: &String| {
        let name = name.to_lowercase();
        let mut words = words.iter();
        words.all(|word| {
            let mut of_name = name.split(|c: char| !c.is_alphanumeric());
            of_name.any(|part| part.starts_with(word.as_str()))
        })
    };
    let signposts = bench.library().signposts.values();
    signposts
        .filter(|signpost| fits(&signpost.name) || signpost.aliases.iter().any(fits))
        .take(SERVICES)
        .collect()
}

/// Its number, where a letter may print it, and its page.
fn of_service(signpost: &Signpost) -> Vec<Offer> {
    let number = signpost.printed(Detail::Phone).map(|number| Offer {
        adds: Addition::Number(signpost.id.clone()),
        title: format!("{}: {number}", signpost.name),
        about: "number".to_owned(),
        preview: format!("{number}\n{}", signpost.purpose),
    });
    let link = signpost.printed(Detail::Web).map(|address| Offer {
        adds: Addition::Link(signpost.id.clone()),
        title: signpost.name.clone(),
        about: "link".to_owned(),
        preview: format!("{}\n{}", address, signpost.purpose),
    });
    number.into_iter().chain(link).collect()
}

fn of_own(kept: &KeptProposal) -> Offer {
    Offer {
        adds: Addition::Own(kept.proposal.name()),
        title: kept.proposal.title(),
        about: "yours".to_owned(),
        preview: kept.proposal.words(),
    }
}

/// A passage as it would be worded for this post; none if no letter may hold it.
fn of_passage(bench: &Workbench, case: &OpenCase, id: &SnippetId) -> Option<Offer> {
    let snippet = bench.library().snippets.get(id)?;
    let passage = snippet
        .is_usable()
        .then(|| render(snippet, &case.work.context, bench.library()))?
        .ok()?;
    Some(Offer {
        adds: Addition::Passage(id.clone()),
        title: snippet.title.clone(),
        about: about(snippet),
        preview: passage.text,
    })
}
/// The part it is for and whether its facts are checked: few words, so that the title has room.
fn about(snippet: &Snippet) -> String {
    let unchecked = match snippet.confidence {
        Confidence::Confirmed => "",
        Confidence::Unchecked => " · facts not checked",
    };
    format!("{}{unchecked}", snippet.part.label())
}
