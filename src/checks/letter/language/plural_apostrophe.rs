//! `plural-apostrophe`: an apostrophe where there are only several: "the parent’s can ask"; and none where something is theirs.

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "plural-apostrophe",
    title: "An apostrophe in a plain plural, or none in “parents’ views”",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "<mother’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "mothers",
            ),
            (
                "<father’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "fathers",
            ),
            (
                "<parent’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "parents",
            ),
            (
                "<carer’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "carers",
            ),
            (
                "<grandparent’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "grandparents",
            ),
            (
                "<solicitor’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "solicitors",
            ),
            (
                "<social worker’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "social workers",
            ),
            (
                "<professional’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "professionals",
            ),
            (
                "<adviser’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "advisers",
            ),
            (
                "<advocate’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "advocates",
            ),
            (
                "<judge’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "judges",
            ),
            (
                "<court’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "courts",
            ),
            (
                "<meeting’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "meetings",
            ),
            (
                "<conference’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "conferences",
            ),
            (
                "<order’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "orders",
            ),
            (
                "<report’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "reports",
            ),
            (
                "<assessment’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "assessments",
            ),
            (
                "<agreement’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "agreements",
            ),
            (
                "<review’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "reviews",
            ),
            (
                "<issue’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "issues",
            ),
            (
                "<concern’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "concerns",
            ),
            (
                "<decision’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "decisions",
            ),
            (
                "<question’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "questions",
            ),
            (
                "<view’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "views",
            ),
            (
                "<relative’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "relatives",
            ),
            (
                "<friend’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "friends",
            ),
            (
                "<IRO’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "IROs",
            ),
            (
                "<barrister’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "barristers",
            ),
            (
                "<teacher’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "teachers",
            ),
            (
                "<school’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "schools",
            ),
            (
                "<guardian’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "guardians",
            ),
            (
                "<plan’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "plans",
            ),
            (
                "<child protection plan’s> {who|are|were|have|can|could|should|would|must|do|don’t|cannot|can’t}",
                "child protection plans",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <mother’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "mothers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <father’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "fathers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <parent’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "parents",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <carer’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "carers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <grandparent’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "grandparents",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <solicitor’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "solicitors",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <social worker’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "social workers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <professional’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "professionals",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <adviser’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "advisers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <advocate’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "advocates",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <judge’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "judges",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <court’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "courts",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <meeting’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "meetings",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <conference’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "conferences",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <order’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "orders",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <report’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "reports",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <assessment’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "assessments",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <agreement’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "agreements",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <review’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "reviews",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <issue’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "issues",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <concern’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "concerns",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <decision’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "decisions",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <question’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "questions",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <view’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "views",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <relative’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "relatives",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <friend’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "friends",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <IRO’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "IROs",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <barrister’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "barristers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <teacher’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "teachers",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <school’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "schools",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <guardian’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "guardians",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <plan’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "plans",
            ),
            (
                "{these|those|several|many|various|two|three|four|five|six|few} <child protection plan’s> {who|are|were|have|can|may|might|should|would|must|do|in|on|at|of|with|to|for|from|and|or|that|which|about|you|they|we|raised|made|before|after}",
                "child protection plans",
            ),
            (
                "<children’s services> {view|decision|position|opinion|stance} {is|was|that|about|on|of}",
                "children’s services’",
            ),
            (
                "{the|your|her|his|other|all|these|those|of|both|many|some} <parents> {views|wishes|rights|forum|board|consent|permission|behalf|home|feelings|discussion}",
                "parents’",
            ),
            (
                "{the|your|of|their} <grandparents> {views|wishes|rights|consent|home|feelings}",
                "grandparents’",
            ),
            (
                "{the|your|her|his|their|this|that|each} <courts> {decision|permission|view|order|judgment|reasons|website|powers|timetable}",
                "court’s",
            ),
            (
                "{the|this} <judges> {decision|order|view|judgment|reasons|words|ruling}",
                "judge’s",
            ),
            (
                "{the|your|his|her|their|a|our} <solicitors> {advice|letter|name|view|job|firm|fees|office|help}",
                "solicitor’s",
            ),
            (
                "{the|your|his|her|their|a} <social workers> {manager|report|view|name|letter|assessment|reasons|reply|answer|decision|opinion|supervisor}",
                "social worker’s",
            ),
            (
                "{your|his|her|their|my} <sons> {behaviour|school|social worker|views|wishes|future|life|age|welfare|best interests|father|mother|solicitor|placement|foster|safety|wellbeing|reviewing|IRO|guardian|plan|care plan|voice|name|safe}",
                "son’s",
            ),
            (
                "{your|his|her|their|my} <daughters> {behaviour|school|social worker|views|wishes|future|life|age|welfare|best interests|father|mother|solicitor|placement|foster|safety|wellbeing|reviewing|IRO|guardian|plan|care plan|voice|name|safe}",
                "daughter’s",
            ),
            (
                "{your|his|her|my} <partners> {views|behaviour|refusal|solicitor|ex|family|name|risk|past|history|children|child|parents|side}",
                "partner’s",
            ),
        ],
        &[
            "the {mother’s|father’s|parent’s|solicitor’s|judge’s|court’s|school’s|guardian’s|report’s} are",
            "{not|than|like|or|as|is} {the|a|your|another} {mother’s|father’s|parent’s|solicitor’s|carer’s|court’s|judge’s|grandparent’s|relative’s} _",
            "your {sons|daughters|partners} {safe|future} {and|is|are}",
            "parents {home|board} {in|the}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        let right = misuse.instead.as_deref().unwrap_or_default();
        let count = |words: &str| words.matches(['’', '\'']).count();
        let reason = if count(right) > count(misuse.words) {
            "needs an apostrophe: something belongs to it"
        } else {
            "has an apostrophe, though nothing belongs to it here"
        };
        format!("“{}” {reason}", misuse.words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn apostrophes_that_do_not_belong_and_those_that_are_missing_are_found() {
        finds(
            &RULE,
            &[
                (
                    "It supports mother’s who live apart from a child.",
                    "mother’s",
                    "mothers",
                ),
                ("There are several issue's to settle.", "issue's", "issues"),
                ("You had two meeting’s in a month.", "meeting’s", "meetings"),
                ("The parent’s can both come.", "parent’s", "parents"),
                (
                    "Children’s services view is now known.",
                    "Children’s services",
                    "Children’s services’",
                ),
                ("Write down your sons wishes.", "sons", "son’s"),
                (
                    "This is what the parents forum is for.",
                    "parents",
                    "parents’",
                ),
                ("That is the judges decision.", "judges", "judge’s"),
            ],
        );
    }

    #[test]
    fn apostrophes_where_they_belong_are_in_order() {
        accepts(
            &RULE,
            &[
                "The mother’s views and both parents’ wishes count. The child’s needs come first.",
                "Your wishes and the father’s are both written down.",
                "Children’s services view this as a risk, and children’s services must say why.",
                "Your sons are with their father. Parents’ views are heard, and parents can be heard.",
                "Ask a solicitor who is not the father’s can say so.",
                "The meeting’s minutes and the court’s decision are yours to read.",
                "The social workers manage many cases, and judges order reports.",
                "Your solicitor’s answer and the two parents’ letters.",
            ],
        );
    }
}
