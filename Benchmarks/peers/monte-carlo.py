"""The model of monte-carlo.kvaom in vectorised NumPy: a million draws over five years.

With --time it prints the seconds between the end of the imports and the results on standard error.
"""

import sys
import time

import numpy as np

DRAWS = 1_000_000
YEARS = range(2016, 2021)
SHARES = [5, 10, 50, 90, 95]


def simulate():
    """For each year the mean, the standard deviation and the percentiles of the need, in tkr."""
    random = np.random.default_rng(7)
    wage_growth = 1 + random.normal(0.027, 0.008, DRAWS)
    price_growth = 1 + random.triangular(0.01, 0.02, 0.04, DRAWS)
    case_growth = 1 + random.normal(0.01, 0.01, DRAWS)
    position_cost = np.full(DRAWS, 612.5)
    cases = np.ones(DRAWS)
    other = np.full(DRAWS, 12_000.0)
    results = []
    for year in YEARS:
        position_cost *= wage_growth
        cases *= case_growth
        other *= price_growth
        moved = 2.33 if year >= 2017 else 0.0
        need = (24 - moved) * position_cost * cases + (4.17 + moved) * 0.38 * position_cost + other
        results.append((year, need.mean(), need.std(ddof=1), np.percentile(need, SHARES)))
    return results


def main():
    start = time.perf_counter()
    results = simulate()
    if "--time" in sys.argv:
        print(time.perf_counter() - start, file=sys.stderr)
    for year, mean, deviation, percentiles in results:
        print(year, f"{mean:.2f}", f"{deviation:.2f}", *(f"{value:.2f}" for value in percentiles))


main()
