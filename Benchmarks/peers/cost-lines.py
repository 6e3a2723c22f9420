"""10 000 cost lines x 20 years in Python's decimal at 34 digits: growth, rounded to 0.01 (half up) each year, totals."""

import sys
from decimal import ROUND_HALF_UP, Context, Decimal, setcontext

setcontext(Context(prec=34))
growth = 1 + Decimal("0.027")
cent = Decimal("0.01")
with open(sys.argv[1], encoding="ascii") as file:
    costs = [Decimal(line) for line in file.read().split()]
totals = [sum(costs)]
for _ in range(2018, 2037):
    costs = [(cost * growth).quantize(cent, ROUND_HALF_UP) for cost in costs]
    totals.append(sum(costs))
print(" ".join(str(total) for total in totals))
