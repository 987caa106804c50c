//! The thread round what is answered: which posts that is, and the others, each on one line until it is opened.

use super::texts::{Posts, role_words};
use crate::intake::{Post, Role};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, OpenCase};
use egui::{RichText, Ui, WidgetInfo};

/// How much of a post its line shows, in characters.
const LINE_SHOWN: usize = 70;

/// Paints the choice of the posts that are answered, where there is one.
pub(super) fn choice_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    let thread = &case.work.thread;
    let can_be: Vec<(usize, &Post)> = thread
        .posts
        .iter()
        .enumerate()
        .filter(|(_, post)| can_be_answered(post))
        .collect();
    if can_be.len() < 2 {
        return;
    }
    pieces::folded_ui(
        ui,
        (case.id, "which posts"),
        "Which posts to answer",
        |ui| {
            for (index, post) in can_be {
                let was_chosen = thread.enquiry.contains(&index);
                let mut is_chosen = was_chosen;
                let line = line(post);
                let words = RichText::new(&line).size(13.5);
                let shown = ui.push_id(index, |ui| pieces::checkbox_ui(ui, &mut is_chosen, words));
                let name = format!("Answer {line}");
                shown.inner.widget_info(|| {
                    WidgetInfo::selected(egui::Role::CheckBox, true, is_chosen, &name)
                });
                if is_chosen == was_chosen {
                    continue;
                }
                let mut chosen = thread.enquiry.clone();
                if is_chosen {
                    chosen.push(index);
                } else {
                    chosen.retain(|it| *it != index);
                }
                view.act(Action::ChooseEnquiry(chosen));
            }
        },
    );
}

fn can_be_answered(post: &Post) -> bool {
    post.role != Role::Adviser && !post.body.is_empty()
}

/// Paints the posts that are not being answered.
pub(super) fn context_ui(ui: &mut Ui, posts: &Posts<'_>, view: &mut View) {
    let case = posts.case;
    let thread = &case.work.thread;
    let mut others = (0..thread.posts.len()).filter(|index| !thread.enquiry.contains(index));
    let Some(first) = others.next() else {
        return;
    };
    pieces::section_heading_ui(ui, "Also in this thread");
    for index in std::iter::once(first).chain(others) {
        let Some(post) = thread.posts.get(index) else {
            continue;
        };
        let was_open = view.post.opened.contains(&index);
        let mut is_open = was_open;
        let id = ui.scope_id().with(("post", case.id, index));
        pieces::fold_ui(ui, id, &line(post), &mut is_open);
        if is_open {
            let tokens = Tokens::of(ui);
            posts.post_ui(ui, index, post, view);
            if can_be_answered(post) {
                ui.add_space(4.0);
                let answer =
                    ui.button(RichText::new("Answer this post instead").color(tokens.accent));
                if answer.clicked() {
                    view.act(Action::ChooseEnquiry(vec![index]));
                }
            }
        }
        if is_open && !was_open {
            view.post.opened.insert(index);
        } else if was_open && !is_open {
            view.post.opened.remove(&index);
        }
    }
}

/// "heronbank, parent, 16 Nov: Hello, the social worker wants me to sign …"
fn line(post: &Post) -> String {
    let mut parts = Vec::new();
    parts.extend(post.author.clone());
    parts.push(role_words(post.role).to_owned());
    parts.extend(
        post.posted
            .map(|posted| posted.strftime("%-d %b").to_string()),
    );
    let mut words = String::new();
    for word in post.body.split_whitespace() {
        if words.chars().count() + word.chars().count() > LINE_SHOWN {
            words.push('…');
            break;
        }
        words.push_str(word);
        words.push(' ');
    }
    format!("{}: {}", parts.join(", "), words.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(body: &str) -> Post {
        Post {
            author: Some("heronbank".to_owned()),
            inferred: false,
            role: Role::Parent,
            posted: Some(jiff::civil::date(2026, 11, 16).at(19, 15, 0, 0)),
            posted_as_written: None,
            post_count: None,
            body: body.to_owned(),
            quotes: Vec::new(),
        }
    }

    #[test]
    fn a_post_is_told_by_who_wrote_it_when_and_its_first_words() {
        assert_eq!(
            line(&post("Hello,\n\nmy son is 4.")),
            "heronbank, parent, 16 Nov: Hello, my son is 4."
        );
    }

    #[test]
    fn a_long_post_is_cut_between_words_and_a_word_without_end_is_left_out() {
        let line = line(&post(&"word ".repeat(100)));
        assert!(line.ends_with("word …") && line.chars().count() < 110);
        assert!(super::line(&post(&"x".repeat(10_000))).ends_with(": …"));
    }
}
