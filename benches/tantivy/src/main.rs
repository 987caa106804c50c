//! Searches the same texts for the same words as the bench it belongs to, and prints how long each search took.
//!
//! In: a JSON file, `{"hits": 12, "texts": ["…"], "searches": ["…"]}`. Out: one line for each search, in nanoseconds.

use serde_json::Value;
use std::time::Instant;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, RegexQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TEXT};
use tantivy::{DocAddress, Index, Score, Searcher, TantivyDocument, Term};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let asked = std::fs::read_to_string(path).expect("it is there");
    let asked: Value = serde_json::from_str(&asked).expect("it is JSON");
    let engine = Engine::of(words(&asked["texts"]));
    let hits = asked["hits"].as_u64().expect("a number") as usize;
    let searches: Vec<&str> = words(&asked["searches"]).collect();
    for search in &searches {
        std::hint::black_box(engine.search(search, hits));
    }
    for search in &searches {
        let began = Instant::now();
        std::hint::black_box(engine.search(search, hits));
        println!("{}", began.elapsed().as_nanos());
    }
}

fn words(list: &Value) -> impl Iterator<Item = &str> {
    let list = list.as_array().expect("a list");
    list.iter().map(|word| word.as_str().expect("text"))
}

/// An index in memory, of one segment.
struct Engine {
    searcher: Searcher,
    text: Field,
}

impl Engine {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut schema = Schema::builder();
        let text = schema.add_text_field("text", TEXT);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 500_000_000).expect("a writer");
        for words in texts {
            let mut document = TantivyDocument::default();
            document.add_text(text, words);
            writer.add_document(document).expect("it is added");
        }
        writer.commit().expect("it is kept");
        writer.wait_merging_threads().expect("it is merged");
        let searcher = index.reader().expect("a reader").searcher();
        Self { searcher, text }
    }

    /// All words, the last of them as a beginning, the best first.
    fn search(&self, typed: &str, hits: usize) -> Vec<(Score, DocAddress)> {
        let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        let Some((last, before)) = words.split_last() else {
            return Vec::new();
        };
        let mut all: Vec<(Occur, Box<dyn Query>)> = before
            .iter()
            .map(|word| {
                let term = Term::from_field_text(self.text, word);
                let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                (Occur::Must, Box::new(query) as Box<dyn Query>)
            })
            .collect();
        let beginning = RegexQuery::from_pattern(&format!("{last}.*"), self.text);
        all.push((Occur::Must, Box::new(beginning.expect("letters"))));
        let best = TopDocs::with_limit(hits).order_by_score();
        self.searcher
            .search(&BooleanQuery::new(all), &best)
            .expect("it is searched")
    }
}
