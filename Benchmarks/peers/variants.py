"""The variants of variants.kvaom in Python's decimal at 34 digits: every definition of the plan that `gap` stands on, one for one
and over the same members and years, in a function of the two rates that is called for every combination.

It prints gap[2020] in the scenario `plan`, a line for each rate of wage growth.
"""

from decimal import Context, Decimal as D, setcontext

setcontext(Context(prec=34))
YEARS = range(2015, 2021)
MUNICIPALITIES = ["Klepp", "KG7", "Time", "Hå"]
PARTNERS = ["Klepp", "Time", "Hå"]
PLACES = ["own", "joint"]

# The plan's own figures: tkr, positions per 1000 children, children, cases.
BUDGET = {
    "Helse og velferd": dict(zip(YEARS, map(D, (30376, 29278, 29492, 29492, 29492, 29492)))),
    "Lokal utvikling": dict(zip(YEARS, map(D, (220, 0, 0, 0, 0, 0)))),
}
TRAINED = dict(zip(MUNICIPALITIES, map(D, ("2.3", "3.6", "3.3", "2.4"))))
CHILDREN = D(5280)
WAGE, PENSION, EMPLOYER_TAX = D(540), D("0.16"), D("0.141")
JOINT_COST = D(6060)
PARTNER_CHILDREN = dict(zip(PARTNERS, map(D, (5280, 5100, 5300))))
PARTNER_CASES = dict(zip(PARTNERS, map(D, (120, 95, 110))))
# The share of each year in which the measures are in force.
JOINT_UNIT = dict(zip(YEARS, (D(0), D(4) / D(12), D(1), D(1), D(1), D(1))))
OWN_TEAM = dict(zip(YEARS, (D(0), D(0), D(5) / D(12), D(1), D(1), D(1))))
MOVED, ADDED = D("2.33"), D(1)


def plan(wage_growth, price_growth):
    """The uncovered need of each year in the scenario `plan`."""
    frame = {year: sum(line[year] for line in BUDGET.values()) for year in YEARS}
    trained_positions = {name: TRAINED[name] / 1000 * CHILDREN for name in MUNICIPALITIES}
    position_cost_2017 = WAGE * (1 + PENSION) * (1 + EMPLOYER_TAX)
    position_cost, other_cost, joint_cost = {}, {}, {}
    for year in YEARS:
        if year <= 2017:
            position_cost[year] = position_cost_2017
            other_cost[year] = frame[year] - trained_positions["Klepp"] * position_cost[year]
            joint_cost[year] = JOINT_COST
        else:
            position_cost[year] = position_cost[year - 1] * (1 + wage_growth)
            other_cost[year] = other_cost[year - 1] * (1 + price_growth)
            joint_cost[year] = joint_cost[year - 1] * (1 + wage_growth)
    all_children, all_cases = sum(PARTNER_CHILDREN.values()), sum(PARTNER_CASES.values())
    share_key = {
        name: D("0.2") / len(PARTNERS)
        + D("0.4") * (PARTNER_CHILDREN[name] / all_children)
        + D("0.4") * (PARTNER_CASES[name] / all_cases)
        for name in PARTNERS
    }
    our_share = {year: share_key["Klepp"] * joint_cost[year] for year in YEARS}
    staff = {place: {} for place in PLACES}
    joint_payment, need, gap = {}, {}, {}
    for year in YEARS:
        staff["own"][year] = trained_positions["Klepp"] - MOVED * JOINT_UNIT[year] + ADDED * OWN_TEAM[year]
        staff["joint"][year] = MOVED * JOINT_UNIT[year]
        joint_payment[year] = JOINT_UNIT[year] * our_share[year]
        need[year] = staff["own"][year] * position_cost[year] + joint_payment[year] + other_cost[year]
        gap[year] = need[year] - frame[year]
    return gap


for wage_step in range(1000):
    wage_growth = D(wage_step) * D("0.00005")
    print(*(plan(wage_growth, D(100 + price_step) * D("0.0001"))[2020] for price_step in range(100)))
