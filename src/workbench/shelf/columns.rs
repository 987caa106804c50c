//! The columns of the room's table, and the order of its rows.

use super::{Filter, Kind, Row, Todo};
use std::cmp::Ordering;

/// What a cell of a row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The title or name.
    Title,
    /// What tells it from others of its kind.
    About,
    /// What kind of entry it is.
    Kind,
    /// How it stands.
    State,
    /// What could come of it if it were wrong.
    Harm,
    /// When it is to be read again, or was checked.
    Date,
    /// How many passages lean on it.
    Passages,
    /// How many letters said it.
    Letters,
    /// The share of letters that changed it.
    Rewritten,
    /// How much of it another passage says too.
    Alike,
}

/// The order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Sort {
    /// The order that a column is first sorted in: the most harmful, used, changed or alike first, all else from the front.
    pub fn first(column: Column) -> Self {
        Self {
            column,
            descending: matches!(
                column,
                Column::Harm | Column::Letters | Column::Rewritten | Column::Alike
            ),
        }
    }

    /// The same column the other way round.
    pub fn turned(self) -> Self {
        Self {
            descending: !self.descending,
            ..self
        }
    }

    /// Which of two rows comes first. Rows alike go by their titles; one without a date comes after all that have one.
    pub(super) fn compare(self, one: &Row, other: &Row) -> Ordering {
        let turn = |order: Ordering| {
            if self.descending {
                order.reverse()
            } else {
                order
            }
        };
        let by_column = match self.column {
            Column::Title => turn(one.key.cmp(&other.key)),
            Column::About => turn(one.about.cmp(&other.about)),
            Column::Kind => turn(one.kind.cmp(&other.kind)),
            Column::State => turn(one.state.cmp(&other.state)),
            Column::Harm => turn(one.harm.cmp(&other.harm)),
            Column::Passages => turn(one.passages.cmp(&other.passages)),
            Column::Letters => turn(one.cared.letters.cmp(&other.cared.letters)),
            Column::Rewritten => turn(one.cared.rewritten.cmp(&other.cared.rewritten)),
            Column::Alike => turn(one.cared.alike.cmp(&other.cared.alike)),
            Column::Date => match (one.date, other.date) {
                (Some(one), Some(other)) => turn(one.cmp(&other)),
                (one, other) => one.is_none().cmp(&other.is_none()),
            },
        };
        by_column
            .then_with(|| one.key.cmp(&other.key))
            .then_with(|| one.path.cmp(&other.path))
    }
}

impl Filter {
    /// The columns of what is listed, the title first.
    pub fn columns(&self) -> &'static [Column] {
        match (self.list, self.kind) {
            (Some(Todo::FirstQueue), _) => {
                &[Column::Title, Column::About, Column::Harm, Column::Date]
            }
            (Some(Todo::OftenRewritten), _) => &[
                Column::Title,
                Column::About,
                Column::Letters,
                Column::Rewritten,
            ],
            (Some(Todo::LookAlikes), _) => {
                &[Column::Title, Column::About, Column::State, Column::Alike]
            }
            (Some(Todo::Unchecked), _) => {
                &[Column::Title, Column::Kind, Column::Harm, Column::State]
            }
            (Some(Todo::FewPassages), _) | (None, Some(Kind::Issue)) => {
                &[Column::Title, Column::About, Column::Passages]
            }
            (None, Some(Kind::Source)) => &[
                Column::Title,
                Column::About,
                Column::State,
                Column::Passages,
            ],
            (None, Some(Kind::House)) => &[Column::Title],
            _ => &[Column::Title, Column::About, Column::State, Column::Date],
        }
    }

    /// What the head of a column says.
    pub fn column_label(&self, column: Column) -> &'static str {
        let kind = match self.list {
            Some(Todo::FewPassages) => Kind::Issue,
            Some(_) => Kind::Passage,
            None => self.kind.unwrap_or(Kind::Passage),
        };
        match column {
            Column::Title if kind == Kind::Signpost => "Name",
            Column::Title => "Title",
            Column::About => match kind {
                Kind::Passage | Kind::House => "Issues",
                Kind::Issue => "Heading",
                Kind::Signpost => "Reached by",
                Kind::Source => "Edition",
            },
            Column::Kind => "Kind",
            Column::State => "Status",
            Column::Harm => "Harm",
            Column::Date if kind == Kind::Signpost => "Checked",
            Column::Date => "Review by",
            Column::Passages if kind == Kind::Issue => "Advice",
            Column::Passages => "Passages",
            Column::Letters => "Letters",
            Column::Rewritten => "Changed",
            Column::Alike => "Alike",
        }
    }

    /// The order of what is listed while nobody has chosen one.
    pub fn usual_sort(&self) -> Sort {
        let column = match self.list {
            Some(Todo::FirstQueue | Todo::Unchecked) => Column::Harm,
            Some(Todo::ReviewDue) => Column::Date,
            Some(Todo::FewPassages) => Column::Passages,
            Some(Todo::OftenRewritten) => Column::Rewritten,
            Some(Todo::LookAlikes) => Column::Alike,
            _ => Column::Title,
        };
        Sort::first(column)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{entry, shelf_of, titles};
    use super::*;
    use crate::library::Harm;
    use jiff::civil::date;

    #[track_caller]
    fn assert_order(rows: Vec<Row>, sort: Sort, expected: &[&str]) {
        let shelf = shelf_of(rows);
        let shown = shelf.shown(&Filter::default(), Some(sort), None);
        assert_eq!(titles(&shelf, &shown), expected);
    }

    #[test]
    fn titles_are_sorted_without_regard_to_capitals() {
        let rows = ["beech", "Ash", "cedar"].map(entry).to_vec();
        let sort = Sort::first(Column::Title);
        assert_order(rows.clone(), sort, &["Ash", "beech", "cedar"]);
        assert_order(rows, sort.turned(), &["cedar", "beech", "Ash"]);
    }

    #[test]
    fn rows_without_a_date_come_last_both_ways() {
        let dated = |title: &str, day| Row {
            date: day,
            ..entry(title)
        };
        let rows = vec![
            dated("none", None),
            dated("late", Some(date(2027, 5, 1))),
            dated("early", Some(date(2026, 5, 1))),
        ];
        let sort = Sort::first(Column::Date);
        assert_order(rows.clone(), sort, &["early", "late", "none"]);
        assert_order(rows, sort.turned(), &["late", "early", "none"]);
    }

    #[test]
    fn the_most_harmful_come_first_and_those_alike_go_by_their_titles() {
        let harmful = |title: &str, harm| Row {
            harm: Some(harm),
            ..entry(title)
        };
        let rows = vec![
            harmful("z", Harm::Life),
            harmful("b", Harm::Low),
            harmful("a", Harm::Life),
        ];
        assert_order(rows, Sort::first(Column::Harm), &["a", "z", "b"]);
    }

    #[test]
    fn every_list_and_kind_is_sorted_by_a_column_that_it_shows() {
        let lists = Todo::ALL.map(|list| Filter {
            list: Some(list),
            ..Filter::default()
        });
        let kinds = Kind::ALL.map(|kind| Filter {
            kind: Some(kind),
            ..Filter::default()
        });
        for filter in lists.into_iter().chain(kinds) {
            let columns = filter.columns();
            assert_eq!(columns.first(), Some(&Column::Title));
            assert!(columns.contains(&filter.usual_sort().column), "{filter:?}");
        }
    }
}
