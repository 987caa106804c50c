//! Which rows are shown.

use super::{Due, Kind, Row, State, Todo};
use crate::library::{IssueId, Part};

/// Who looks after a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Nobody yet.
    Nobody,
    /// Somebody of this name.
    Named(String),
}

/// What the rows are narrowed by; all of it must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Entries of this kind.
    pub kind: Option<Kind>,
    /// Entries that wait in this list.
    pub list: Option<Todo>,
    /// Passages for this part of the letter.
    pub part: Option<Part>,
    /// Passages that answer this issue.
    pub issue: Option<IssueId>,
    /// Entries that stand so.
    pub state: Option<State>,
    /// Passages that they look after.
    pub owner: Option<Owner>,
    /// Passages to be read again by then.
    pub due: Option<Due>,
}

impl Filter {
    /// All entries of a kind.
    pub fn of_kind(kind: Kind) -> Self {
        Self {
            kind: Some(kind),
            ..Self::default()
        }
    }

    /// All that waits in a list.
    pub fn of_list(list: Todo) -> Self {
        Self {
            list: Some(list),
            ..Self::default()
        }
    }

    /// The same kind or list, whole.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            kind: self.kind,
            list: self.list,
            ..Self::default()
        }
    }

    /// Whether the kind or list is narrowed by anything.
    pub fn is_narrowed(&self) -> bool {
        *self != self.widened()
    }

    /// Whether passages are listed: only they have a part, an owner and a review.
    pub fn lists_passages(&self) -> bool {
        match self.list {
            Some(list) => list != Todo::FewPassages,
            None => self.kind == Some(Kind::Passage),
        }
    }

    /// Whether a row is of the kind and in the list.
    pub(super) fn is_in_place(&self, row: &Row) -> bool {
        self.kind.is_none_or(|kind| row.kind == kind)
            && self.list.is_none_or(|list| row.lists.contains(&list))
    }

    /// Whether a row is shown.
    pub(super) fn fits(&self, row: &Row) -> bool {
        self.is_in_place(row)
            && self.part.is_none_or(|part| row.part == Some(part))
            && self
                .issue
                .as_ref()
                .is_none_or(|issue| row.issues.contains(issue))
            && self.state.is_none_or(|state| row.state == state)
            && self
                .owner
                .as_ref()
                .is_none_or(|owner| owner.looks_after(row))
            // What is overdue is due within the month too.
            && self
                .due
                .is_none_or(|due| row.due.is_some_and(|day| day <= due))
    }
}

impl Owner {
    fn looks_after(&self, row: &Row) -> bool {
        match self {
            Self::Nobody => row.owner.is_none() && row.kind == Kind::Passage,
            Self::Named(name) => row.owner.as_ref() == Some(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::entry;
    use super::*;

    #[track_caller]
    fn assert_fits(change: impl Fn(&mut Filter), row: &Row, expected: bool) {
        let mut filter = Filter::default();
        change(&mut filter);
        assert_eq!(filter.fits(row), expected, "{filter:?}");
    }

    #[test]
    fn each_condition_keeps_what_it_names_and_nothing_else() {
        let iro = IssueId::new("iro-role").expect("an id");
        let row = Row {
            part: Some(Part::Advice),
            issues: vec![iro.clone()],
            owner: Some("Ruth".to_owned()),
            due: Some(Due::Month),
            lists: vec![Todo::Drafts],
            state: State::Draft,
            ..entry("A")
        };
        assert_fits(|_| {}, &row, true);
        assert_fits(|filter| filter.kind = Some(Kind::Passage), &row, true);
        assert_fits(|filter| filter.kind = Some(Kind::Issue), &row, false);
        assert_fits(|filter| filter.part = Some(Part::Advice), &row, true);
        assert_fits(|filter| filter.part = Some(Part::Thanks), &row, false);
        assert_fits(|filter| filter.issue = Some(iro.clone()), &row, true);
        let other = IssueId::new("adoption").expect("an id");
        assert_fits(|filter| filter.issue = Some(other.clone()), &row, false);
        assert_fits(|filter| filter.state = Some(State::Draft), &row, true);
        assert_fits(|filter| filter.state = Some(State::Approved), &row, false);
        let ruth = Owner::Named("Ruth".to_owned());
        assert_fits(|filter| filter.owner = Some(ruth.clone()), &row, true);
        assert_fits(|filter| filter.owner = Some(Owner::Nobody), &row, false);
        assert_fits(|filter| filter.list = Some(Todo::Drafts), &row, true);
        assert_fits(|filter| filter.list = Some(Todo::Retired), &row, false);
    }

    #[test]
    fn what_is_overdue_is_due_within_the_month_too() {
        let due = |due| Row { due, ..entry("A") };
        for (day, overdue, month) in [
            (Some(Due::Overdue), true, true),
            (Some(Due::Month), false, true),
            (None, false, false),
        ] {
            assert_fits(|filter| filter.due = Some(Due::Overdue), &due(day), overdue);
            assert_fits(|filter| filter.due = Some(Due::Month), &due(day), month);
        }
    }

    #[test]
    fn to_widen_keeps_the_kind_and_the_list() {
        let mut filter = Filter::of_kind(Kind::Passage);
        assert!(!filter.is_narrowed());
        filter.part = Some(Part::Advice);
        assert!(filter.is_narrowed());
        assert_eq!(filter.widened(), Filter::of_kind(Kind::Passage));
    }
}
