//! The simple parts of the house style as fields, over the lines of its file: each follows what is typed in the other.

use super::fields::{Sheet, Split};
use crate::library::{HouseFields, Part};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use egui::{RichText, Ui};

/// The fields as they stand, and the text they were read from.
pub(super) struct HouseForm {
    fields: HouseFields,
    read_from: String,
}

/// Paints the fields of the house style that `text` is; what is changed in one is written into it.
pub(super) fn fields_ui(
    ui: &mut Ui,
    text: &mut String,
    form: &mut Option<HouseForm>,
    sheet: &mut Sheet<'_>,
) {
    if form.as_ref().is_none_or(|form| form.read_from != *text) {
        sheet.forget();
        *form = HouseFields::of(text).map(|fields| HouseForm {
            fields,
            read_from: text.clone(),
        });
    }
    let Some(form) = form else {
        let words = "Its fields show once the lines below can be read";
        let quiet = Tokens::of(ui).quiet;
        ui.label(RichText::new(words).size(14.0).color(quiet));
        return;
    };
    let before = form.fields.clone();
    all_ui(ui, &mut form.fields, sheet);
    if form.fields != before
        && let Some(written) = form.fields.write(&before, text)
    {
        form.read_from.clone_from(&written);
        *text = written;
        sheet.is_changed = true;
    }
}

fn all_ui(ui: &mut Ui, fields: &mut HouseFields, sheet: &mut Sheet<'_>) {
    sheet.line(ui, "What the library is called", &mut fields.name);
    sheet.line(ui, "Letters are signed", &mut fields.signs_as);
    sheet.list(
        ui,
        "Other spellings of that name",
        &mut fields.aliases,
        Split::Commas,
    );
    sheet.line(ui, "What the adviser is", &mut fields.role);
    sheet.line(ui, "The charity", &mut fields.organisation);
    sheet.line(ui, "What letters call the forum", &mut fields.forum);
    sheet.list(
        ui,
        "Other names of the forum, one a line",
        &mut fields.forum_aliases,
        Split::Lines,
    );
    pieces::section_heading_ui(ui, "No letter may lack");
    ui.columns(2, |columns| {
        for (at, part) in Part::ALL.into_iter().enumerate() {
            // Down the one column first, as the parts follow each other in a letter.
            let column = at * 2 / Part::ALL.len();
            if let Some(ui) = columns.get_mut(column) {
                required_ui(ui, part, &mut fields.required, sheet);
            }
        }
    });
    pieces::section_heading_ui(ui, "Approving");
    sheet.tick(
        ui,
        "Somebody other than the writer approves a passage",
        &mut fields.by_another,
    );
    sheet.number(
        ui,
        "The longest sentence",
        "In words",
        &mut fields.longest_sentence,
    );
    sheet.number(
        ui,
        "The reading age",
        "In years; a passage above it is marked as too hard",
        &mut fields.reading_age,
    );
    sheet.pairs(
        ui,
        "One way to write a thing",
        ["Letters say", "Instead of, with commas"],
        &mut fields.wording,
    );
    sheet.pairs(
        ui,
        "Hard words",
        ["Avoid", "Write instead"],
        &mut fields.plain,
    );
    sheet.pairs(
        ui,
        "Phrases no letter may hold",
        ["Phrase", "Why not"],
        &mut fields.banned,
    );
}

fn required_ui(ui: &mut Ui, part: Part, required: &mut Vec<Part>, sheet: &mut Sheet<'_>) {
    let was = required.contains(&part);
    let mut is_required = was;
    sheet.tick(ui, part.label(), &mut is_required);
    if is_required && !was {
        required.push(part);
    } else if was && !is_required {
        required.retain(|other| *other != part);
    }
}
