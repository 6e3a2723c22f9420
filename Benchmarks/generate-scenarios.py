"""Writes a plan of fifty definitions over ten years and COUNT scenarios of it (10 000 where none is named), each of which gives a
rate another value and adds an amount to a cost, and compares the last total in all of them.
"""

import random
import sys

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000

random.seed(20161125)
print("years B2017..B2026")
for rate in range(10):
    print(f"input rate_{rate} = {random.randint(5, 40) / 10}%")
for cost in range(20):
    print(f"cost_{cost}[2017] = {random.randint(1_000, 99_999)} tkr")
    print(f"cost_{cost}[from 2018] = prev(cost_{cost}) * (1 + rate_{cost % 10})")
for part in range(19):
    print(f"part_{part} = cost_{part} * {random.randint(10, 90)}%")
print("total = " + " + ".join(f"part_{part}" for part in range(19)))
for place in range(COUNT):
    rate = f"rate_{place % 10} = {random.randint(5, 60) / 10}%"
    print(f"scenario s{place} {{ {rate}; cost_{place % 20} += {place + 1} tkr from 2018 }}")
print("compare total[2026]")
