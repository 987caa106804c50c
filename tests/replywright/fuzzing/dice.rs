//! Dice that always fall alike, and what is done to a seed by them.

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 28] = [
    "<div>",
    "</p>",
    "<!--",
    "<script>",
    "&#x0;",
    "&lt;",
    "[quote=\"a\"]",
    "[/b]",
    "[url=",
    "{{ ",
    " }}",
    "{% if ",
    "{% for a in range(99999) %}",
    "{% endif %}",
    "ask(\"",
    "+++\n",
    "\n=====\n",
    " = \"",
    "\"\"\"",
    "[[",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "\u{301}",
    "\r\n",
    "\n\n\n",
    "Content-Type: multipart/mixed; boundary=\"\"\n",
    " wrote: ",
];

/// How long an input may become, in bytes.
const LONGEST: usize = 16_000;

/// SplitMix64: a step of it is as good as a throw, and the same on every machine.
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that fall alike whenever they have this name.
    pub(super) fn new(name: &str) -> Self {
        let fold = |seed: u64, byte: u8| seed.wrapping_mul(31).wrapping_add(u64::from(byte));
        Self(name.bytes().fold(0x5eed, fold))
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `limit`; 0 under none.
    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.throw() % limit).unwrap_or_default()
    }

    /// One of the seeds after a few changes.
    pub(super) fn mutated(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(5) {
            self.change(&mut input, seeds);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let (at, other) = (self.below(input.len()), self.below(seeds.len()));
        let end = input.len().min(at + self.below(64));
        match self.below(7) {
            // A bit falls over.
            0 => {
                let bit = self.below(8);
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << bit;
                }
            }
            // Another byte stands there.
            1 => {
                let byte = self.throw().to_le_bytes()[0];
                if let Some(there) = input.get_mut(at) {
                    *there = byte;
                }
            }
            // It is cut off.
            2 => input.truncate(at),
            // A piece is gone.
            3 => drop(input.drain(at..end)),
            // A piece stands there many times.
            4 => {
                let piece = input[at..end].to_vec().repeat(1 + self.below(20));
                input.splice(at..at, piece);
            }
            // It goes on as another seed does.
            5 => {
                let from = self.below(seeds[other].len());
                input.truncate(at);
                input.extend_from_slice(&seeds[other][from..]);
            }
            // Something that means something stands in it.
            _ => {
                let piece = PIECES[self.below(PIECES.len())];
                input.splice(at..at, piece.bytes());
            }
        }
    }
}
