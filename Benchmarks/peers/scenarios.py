"""The scenarios that generate-scenarios.py writes, in Python's decimal at 34 digits: the plan's fifty definitions, one for one and
over the same ten years, computed for every scenario.

It prints total[2026] in the base and in each scenario, in kroner.
"""

import re
import sys
from decimal import Context, Decimal as D, setcontext

setcontext(Context(prec=34))
YEARS = range(2017, 2027)

text = open(sys.argv[1], encoding="utf-8").read()
rates = [D(rate) / 100 for rate in re.findall(r"^input rate_\d+ = ([\d.]+)%", text, re.M)]
first = [D(cost) * 1000 for cost in re.findall(r"^cost_\d+\[2017\] = (\d+) tkr", text, re.M)]
shares = [D(share) / 100 for share in re.findall(r"^part_\d+ = cost_\d+ \* (\d+)%", text, re.M)]


def total(rates, extra):
    """The total of 2026 with these rates; `extra` is a cost and what is added to it from 2018 on."""
    costs = []
    for place, start in enumerate(first):
        growth, cost = 1 + rates[place % 10], {2017: start}
        for year in YEARS[1:]:
            cost[year] = cost[year - 1] * growth
        if place == extra[0]:
            # A statement lies on top of the definition's own recurrence.
            cost = {year: value + extra[1] if year >= 2018 else value for year, value in cost.items()}
        costs.append(cost)
    parts = [{year: cost[year] * share for year in YEARS} for cost, share in zip(costs, shares)]
    totals = {year: sum((part[year] for part in parts), D(0)) for year in YEARS}
    return totals[2026]


print(total(rates, (-1, D(0))))
change = re.compile(r"^scenario \w+ { rate_(\d+) = ([\d.]+)%; cost_(\d+) \+= (\d+) tkr from 2018 }", re.M)
for place, rate, cost, extra in change.findall(text):
    own = list(rates)
    own[int(place)] = D(rate) / 100
    print(total(own, (int(cost), D(extra) * 1000)))
