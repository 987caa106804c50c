//! Whom a statement about a parent means: the one the letter is for, or the other parent.

use crate::reading::own_words::{OwnWords, phrases};
use crate::reading::{Stated, poster};
use crate::text::Phrase;
use std::sync::LazyLock;

/// Who is named as having something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Poster,
    He,
    She,
    Father,
    Mother,
    Ex,
    /// The poster's partner, for whom they may write.
    Theirs,
    Both,
    /// Nobody is named.
    Nobody,
}

/// Whom the post is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// A parent who writes for themself, or a poster who does not say.
    ByParent,
    ByMother,
    ByFather,
    /// For a father by his partner.
    ForFather,
    /// For a mother by her partner.
    ForMother,
    /// By or for somebody who is no parent, or one cannot tell for which parent.
    Other,
}

static FOR_FATHER: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{he is|hes|he was} [actually|still|also] {the|his|her|their} [real|birth|biological] {father|dad}",
        "{mother|mum|mom} of his [own|two|three] {child|children|kids|son|daughter|baby}",
        "my {husband|husbands|boyfriend|boyfriends|bf|bfs|hubby|hubbys|fiance}",
        "his {ex|exs|ex girlfriend|ex wife|ex partner}",
        "partner is [also|actually] {the|his|her|their} [real|birth|biological] {dad|father}",
        "{partner|partners} ... {his|him|he|hes}",
    ])
});
static FOR_MOTHER: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{she is|shes|she was} [actually|still|also] {the|his|her|their} [real|birth|biological] {mother|mum|mom}",
        "{father|dad} of her [own|two|three] {child|children|kids|son|daughter|baby}",
        "my {wife|wifes|girlfriend|girlfriends|gf|gfs|fiancee}",
        "her {ex|exs|ex boyfriend|ex husband|ex partner}",
        "partner is [also|actually] {the|his|her|their} [real|birth|biological] {mum|mother|mom}",
        "{partner|partners} ... {she|shes}",
    ])
});

impl Written {
    /// Tells it from the whole enquiry.
    pub(super) fn of(own: &[OwnWords<'_>]) -> Self {
        let stands = |phrases: &[Phrase]| {
            own.iter().any(|text| {
                phrases
                    .iter()
                    .any(|phrase| !phrase.find_all(&text.index).is_empty())
            })
        };
        let Some(Stated::Poster {
            relation,
            for_somebody_else,
        }) = poster::poster(own).map(|fact| fact.stated)
        else {
            return Self::ByParent;
        };
        match (for_somebody_else, relation.as_str()) {
            (true, "partner") => match (stands(&FOR_FATHER), stands(&FOR_MOTHER)) {
                (true, false) => Self::ForFather,
                (false, true) => Self::ForMother,
                _ => Self::Other,
            },
            (false, "mother") => Self::ByMother,
            (false, "father") => Self::ByFather,
            _ => Self::Other,
        }
    }

    /// Of whom something is said, if it is said of `who`: of the one the letter is for (`false`), of the other parent
    /// (`true`), of both, or of neither.
    pub(super) fn other_parents(self, who: Who) -> &'static [bool] {
        const OWN: &[bool] = &[false];
        const OTHER: &[bool] = &[true];
        const BOTH: &[bool] = &[false, true];
        const NEITHER: &[bool] = &[];
        match (self, who) {
            (Self::ByParent | Self::ByMother | Self::ByFather, Who::Both) => BOTH,
            (Self::ByFather, Who::Nobody)
            | (Self::ByParent | Self::ByMother | Self::ByFather | Self::Other, Who::Poster) => OWN,
            (Self::ByParent, Who::He | Who::She | Who::Father | Who::Mother)
            | (Self::ByMother, Who::He | Who::Father)
            | (Self::ByFather, Who::She | Who::Mother)
            | (Self::ByParent | Self::ByMother | Self::ByFather, Who::Ex | Who::Theirs) => OTHER,
            (Self::ForFather, Who::He | Who::Father | Who::Theirs)
            | (Self::ForMother, Who::She | Who::Mother | Who::Theirs) => OWN,
            (Self::ForFather, Who::She | Who::Mother | Who::Ex)
            | (Self::ForMother, Who::He | Who::Father | Who::Ex)
            | (Self::Other, Who::Father | Who::Mother) => OTHER,
            _ => NEITHER,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    #[track_caller]
    fn is(body: &str, written: Written) {
        let thread = thread(body);
        assert_eq!(Written::of(&own_words(&thread)), written, "{body}");
    }

    #[test]
    fn parents_write_for_themselves_unless_they_say_otherwise() {
        is("They took my son", Written::ByParent);
        is("I am his mum", Written::ByMother);
        is("I'm her dad and nobody rang", Written::ByFather);
    }

    #[test]
    fn a_partner_writes_for_the_father_or_the_mother() {
        is(
            "My partner's child is 5 and he is the dad",
            Written::ForFather,
        );
        is(
            "My wifes son is in care, she is the mum",
            Written::ForMother,
        );
        is("My partners son is in care", Written::Other);
    }

    #[test]
    fn every_way_to_tell_can_be_read() {
        assert_eq!((FOR_FATHER.len(), FOR_MOTHER.len()), (6, 6));
    }

    #[test]
    fn he_is_nobody_where_the_poster_is_the_father() {
        assert!(Written::ByFather.other_parents(Who::He).is_empty());
        assert_eq!(Written::ForFather.other_parents(Who::He), [false]);
        assert_eq!(Written::ByMother.other_parents(Who::He), [true]);
    }
}
