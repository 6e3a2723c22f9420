"""10 000 cost lines x 20 years in binary64 with a library of columns: growth, rounded to 0.01 each year, totals.

usage: cost-lines-columns.py numpy|pandas|polars|openfisca FIGURES
"""

import sys

YEARS = range(2018, 2037)


def by_numpy(path):
    import numpy

    costs = numpy.loadtxt(path)
    totals = [costs.sum()]
    for _ in YEARS:
        costs = numpy.floor(costs * 1.027 * 100 + 0.5) / 100
        totals.append(costs.sum())
    return totals


def by_pandas(path):
    import pandas

    frame = pandas.read_csv(path, header=None, names=[2017])
    for year in YEARS:
        frame[year] = (frame[year - 1] * 1.027).round(2)
    return frame.sum()


def by_polars(path):
    import polars

    frame = polars.read_csv(path, has_header=False, new_columns=["2017"]).lazy()
    for year in YEARS:
        frame = frame.with_columns((polars.col(str(year - 1)) * 1.027).round(2).alias(str(year)))
    return frame.sum().collect().row(0)


def by_openfisca(path):
    import numpy
    from openfisca_core.entities import build_entity
    from openfisca_core.periods import YEAR, Period
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    Line = build_entity(key="line", plural="lines", label="A cost line", is_person=True)

    class cost(Variable):
        value_type = float
        entity = Line
        definition_period = YEAR

        def formula_2018(line, period, parameters):
            # Its columns are of 32 bits: seven digits, so nothing is rounded to 0.01.
            return line("cost", period.last_year) * 1.027

    system = TaxBenefitSystem([Line])
    system.add_variable(cost)
    costs = numpy.loadtxt(path)
    simulation = SimulationBuilder().build_default_simulation(system, count=len(costs))
    simulation.set_input("cost", "2017", costs)
    return [simulation.calculate("cost", str(year)).sum(dtype=float) for year in (2017, *YEARS)]


totals = {"numpy": by_numpy, "pandas": by_pandas, "polars": by_polars, "openfisca": by_openfisca}[sys.argv[1]](sys.argv[2])
print(" ".join(f"{total:.2f}" for total in totals))
