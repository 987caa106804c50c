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

#[test]
fn both_posts_are_answered_at_once_and_one_of_them_alone_again() {
    let mut window = Window::small();
    window.paste(TWO_PARENTS);
    window.click("Which posts to answer");
    let name = "Answer cobbleway, parent, 17 Nov: I am in the same place. My daughter is 11 and they say that they will …";
    window.click(name);
    assert_eq!(window.case().work.thread.enquiry, [0, 1]);
    assert!(window.says("The words of cobbleway") && window.says("The words of heronbank"));
    window.click(name);
    assert_eq!(window.case().work.thread.enquiry, [0]);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.case().work.thread.enquiry, [0, 1]);
}

#[test]
fn the_last_post_that_is_answered_stays_answered() {
    let mut window = Window::small();
    window.paste(TWO_PARENTS);
    window.click("Which posts to answer");
    let name = "Answer heronbank, parent, 16 Nov: Hello, the social worker wants me to sign a written agreement about my …";
    window.click(name);
    assert_eq!(window.case().work.thread.enquiry, [0]);
}

#[test]
fn a_thread_of_sixty_posts_shows_each_of_the_others_on_one_line() {
    let mut thread = TWO_PARENTS.to_owned();
    for day in 0..58 {
        thread.push_str(&format!(
            "\nRe: Is a written agreement binding?\n\nPost by cobbleway » Wed Nov 18, 2026 {}:{:02} am\n\n\
             Number {day} is what I still want to say about it.\n\ncobbleway\nPosts: 5\nJoined: Sun Oct 04, 2026 3:31 pm\nTop\n",
            8 + day / 60,
            day % 60
        ));
    }
    let mut window = Window::small();
    window.paste(&thread);
    let posts = window.case().work.thread.posts.len();
    let answered = window.case().work.thread.enquiry.len();
    let lines = window.nodes().into_iter().filter(|node| {
        let node = node.accesskit_node();
        node.role() == Role::DisclosureTriangle
            && node.label().is_some_and(|name| name.contains(", parent, "))
    });
    assert_eq!(lines.count(), posts - answered);
    assert!(posts > 50, "{posts}");
}
