//! What was done already: assessments with their outcome, therapy, courses, tests, undertakings.

use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;

/// What parents call those concerned.
const SPELLINGS: &Spellings = &[
    (
        "{assessment}",
        "{assessment|assessments|assesment|assessement|asessment}",
    ),
    (
        "{therapy}",
        "{therapy|counselling|counseling|cbt|dbt|emdr|psychotherapy|therapies}",
    ),
    (
        "{course}",
        "{parenting|domestic abuse|domestic violence|dv|da|freedom|perpetrator|perpetrators|triple p|incredible years|solihull|safeguarding|anger management|positive parenting|recovery toolkit|own my life|caring dads|nurture|drug|alcohol|awareness}",
    ),
    (
        "{programme}",
        "{course|courses|programme|program|programmes|programs|work|workshop}",
    ),
    (
        "{tests}",
        "{hair strand|hairstrand|hair strands|hst|drug|drugs|alcohol|urine|blood|drug and alcohol|hair}",
    ),
];

fn about(name: &'static str, says: Says, words: &[&str]) -> Wording {
    Wording::new(Kind::Other, name, says, SPELLINGS, words)
}

pub(super) fn wordings() -> Vec<Wording> {
    let mut all = assessments();
    all.extend(work());
    all.extend(tests_and_promises());
    all
}

fn assessments() -> Vec<Wording> {
    let of_others = [
        "{her|his|their|mums|nans|dads|exs|grans|mothers|fathers|sisters|parents|partners} [new|parenting|viability|sgo|own|second|first] {assessment|assesment|asessment} [was|is|came|has|which] [was|came|come|been] [back|out|very|really|all|mostly] {positive|negative|good|bad|fine}",
        "{pip|carers|dla|sen|school|risk|needs|ehcp|autism|housing|benefits|viability} {assessment|assessments|assesment} [was|is|came|has] [come|been] [back|out|very|really] {positive|negative|good|bad|fine}",
        "{positive|negative|good} {feedback|change*|drug|hair}",
    ];
    vec![
        about(
            "assessment-positive",
            Says::Done(Holds::Now),
            &[
                "{assessment} {was|is|were|came back|has come back|came out|come back|has been|went} [all|very|really|mostly|overall|so|extremely|also|quite|largely|completely] {positive|favourable|glowing|excellent|brilliant|in my favour|in our favour|in favour of me}",
                "{a|the|my|our|had|got|with|very|really} {positive|glowing|excellent|brilliant} [parenting|isw|psychological|independent|risk|prebirth|pre birth|viability] {assessment}",
                "{passed|pass} [my|the|our|a] [parenting|isw|psychological] {assessment}",
                "positive {parenting|isw|psychological} {assessment}",
            ],
        )
        .except(&of_others),
        about(
            "assessment-negative",
            Says::Done(Holds::Now),
            &[
                "{assessment} {was|is|were|came back|has come back|came out|come back|has been|went} [all|very|really|mostly|overall|so|extremely|also|quite|largely|completely] {negative|bad|badly|damning|awful|terrible|against me|against us|not good|unfavourable|poor}",
                "{a|the|my|our|had|got|with|very|really} {negative|bad|damning|poor|failed} [parenting|isw|psychological|independent|risk|prebirth|pre birth] {assessment}",
                "{failed|fail} [my|the|our|a|both] [parenting|isw|psychological] {assessment}",
                "negative {parenting|isw|psychological} {assessment}",
            ],
        )
        .except(&of_others),
    ]
}

fn work() -> Vec<Wording> {
    vec![
        about(
            "therapy-finished",
            Says::Done(Holds::Now),
            &[
                "{completed|finished|complete} [all|my|our|the|of|a|course|full|18|12|weeks|months|both] [my|our|the|of|course|weeks] [of] [the] [trauma|recommended|weekly] {therapy}",
                "{therapy} [is|was|has been|have been|i have|ive|that i have] [now|all] {finished|completed|done|complete}",
                "{therapy} {i have|ive|we have|weve} [already] {done|completed|finished}",
                "{done|did} [all|my|our|the|all my|all the|all of my] [trauma|recommended] {therapy}",
                "{signed|discharged} {me|us|off} [off] {by|from} [the|my|camhs] {mental health|cmht|therapist|therapy|counsellor|counselling|psychologist|community mental health}",
                "{mental health|mental health team|cmht|therapist|counsellor} [team] [has|have] {signed|discharged} me [off]",
                "{discharged|signed off} {from|by} {mental health|therapy|cmht|counselling|the mental health}",
            ],
        )
        .except(&[
            "{his|her|their|she|he|partners|exs} [has|have|had|hasnt] {completed|finished|done} ... {therapy|counselling|cbt|dbt|emdr}",
            "{done|did|completed} {a|one|some|two|three|few|half|part} ... {therapy|counselling|sessions}",
            "{completed|done|finished} [the] work ... therapy",
        ]),
        about(
            "course-finished",
            Says::Done(Holds::Now),
            &[
                "{completed|finished|done|did|passed|complete} [the|a|my|our|all|both|every|two|three|another|an|online] [my|the|our|2|3] [online|a|12 week|10 week|whole] {course} [and] [{course}] {programme}",
                "{completed|finished|done} ... and [a|my|the|both|two|three|2|3] {course} {programme}",
                "{completed|finished|done|did|passed|complete} [the|my|our|a] {freedom programme|freedom program|triple p|incredible years|recovery toolkit|caring dads|own my life}",
                "{completed|finished|done|did|passed} {every|all|both} [of] [the|single|my|these|their|of the] [the] {course|courses} [they asked]",
                "{course} {course|courses|programme|program} [is|was|i have|ive|has been] [now|all] {completed|finished|done|complete}",
            ],
        )
        .except(&[
            "{done|did|completed} [about|nearly|only|just] {weeks|sessions|half|part|some|two|three} of",
            "{his|her|their|she|he|partners|ex} [has|have|had|hasnt|never] {completed|finished|done|did} ... {course|programme|program|courses}",
        ]),
    ]
}

fn tests_and_promises() -> Vec<Wording> {
    vec![
        about(
            "tests-clean",
            Says::Done(Holds::Now),
            &[
                "{tests} [test|tests|testing|results|strand|strand test|strand tests] [for ...] {was|is|were|are|came back|have come back|has come back|come back|came|all came back|have been|have all been|came out|all} [all|both|completely|totally|negative and] {clean|clear|negative}",
                "{clean|clear|negative} {tests} [test|tests|strand|strand test|strand tests|results]",
                "{tests|test} {came back|were|are|have come back|have all been|was} [all|both|completely] {clean|clear|negative}",
                "tested {clean|negative|clear}",
                "{passed|passing} {all|every|my|both|each} [of] [my|the] [single] {tests} {test|tests|strand}",
                "{giving|given|gave|provided|providing} {clean|negative|clear} {samples|tests|results|hair}",
            ],
        )
        .except(&[
            "{covid|pregnancy|std|his|her|their|exs|partners} [drug|hair|hair strand|covid|pregnancy] {test|tests|strand} ...  {negative|clean|clear}",
            "{he|she|covid} tested {clean|negative|clear}",
        ]),
        about(
            "undertaking",
            Says::Done(Holds::Now),
            &[
                "{gave|given|signed|agreed|made|giving|agreed to|accepted} [the court] [an|my|his|our] {undertaking|undertakings}",
                "{undertaking|undertakings} {in place|to the court|not to}",
                "{under|on} an undertaking",
            ],
        ),
    ]
}
