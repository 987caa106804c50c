//! How the property tests of all rooms are run: on the same cases every time, so that what fails can be seen again.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// A run of `cases` from a fixed seed. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for more of them, and for others.
pub(crate) fn seeded(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let is_asked = |name| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if is_asked("PROPTEST_CASES") {
            asked.cases
        } else {
            cases
        },
        rng_seed: if is_asked("PROPTEST_RNG_SEED") {
            asked.rng_seed
        } else {
            RngSeed::Fixed(20_261_128)
        },
        failure_persistence: None,
        ..asked
    }
}
