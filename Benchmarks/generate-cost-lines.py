"""Writes the cost-line plan to standard output, or with --figures only its first-year figures, one a line."""

import random
import sys

LINES = 10_000
random.seed(2017)
figures = [f"{random.randint(1_000, 999_999)}.{random.randint(0, 99):02d}" for _ in range(LINES)]

if "--figures" in sys.argv:
    print("\n".join(figures))
else:
    print("years B2017..B2036")
    print("input wage_growth = 2.7%")
    print("first_year = table by line in kr {")
    for number, figure in enumerate(figures):
        print(f"  L{number} {figure}")
    print("}")
    print("cost[2017] = first_year")
    print("cost[from 2018] = round(prev(cost) * (1 + wage_growth), to: 0.01 kr)")
    print("total = sum(cost over line)")
    print("show total to 2 decimals")
