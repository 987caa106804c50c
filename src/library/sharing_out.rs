//! The same work on many entries, shared out among the processors.

use std::num::NonZero;
use std::thread;

/// From how many entries on it pays to start threads.
const MANY: usize = 500;

/// Does `work` on each of `all`, on as many threads as there are processors where there are many; gives what came of it in
/// the order of `all`. A panic of the work goes on here.
pub(super) fn on_all_processors<T: Send, R: Send>(
    all: Vec<T>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    if all.len() < MANY || threads == 1 {
        return all.into_iter().map(work).collect();
    }
    let share = all.len().div_ceil(threads);
    let (mut rest, work) = (all.into_iter(), &work);
    thread::scope(|scope| {
        let mut running = Vec::with_capacity(threads);
        for _ in 0..threads {
            let part: Vec<T> = rest.by_ref().take(share).collect();
            running.push(scope.spawn(move || part.into_iter().map(work).collect::<Vec<R>>()));
        }
        let done = running.into_iter().map(|thread| match thread.join() {
            Ok(part) => part,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_of_few_and_of_many_stands_in_their_order() {
        for many in [0, 1, 7, MANY, 3 * MANY + 1] {
            let all: Vec<usize> = (0..many).collect();
            let doubled = on_all_processors(all, |number| number * 2);
            assert_eq!(doubled, (0..many).map(|it| it * 2).collect::<Vec<_>>());
        }
    }
}
