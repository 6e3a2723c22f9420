"""The variants of variants.kvaom in vectorised NumPy, binary64: one array over all combinations, everything that no rate
changes computed once. It prints gap[2020] in the scenario `plan`, a line for each rate of wage growth, with all digits."""

import numpy as np

YEARS = range(2015, 2021)
FRAME = dict(zip(YEARS, (30596.0, 29278.0, 29492.0, 29492.0, 29492.0, 29492.0)))
JOINT_UNIT = dict(zip(YEARS, (0, 4 / 12, 1, 1, 1, 1)))
OWN_TEAM = dict(zip(YEARS, (0, 0, 5 / 12, 1, 1, 1)))

wage, price = np.meshgrid(np.arange(1000) * 0.00005, np.arange(100, 200) * 0.0001, indexing="ij")
trained_positions = 2.3 / 1000 * 5280
share = 0.2 / 3 + 0.4 * 5280 / (5280 + 5100 + 5300) + 0.4 * 120 / (120 + 95 + 110)
position_cost = np.full(wage.shape, 540 * 1.16 * 1.141)
joint_cost = np.full(wage.shape, 6060.0)
for year in YEARS:
    if year <= 2017:
        other_cost = FRAME[year] - trained_positions * position_cost
    else:
        position_cost = position_cost * (1 + wage)
        other_cost = other_cost * (1 + price)
        joint_cost = joint_cost * (1 + wage)
    staff = trained_positions - 2.33 * JOINT_UNIT[year] + OWN_TEAM[year]
    gap = staff * position_cost + JOINT_UNIT[year] * share * joint_cost + other_cost - FRAME[year]
print("\n".join(" ".join(map(repr, row)) for row in gap.tolist()))
