//! Where the cells of a row stand, and which columns there is room for.

use super::EDGE;
use crate::workbench::shelf::{Column, Filter};
use egui::Rangef;

/// The empty edge between cells, in points.
const GAP: f32 = 12.0;

/// The narrowest title; where there is less room, other columns give way.
const NARROWEST_TITLE: f32 = 170.0;

/// The columns that there is room for, and where each stands, from the left edge of the table.
/// `left` is the empty edge before the title.
pub(super) fn cells(filter: &Filter, width: f32, left: f32) -> Vec<(Column, Rangef)> {
    let mut columns = filter.columns().to_vec();
    let room = width - left - EDGE;
    let taken = |columns: &[Column]| -> f32 {
        let others = columns.iter().skip(1);
        others.map(|column| width_of(*column) + GAP).sum()
    };
    while columns.len() > 1 && room - taken(&columns) < NARROWEST_TITLE {
        columns.remove(1);
    }
    let mut at = left;
    let title = room - taken(&columns);
    let mut cells = Vec::new();
    for column in columns {
        let width = if column == Column::Title {
            title
        } else {
            width_of(column)
        };
        cells.push((column, Rangef::new(at, at + width)));
        at += width + GAP;
    }
    cells
}

fn width_of(column: Column) -> f32 {
    match column {
        Column::Title => NARROWEST_TITLE,
        Column::About => 116.0,
        Column::State => 90.0,
        Column::Date => 66.0,
        Column::Kind | Column::Passages => 68.0,
        Column::Harm | Column::Letters | Column::Alike => 58.0,
        Column::Rewritten => 70.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::shelf::Kind;

    #[track_caller]
    fn assert_columns(width: f32, expected: &[Column]) {
        let filter = Filter::of_kind(Kind::Passage);
        let cells = cells(&filter, width, EDGE);
        let columns: Vec<Column> = cells.iter().map(|(column, _)| *column).collect();
        assert_eq!(columns, expected, "{width}");
        let end = cells.last().expect("a column").1.max;
        assert!((end - (width - EDGE)).abs() < 0.5, "{width}: {end}");
    }

    #[test]
    fn columns_give_way_where_the_title_would_have_no_room() {
        let all = Filter::of_kind(Kind::Passage).columns();
        assert_columns(900.0, all);
        assert_columns(524.0, all);
        assert_columns(424.0, &[Column::Title, Column::State, Column::Date]);
        assert_columns(300.0, &[Column::Title, Column::Date]);
        assert_columns(200.0, &[Column::Title]);
    }
}
