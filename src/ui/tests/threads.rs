//! Threads of several posts: what is answered, what is context, and how the adviser changes it.

use super::*;

/// A thread in which another parent asks for herself.
const TWO_PARENTS: &str = "\
Is a written agreement binding?

Is a written agreement binding?

Post by heronbank » Mon Nov 16, 2026 7:15 pm

Hello, the social worker wants me to sign a written agreement about my son who is 4. Is a written agreement binding? \
I do not want to sign something that I cannot keep.

heronbank
Posts: 2
Joined: Mon Nov 16, 2026 6:58 pm
Top

Re: Is a written agreement binding?

Post by cobbleway » Tue Nov 17, 2026 8:03 am

I am in the same place. My daughter is 11 and they say that they will go to court if I do not sign. Can I ask for legal aid?

cobbleway
Posts: 5
Joined: Sun Oct 04, 2026 3:31 pm
Top
";

#[test]
fn another_post_of_the_thread_is_answered_by_keyboard() {
    let mut window = Window::new();
    window.paste(TWO_PARENTS);
    assert_eq!(window.case().work.thread.poster(), Some("heronbank"));
    let other = window.nodes().into_iter().find(|node| {
        let node = node.accesskit_node();
        node.role() == Role::DisclosureTriangle
            && node
                .label()
                .is_some_and(|label| label.contains("cobbleway"))
    });
    other.expect("the other parent's post, folded").focus();
    window.run();
    window.press(Key::Enter);
    window.control("Answer this post instead").focus();
    window.run();
    window.press(Key::Enter);
    assert_eq!(window.case().work.thread.poster(), Some("cobbleway"));
    assert!(window.letter_text().starts_with("Dear cobbleway"));
    window.press_with(CTRL, Key::Z);
    assert!(window.letter_text().starts_with("Dear heronbank"));
}
