//! A value whose states are numbered: what is made from it holds as long as the number does.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU64, Ordering};

/// The number given last. No two states have the same one, whichever values they are states of, so that no value is ever
/// taken for one that stood in its place before.
static LAST: AtomicU64 = AtomicU64::new(0);

/// A value that gets another number each time it may have been changed.
#[derive(Clone)]
pub struct Counted<T> {
    value: T,
    version: u64,
}

impl<T> Counted<T> {
    /// Counts the states of a value from now on.
    pub fn new(value: T) -> Self {
        Self {
            value,
            version: next(),
        }
    }

    /// The number of its state: higher than that of all states before it.
    pub fn version(&self) -> u64 {
        self.version
    }
}

impl<T> Deref for Counted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Counted<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.version = next();
        &mut self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Counted<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(formatter)
    }
}

fn next() -> u64 {
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_have_changed_has_a_higher_number_and_what_was_read_the_same() {
        let mut list = Counted::new(vec![1]);
        let before = list.version();
        assert_eq!(list.len(), 1);
        assert_eq!(list.version(), before);
        list.push(2);
        assert!(list.version() > before);
    }

    #[test]
    fn no_value_has_the_number_of_another_but_its_own_copy() {
        let (one, other) = (Counted::new(1), Counted::new(1));
        assert_ne!(one.version(), other.version());
        let mut copy = one.clone();
        assert_eq!(copy.version(), one.version());
        *copy = 1;
        assert_ne!(copy.version(), one.version());
    }
}
