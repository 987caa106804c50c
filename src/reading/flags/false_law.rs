//! Schemes that harm the cases of those who follow them: legal name fraud, courts of one's own, flight to Ireland.

use super::sign::{SOFT, Written};

const FALSE_LAW: Written = Written {
    kind: "false-law",
    level: SOFT,
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 1] = [Written {
    phrases: &[
        "legal name {fraud|is fraud}",
        "{birth certificate|name} {fraud|bond|trust fund|is a bond|is fraud}",
        "common law {court|courts|jury|rights|sheriff}",
        "{freeman|freemen|sovereign {citizen*|man|being*|people|group|movement|woman|individual}}",
        "{strawman|straw man}",
        "{living|free|natural} {man|woman|men|women} [of] {on the land|of the family|not a|under}",
        "{magna carta|article 61|lawful rebellion|bill of rights 1689}",
        "{maritime|admiralty|equity|natural} law",
        "{notice|letter} of {conditional acceptance|liability|default|estoppel|non consent}",
        "affidavit of {truth|fact}",
        "{they|court|courts|judge|council|social services} [have|has|had|are|is] {no jurisdiction|a corporation|just a corporation|a business|no lawful}",
        "{i|we} {do not|dont} consent to {your|their|this|the|any} [so called] {jurisdiction|court|contract|legal|authority|corporation|statute*|being governed}",
        "{statutes|acts} {are|is} {not law|only with consent}",
        "cestui que",
        "birth certificate name",
        "{bill|invoice|charge|fee} [them|the council|the sw] for trespass*",
        "not {their|state|government} property",
        "{flee|fleeing|fled} [the country] [to] {ireland|spain|france|cyprus|portugal|turkey|abroad|northern cyprus|scotland}",
        "{run|running|escape|escaping|go|going|move|moving|leave|leaving|moved|relocate} [away] [over] {to|for} {ireland|spain|france|cyprus|portugal|northern cyprus} [to|before|and|so] {before|so they|so social|to avoid|to escape|to have|to get away|have the baby|where they|to give birth|and have|to stop}",
        "{ireland|spain|france|cyprus} {before|to have} {baby|the baby|they|birth|i give|its born}",
        "{name|names} ... [in] {lower case|lowercase|small letters|lower cases|all caps|all capitals|upper case|uppercase|block capitals} ... {court|juris*|juras*|jurris*|person|fiction|fraud|consent|power|law}",
        "{has|have|had|got|got|is|with} no {juristiction|jurasdiction|jurisdicton|jurisdiction|jurastiction|jurisdition|juridiction} {over|on} {me|us|my|you|our|a}",
        "{dont|do not|never|didnt|refuse to} {consent|contract|stand under} {they|the court|they all|then they|then the court|to their|with the|with them} [court|council] [have|has|cant|lose|loses|courts|authority|corporation]",
        "{legal fiction|dead entity|corporate fiction|corporate person|lawful notice|private prosecution of the judge|de facto court|admiralty court}",
        "{served|sent|done|do|serve|send|tried|doing} [them|the court|the judge|the council] [with|the|a|them a] {three notices|notices of|notice of non|lawful notice|3 letters|three letters}",
        "{write|stamp|put} [vc|v c] {no contract|return to sender|vi coactus}",
    ],
    friends: &["{do not|dont} consent to the {legal advice|legal aid}"],
    ..FALSE_LAW
}];

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn schemes_are_raised() {
        raises(
            "false-law",
            3,
            &[
                "someone told me its legal name fraud",
                "can i use a common law court",
                "a freeman on facebook said dont sign anything",
                "I do not consent to your jurisdiction",
                "they have no jurisdiction over a living woman of the family",
                "should we flee to Ireland",
                "thinking of going to spain to have the baby",
                "send them a notice of conditional acceptance",
                "someone on tiktok said put his name in lowercase so the court has no power",
                "apparently they got no jurastiction over us if we dont sign",
                "the name is a legal fiction",
            ],
        );
    }

    #[test]
    fn consent_and_travel_as_the_law_knows_them_are_not() {
        quiet(
            "false-law",
            &[
                "i do not consent to the adoption",
                "I dont consent to him going into care",
                "my ex moved to ireland",
                "we are going on holiday to Spain",
                "he is not on the birth certificate",
                "the judge in wales has no jurisdiction now we moved",
                "write your name in capital letters on the form",
            ],
        );
    }
}
