"""Do teams really differ? A funnel for proportions, never a league table.

On the arcsine scale, with limits widened where teams differ by more than chance (Spiegelhalter 2005, as FunnelPlotR
0.6.0 computes it): a team stands out only when it lies further out than teams of its kind usually do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from goldenthread.judgement.numbers import Floats, floats_of, known

Numbers = tuple[float | None, ...]
Sides = tuple[str | None, ...]

Z_95, Z_998 = 1.959964, 3.090232


@dataclass(frozen=True)
class Funnel:
    """Sequences have one member a unit, in the order given; None for a unit with no cases or a missing number."""

    names: tuple[str, ...]
    rates: Numbers  # shares, 0 to 1
    target: float | None  # all numerators over all denominators; None where no unit has a case
    z: Numbers  # standard errors from the target
    phi: float | None  # how much more units differ than chance alone would have them: about 1 where it is chance
    tau2: float  # variance between units beyond chance, on the arcsine scale
    adjusted: bool  # whether the limits allow for that variance
    lower_95: Numbers  # 0 or 1 where the formula would pass the end of the scale and turn back
    upper_95: Numbers
    lower_998: Numbers
    upper_998: Numbers

    @property
    def outside_95(self) -> Sides:
        """high, low, or None within: of units that do not differ, one in twenty lies outside by chance."""
        return _sides(self.rates, self.lower_95, self.upper_95)

    @property
    def outside_998(self) -> Sides:
        """high, low, or None within: of units that do not differ, one in five hundred lies outside by chance."""
        return _sides(self.rates, self.lower_998, self.upper_998)

    @property
    def words(self) -> str:
        """What may be said of the units, in a few sentences that rank none of them."""
        if self.target is None:
            return "No unit has a case, so there is nothing to compare."
        return " ".join(filter(None, (self._differ(), self._left_out(), self._more_than_chance())))

    def _differ(self) -> str:
        judged = sum(rate is not None for rate in self.rates)
        places = ((self._names_of("high"), "above it"), (self._names_of("low"), "below it"))
        found = [f"{_listed(names)} {place}" for names, place in places if names]
        if not found:
            return f"Of {judged} compared, none stands out from the whole ({self.target:.1%}). Read no order into them."
        return (
            f"Of {judged} compared, these stand out from the whole ({self.target:.1%}): {'; '.join(found)}. "
            "Read no order into the rest."
        )

    def _left_out(self) -> str:
        names = [name for name, rate in zip(self.names, self.rates, strict=True) if rate is None]
        return f"Not judged, for want of cases: {_listed(names)}." if names else ""

    def _more_than_chance(self) -> str:
        if not self.tau2:
            return ""
        allowed = "and the limits allow for it" if self.adjusted else "which these limits ignore"
        return f"They differ by more than chance (ratio {self.phi:.1f}), as kinds of work do, {allowed}."

    def _names_of(self, side: str) -> list[str]:
        return [name for name, where in zip(self.names, self.outside_998, strict=True) if where == side]


def funnel(
    numerators: ArrayLike,
    denominators: ArrayLike,
    *,
    names: Sequence[str] = (),
    trim_by: float = 0.05,
    adjust: bool = True,
) -> Funnel:
    """The funnel of units (teams, services, councils), each with its cases and how many of them count.

    ``names`` are the units' own, for the words; ``trim_by`` is the share of z-scores drawn in at either end before the
    spread is estimated; ``adjust=False`` leaves that spread out of the limits. Raises ``ValueError`` with a sentence.
    """
    counted, cases = _read(numerators, denominators)
    with np.errstate(invalid="ignore"):  # nothing over nothing, where no unit has a case
        target = np.nansum(counted) / np.nansum(cases)
    middle, error = _angle(target), 0.5 / np.sqrt(cases)
    z = (_angle(counted / cases) - middle) / error
    phi, tau2 = _spread_beyond_chance(z, cases, trim_by)
    reach = np.sqrt(error**2 + (tau2 if adjust else 0.0))
    return Funnel(
        names=_names(names, len(cases)),
        rates=known(counted / cases),
        target=known(np.array([target]))[0],
        z=known(z),
        phi=known(np.array([phi]))[0],
        tau2=tau2,
        adjusted=adjust,
        lower_95=known(_share(middle - Z_95 * reach)),
        upper_95=known(_share(middle + Z_95 * reach)),
        lower_998=known(_share(middle - Z_998 * reach)),
        upper_998=known(_share(middle + Z_998 * reach)),
    )


def _spread_beyond_chance(z: Floats, cases: Floats, trim_by: float) -> tuple[float, float]:
    """The overdispersion ratio and the variance between units, with the furthest z-scores drawn in (winsorised)."""
    z, weights = z[~np.isnan(z)], 4 * cases[~np.isnan(cases)]
    if not len(z):
        return np.nan, 0.0
    low, high = np.quantile(z, [trim_by, 1 - trim_by])
    total = float((np.clip(z, low, high) ** 2).sum())
    excess = total - (len(z) - 1)
    between = float(weights.sum() - (weights**2).sum() / weights.sum())
    return total / len(z), excess / between if excess > 0 and between > 0 else 0.0


def _angle(share: Floats | np.float64) -> Floats:
    """The scale on which a share's chance error depends on its cases alone."""
    angle: Floats = np.arcsin(np.sqrt(share))
    return angle


def _share(angle: Floats) -> Floats:
    """The share at an angle: those past either end are no share at all, and stop there."""
    share: Floats = np.sin(np.clip(angle, 0, np.pi / 2)) ** 2
    return share


def _sides(rates: Numbers, lower: Numbers, upper: Numbers) -> Sides:
    return tuple(map(_side, rates, lower, upper))


def _side(rate: float | None, lower: float | None, upper: float | None) -> str | None:
    if rate is None or lower is None or upper is None:
        return None
    return "high" if rate > upper else "low" if rate < lower else None


def _read(numerators: ArrayLike, denominators: ArrayLike) -> tuple[Floats, Floats]:
    """Numbers of each unit, both NaN where it has no cases or either is missing."""
    counted, cases = floats_of(numerators), floats_of(denominators)
    if counted.shape != cases.shape or counted.ndim != 1:
        raise ValueError("Give one numerator and one denominator for each unit.")
    wrong = (counted < 0) | (cases < 0) | (counted > cases)
    if wrong.any():
        raise ValueError(f"Unit {wrong.argmax() + 1} counts {counted[wrong][0]:g} of {cases[wrong][0]:g}: check it.")
    absent = np.isnan(counted) | np.isnan(cases) | (cases == 0)
    return np.where(absent, np.nan, counted), np.where(absent, np.nan, cases)


def _names(names: Sequence[str], units: int) -> tuple[str, ...]:
    if names and len(names) != units:
        raise ValueError(f"Give each unit its name: there are {len(names)} names and {units} units.")
    return tuple(names) or tuple(f"unit {place}" for place in range(1, units + 1))


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
