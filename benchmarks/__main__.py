"""`make bench`: prints one line a comparison."""

from __future__ import annotations

from itertools import chain

from benchmarks import report, scoring, small

AIMS = {"--version": 3.0, "--help": 8.0, "load": 1.0, "score": 1.5, "read": 1.5, "report": 10.0, "pages": 3.0}
"""The ratio that we aim for, by the first word of the comparison."""
GIB = 1024**3
MOST_MEMORY = 2


def main() -> None:
    """Measures everything, as far as the memory that a panel takes."""
    print(f"{'':<46}{'yardstick':>12}{'ours':>12}{'ratio':>8}{'aim':>6}")
    for words, found in chain(small.comparisons(), report.comparisons(), scoring.comparisons()):
        times = f"{found.yardstick * 1000:>9,.1f} ms{found.ours * 1000:>9,.1f} ms"
        print(f"{words:<46}{times}{found.ratio:>8.2f}{AIMS[words.split()[0]]:>6}", flush=True)
    for words, peak in scoring.peaks():
        print(f"{'peak memory, read and score: ' + words:<46}{peak / GIB:>20.2f} GiB{MOST_MEMORY:>14}")


main()
