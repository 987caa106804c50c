//! The two names: typed into fields, and kept once the field is left.

use super::Place;
use crate::ui::view::View;
use crate::workbench::{Action, Preference, Workbench};
use egui::{Margin, TextEdit, Ui};

/// What stands in the fields, where it is not yet what is kept.
#[derive(Default)]
pub(super) struct Names {
    me: Option<String>,
    sign: Option<String>,
}

impl Names {
    /// Keeps what was typed.
    pub(super) fn keep(&mut self, bench: &Workbench, view: &mut View) {
        let settings = bench.settings();
        let fields = [
            (self.me.take(), &settings.me, Preference::Me as fn(_) -> _),
            (self.sign.take(), &settings.adviser, Preference::Adviser),
        ];
        for (typed, kept, preference) in fields {
            let Some(typed) = typed else { continue };
            let name = typed.trim();
            let name = (!name.is_empty()).then(|| name.to_owned());
            if name != *kept {
                view.act(Action::Prefer(preference(name)));
            }
        }
    }

    /// Paints the field for one of them.
    pub(super) fn field_ui(
        &mut self,
        ui: &mut Ui,
        place: Place,
        label: egui::Id,
        bench: &Workbench,
        view: &mut View,
    ) {
        let settings = bench.settings();
        let (typed, kept, hint) = match place {
            Place::Me => (&mut self.me, &settings.me, "First name and surname"),
            _ => {
                let persona = bench.library().house.persona.name.as_str();
                (&mut self.sign, &settings.adviser, persona)
            }
        };
        let typed = typed.get_or_insert_with(|| kept.clone().unwrap_or_default());
        let field = ui.add(
            TextEdit::singleline(typed)
                .hint_text(hint)
                .char_limit(80)
                .desired_width(320.0)
                .margin(Margin::symmetric(10, 7)),
        );
        if field.labelled_by(label).lost_focus() {
            self.keep(bench, view);
        }
    }
}
