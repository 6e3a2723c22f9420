"""The scenarios that generate-municipalities.py writes, in NumPy's binary64: every scenario computes the whole table over ten years.

It prints total[2026] in the base and in each scenario, in kroner.
"""

import re
import sys

import numpy

text = open(sys.argv[1], encoding="utf-8").read()
growth = numpy.array([float(rate) / 100 for rate in re.findall(r"^  F\d+ ([\d.]+)$", text, re.M)])
first = numpy.array([line.split()[1:] for line in re.findall(r"^  M\d+ .*$", text, re.M)], dtype=float) * 1000


def total(growth):
    """The total of 2026."""
    cost = first
    for _ in range(9):
        cost = cost * (1 + growth)
    return cost.sum()


print(repr(float(total(growth))))
for function, rate in re.findall(r"^scenario \w+ { growth\[F(\d+)\] = ([\d.]+)% }", text, re.M):
    own = growth.copy()
    own[int(function)] = float(rate) / 100
    print(repr(float(total(own))))
