//! Templates, Markdown, conditions, signs and forms made to take for ever.

use super::{house_refused, problem_of};
use crate::library::testing::{HOUSE, ISSUE, guidance, one_problem, problems};
use crate::text::{Phrase, WordIndex};

#[test]
fn templates_built_to_expand_are_problems() {
    let concatenated = vec!["\"a\""; 4_000].join(" ~ ");
    for body in [
        "{{ \"x\" * 999999999 }}".to_owned(),
        "{{ (\"x\" * 100000) * 100000 }}".to_owned(),
        "{{ \"x\" * 99999 * 99999 * 99999 }}".to_owned(),
        "{{ [\"x\"] * 999999999 }}".to_owned(),
        "{{ \"x\" * 18446744073709551615 }}".to_owned(),
        "{{ 10 ** 10 ** 10 ** 10 }}".to_owned(),
        "{% for a in poster %}{% for b in poster %}x{% endfor %}{% endfor %}".to_owned(),
        "{% for a in range(999999999) %}x{% endfor %}".to_owned(),
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}".to_owned(),
        "{% set x = \"x\" * 100000 %}{{ x }}".to_owned(),
        "{% include \"guidance/s.md\" %}".to_owned(),
        "{% extends \"s\" %}".to_owned(),
        format!("{{{{ {concatenated} ~ child }}}}"),
        format!("{{{{ {}1{} }}}}", "(".repeat(5_000), ")".repeat(5_000)),
        format!("{{{{ {}1{} }}}}", "[".repeat(5_000), "]".repeat(5_000)),
        format!("{{{{ {}first_post }}}}", "not ".repeat(4_000)),
        format!("{{{{ {}1 }}}}", "-".repeat(10_000)),
        format!("{{{{ poster{} }}}}", ".a".repeat(5_000)),
        format!("{{{{ child{} }}}}", "|upper".repeat(2_000)),
        format!(
            "{}x{}",
            "{% if first_post %}".repeat(500),
            "{% endif %}".repeat(500)
        ),
        "{{ ask(\"x\") }}".repeat(1_001),
        "{{ adviser }} ".repeat(1_200),
        "{{".repeat(9_000),
        "{%".repeat(9_000),
        "{# ".repeat(6_000),
        "x".repeat(20_001),
    ] {
        let found = problems(&guidance("", &body));
        assert!(!found.is_empty(), "{body:.60}");
        for (_, _, message) in &found {
            assert!(message.len() < 1_000, "{message:.200}");
        }
    }
}

#[test]
fn bodies_built_to_confuse_a_reader_of_markdown_come_to_an_end() {
    for piece in [
        "[",
        "![",
        "](",
        "[a](",
        "**",
        "*a ",
        "_a_",
        "`",
        "> ",
        "- ",
        "1. ",
        "<a ",
        "<!--",
        "&#",
        "\\",
        "+++\n",
        "a\n\n",
        "- a\n",
        "*a **b ",
        "[a]: b\n",
        "{{ adviser }}*",
        "{# #}\n",
    ] {
        let body = piece.repeat(20_000 / piece.len());
        drop(problems(&guidance("", &format!("x {body}"))));
    }
}

#[test]
fn conditions_built_to_take_long_are_problems() {
    let deep = format!("{}first_post{}", "(".repeat(5_000), ")".repeat(5_000));
    let long = vec!["first_post"; 5_000].join(" and ");
    for (condition, words) in [
        ("\"x\" * 999999999 == \"y\"".to_owned(), ""),
        (deep, "too long"),
        (long, "too long"),
    ] {
        let text = guidance(&format!("when = ['{condition}']\n"), "x");
        let found = problems(&text);
        assert!(
            found.iter().any(|found| found.2.contains(words)),
            "{found:?}"
        );
    }
    let many = vec!["'first_post'"; 51].join(",");
    one_problem(
        &guidance(&format!("when = [{many}]\n"), "x"),
        6,
        "more than 50 entries",
    );
}

#[test]
fn signs_built_to_explode_are_refused_or_take_bounded_time() {
    // One sentence, and at its end the word that none of the signs comes to.
    let post = format!("{}z", "a b ".repeat(2_500));
    let index = WordIndex::new(&post);
    for sign in [
        format!("{}z", "{a|b} ".repeat(160)),
        format!("a {}z", "[a] ".repeat(240)),
        format!("a {}z", "[a|b] ".repeat(160)),
        format!("a {}z", "... a ".repeat(160)),
        format!("a {}z", "[{a|b|a b} ...] ... ".repeat(40)),
        format!("a {}", "[a ".repeat(300) + &"]".repeat(300)),
        format!("{}a{}", "{".repeat(490), "}".repeat(490)),
        "{".repeat(999),
        "[{".repeat(499),
        format!("a{}", "|b".repeat(499)),
        format!("a* {}z", "{a*|b*} ".repeat(110)),
        "a".repeat(1_001),
        "é".repeat(501),
    ] {
        if let Ok(phrase) = Phrase::parse(&sign) {
            drop(phrase.find_all(&index));
        }
    }
}

#[test]
fn broken_signs_by_the_thousand_are_a_few_problems() {
    let many = vec!["\"{a\""; 100_000].join(",\n");
    let text = ISSUE.replace("\"contact\"", &many);
    problem_of("issues/contact.md", text, 5, "more than 1000 entries");
}

#[test]
fn forms_built_to_explode_are_refused() {
    for form in [
        "(?:a{1000}){1000}",
        "(?:(?:a{100}){100}){100}",
        "\\\\pL{5000}",
        &"a".repeat(1_001),
    ] {
        let house = format!("{HOUSE}[style.forms]\n\"{form}\" = \"x\"\n");
        let error = house_refused(house).expect_err(form);
        assert!(error.message().contains("too large"), "{error}");
    }
    let many: String = (0..201).map(|n| format!("f{n} = \"x\"\n")).collect();
    let error = house_refused(format!("{HOUSE}[style.forms]\n{many}")).expect_err("too many");
    assert!(error.message().contains("more than 200 forms"), "{error}");
    // One that is merely broken is told by lint, beside everything else.
    assert!(house_refused(format!("{HOUSE}[style.forms]\n\"(\" = \"x\"\n")).is_ok());
    // And one that would take a reader with ways back for ever is none for ours.
    assert!(house_refused(format!("{HOUSE}[style.forms]\n\"(a+)+$\" = \"x\"\n")).is_ok());
}
