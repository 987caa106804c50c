//! What takes too long to be made in every frame, and is kept as long as what it is made from is the same.
//!
//! What it is made from is told by numbers where there are some, as by [`crate::workbench::Counted`], and else by value.
//! All of it belongs into the key: what is left out is shown as it was.

use std::rc::Rc;

/// Something made from what `K` stands for.
#[derive(Debug)]
pub(super) struct Kept<K, V> {
    known: Option<(K, Rc<V>)>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self { known: None }
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// What is made from `from`: made anew only if that is another than the last time.
    pub(super) fn of(&mut self, from: K, make: impl FnOnce(&K) -> V) -> Rc<V> {
        match &self.known {
            Some((known, made)) if *known == from => Rc::clone(made),
            _ => {
                let made = Rc::new(make(&from));
                self.known = Some((from, Rc::clone(&made)));
                made
            }
        }
    }

    /// What was made last.
    #[cfg(test)]
    pub(super) fn last(&self) -> Option<&V> {
        self.known.as_ref().map(|(_, made)| made.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_once_for_each_state_of_what_it_is_made_from() {
        let mut kept = Kept::default();
        let mut made = 0;
        let mut ask = |from: u64| {
            *kept.of(from, |from| {
                made += 1;
                from * 10
            })
        };
        assert_eq!([ask(1), ask(1), ask(2), ask(1)], [10, 10, 20, 10]);
        assert_eq!(made, 3);
    }
}
