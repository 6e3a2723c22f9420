"""Writes a plan of 357 municipalities, 100 functions and ten years, 357 000 cells, and COUNT scenarios of it (1 000 where none is
named), each of which gives one function another growth; and compares the last total in all of them.
"""

import random
import sys

MUNICIPALITIES, FUNCTIONS = 357, 100
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000

random.seed(20161125)
print("years B2017..B2026")
print("input growth = table by function in % {")
for function in range(FUNCTIONS):
    print(f"  F{function} {random.randint(5, 40) / 10}")
print("}")
print("first = table by municipality, function in tkr {")
print("  " + " ".join(f"F{function}" for function in range(FUNCTIONS)))
for municipality in range(MUNICIPALITIES):
    print(f"  M{municipality} " + " ".join(str(random.randint(1_000, 99_999)) for _ in range(FUNCTIONS)))
print("}")
print("cost[2017] = first")
print("cost[from 2018] = prev(cost) * (1 + growth)")
print("by_function = sum(cost over municipality)")
print("total = sum(by_function over function)")
for place in range(COUNT):
    print(f"scenario s{place} {{ growth[F{place % FUNCTIONS}] = {random.randint(41, 600) / 100}% }}")
print("compare total[2026]")
