"""Writes a plan of 200 000 cells for measuring what one changed input costs: 100 services of 100 posts over 20 years.

Each service grows by a rate of its own, so one changed rate reaches 1 % of the cells, and the totals. The argument says
what the plan asks: `nothing` (it is only read and checked), `total`, or `changed` (the total, then the total with one rate
changed).
"""

import random
import sys

SERVICES, POSTS = 100, 100

random.seed(20161125)
print("years B2017..B2036")
for service in range(SERVICES):
    print(f"input growth_{service} = {random.randint(10, 40) / 10}%")
    print(f"first_{service} = table by post in kr {{")
    for post in range(POSTS):
        print(f"  P{post} {random.randint(100_000, 99_999_999) / 100:.2f}")
    print("}")
    print(f"cost_{service}[2017] = first_{service}")
    print(f"cost_{service}[from 2018] = round(prev(cost_{service}) * (1 + growth_{service}), to: 0.01 kr)")
    print(f"total_{service} = sum(cost_{service} over post)")
print("total = " + " +\n  ".join(f"total_{service}" for service in range(SERVICES)))
if sys.argv[1] in ("total", "changed"):
    print("show total to 2 decimals")
if sys.argv[1] == "changed":
    print("show (total with { growth_42 = 3.14% }) to 2 decimals")
