"""The measures as an analyst writes them plainly in pandas, out of one Annex A workbook: a peer, not a part.

It shares no code with Golden Thread. It is written from the definitions alone (the titles and notes of the catalogue
and what they cite), so that two tellings of one definition can be held against each other, for what they say and for
how long they take. A measure that Annex A has no columns for is not here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from govuk_bank_holidays.bank_holidays import BankHolidays

Rows = pd.DataFrame
Flag = pd.Series | None

ALL, NOT_RECORDED = "all", "not recorded"
HOLIDAYS = [
    day["date"] for day in BankHolidays(use_cached_holidays=True).get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
]
CHILD_PROTECTION_VISIT, CHILD_IN_NEED_VISIT, LOOKED_AFTER_VISIT, LONG_TERM_FOSTERING_VISIT = 10, 20, 30, 60

NAMES = {  # the headings that are used, list by list, and what they are called here
    1: {"Child Unique ID": "child", "Date of Contact": "on", "Contact Source": "source"},
    2: {"Child Unique ID": "child", "Assessment start date": "on"},
    3: {
        "Child Unique ID": "child",
        "Date of referral": "on",
        "Referral Source": "source",
        "Referral NFA?": "nfa",
        "Number of Referrals in Last 12 Months": "in_12_months",
    },
    4: {
        "Child Unique ID": "child",
        "Continuous Assessment Start Date": "began",
        "Child Seen During Continuous Assessment": "child_seen",
        "Continuous Assessment Date of Authorisation": "ended",
        "Was the child assessed as requiring LA children's social care support?": "support",
    },
    5: {
        "Child Unique ID": "child",
        "Strategy discussion initiating Section 47 Enquiry Start Date": "began",
        "Was an Initial Child Protection Conference deemed unnecessary?": "no_conference",
        "Date of Initial Child Protection Conference": "conference",
        "Did the Initial Child Protection Conference Result in a Child Protection Plan": "plan",
    },
    6: {
        "Child Unique ID": "child",
        "CIN Start Date": "began",
        "CIN Closure Date": "ended",
        "Date Child Was Last Seen": "seen",
        "Reason for Closure": "reason",
        "Case Status": "status",
        "Allocated Worker": "worker",
    },
    7: {
        "Child Unique ID": "child",
        "Child Protection Plan Start Date": "began",
        "Child Protection Plan End Date": "ended",
        "Latest Category of Abuse": "category",
        "Date of the Last Statutory Visit": "visit",
        "Was the Child Seen Alone?": "alone",
        "Date of latest review conference": "review",
        "Number of Previous Child Protection Plans": "previous",
    },
    8: {
        "Child Unique ID": "child",
        "Date of Birth": "born",
        "Date Started to be Looked After": "began",
        "Date Ceased to be Looked After": "ended",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)": "uasc",
        "Child's Category of Need": "need",
        "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)": "again",
        "Child's Legal Status": "legal",
        "Date of Latest Statutory Review": "review",
        "Date of Last Social Work Visit": "visit",
        "What is the permanence plan for this child?": "permanence",
        "Date of Last IRO Visit / Contact to the Child": "iro",
        "Date of Last Health Assessment": "health",
        "Date of Last Dental Check": "dental",
        "Number of Placements in the Last 12 months": "placements",
        "Reason Ceased to be Looked After": "reason",
        "Start Date of Most Recent Placement": "placed",
        "Placement Type": "placement",
        "Placement Location": "location",
        "Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months": "missing",
        "Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months": "absent",
        "Was the child offered a Return Interview after their last missing episode (Y/N)?": "offered",
        "Did the child accept a Return Interview after their last missing episode (Y/N)?": "accepted",
        "Allocated Worker": "worker",
    },
    9: {
        "Child Unique ID": "child",
        "Date of Birth": "born",
        "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)": "uasc",
        "Allocated Personal Advisor": "adviser",
        "Eligibility Category": "eligibility",
        "Latest Pathway Plan Review Date": "pathway",
        "LA in Touch": "touch",
        "Latest Date of Contact": "contact",
        "Type of Accommodation": "home",
        "Suitability of Accommodation": "suitability",
        "Activity Status": "activity",
    },
    10: {
        "Date the Child Entered Care": "entered",
        "Date of Decision that Child Should be Placed for Adoption": "decided",
        "Date of Placement Order": "order",
        "Date of Matching Child and Prospective Adopters": "matched",
        "Date Placed for Adoption": "placed",
        "Date of Adoption Order": "adopted",
        "Date of Decision that Child Should No Longer be Placed for Adoption": "reversed",
        "Date the child was placed for fostering in FFA or concurrent planning placement": "fostered",
    },
    11: {
        "Individual adopter identifier": "adopter",
        "Family identifier": "family",
        "Date Stage 1 started": "one_began",
        "Date Stage 1 ended": "one_ended",
        "Date Stage 2 started": "two_began",
        "Date Stage 2 ended": "two_ended",
        "Date application submitted": "applied",
        "Date application approved": "approved",
        "Date adopter matched with child(ren)": "matched",
        "Date of leaving adoption process": "left",
    },
}
IDENTIFIERS = {"child", "team", "worker", "adviser", "adopter", "family"}
NUMBERS = {"in_12_months", "previous", "placements", "missing", "absent"}
CODED = {"source", "reason", "need", "legal", "placement", "home", "activity"}
WORDS = {"status", "category", "permanence", "location", "eligibility", "touch", "suitability"}
YES_OR_NO = {
    *("nfa", "child_seen", "support", "no_conference", "plan", "alone", "uasc", "again", "offered", "accepted"),
}
KEYS = {  # a row that says the same thing twice is counted once, as it was said last
    1: ["child", "on", "source"],
    2: ["child", "on"],
    3: ["child", "on"],
    4: ["child", "began"],
    6: ["child", "began"],
    7: ["child", "began"],
    8: ["child", "began"],
    9: ["child"],
}


RATES = {  # of so many children: the count that each is a rate of
    "FD1r": "FD1",
    "EH1r": "EH1",
    "RF1r": "RF1",
    "S47ar": "S47a",
    "IC3r": "IC3",
    "CN1r": "CN1",
    "CP1r": "CP1",
    "CP2b": "CP2a",
    "CP2d": "CP2c",
    "LA1r": "LA1",
    "LA2r": "LA2",
    "LA2er": "LA2e",
}


def plain_figures(workbook: Path, as_at: pd.Timestamp, months: int, children: int, engine: str = "openpyxl") -> Rows:
    """Every figure for the last so many months: measure, period, team ("all" for the total), numerator, denominator.

    ``children`` is how many live in the authority. A month or team without any row is left out; a median or quartile
    stands in the numerator.
    """
    return figures_of(read_lists(workbook, engine), as_at, months, children)


def figures_of(
    lists: dict[int, Rows], as_at: pd.Timestamp, months: int, children: int, *, filtered: bool = False
) -> Rows:
    """The same of lists that are read; ``filtered`` works them out month by month and team by team."""
    figures = (Filtered if filtered else Figures)(as_at, months)
    contacts_and_early_help(figures, lists[1], lists[2], lists[3])
    referrals(figures, lists[3], lists[2], lists[6])
    assessments(figures, lists[4], lists[3])
    enquiries(figures, lists[5])
    conferences(figures, lists[5])
    children_in_need(figures, lists[6])
    protection_plans(figures, lists[7])
    care = lists[8][~lists[8].legal.isin(["V3", "V4"])]
    cases(figures, lists[6], lists[8])
    children_looked_after(figures, care)
    reviews_and_visits(figures, care)
    placements_and_health(figures, care)
    care_leavers(figures, lists[9])
    adoption(figures, lists[10])
    adopters(figures, lists[11])
    return with_rates(figures.table(), children)


def with_rates(figures: Rows, children: int) -> Rows:
    counts = figures[figures.team == ALL]
    rates = [counts[counts.measure == of].assign(measure=rate, denominator=children) for rate, of in RATES.items()]
    return pd.concat([figures, *rates], ignore_index=True)


def read_lists(workbook: Path, engine: str) -> dict[int, Rows]:
    """The eleven lists by number, tidied: short names, dates, codes without their letters, yes and no, no repeats."""
    sheets = pd.read_excel(workbook, sheet_name=None, engine=engine)
    return {number: tidy(sheets[f"List {number}"], number) for number in NAMES}


def tidy(sheet: Rows, number: int) -> Rows:
    rows = sheet.rename(columns={**NAMES[number], "Allocated Team": "team"})
    rows = rows.reindex(columns=[*dict.fromkeys([*NAMES[number].values(), "team"])])
    for name in rows.columns.difference([*IDENTIFIERS, *NUMBERS]):
        if name in CODED:  # "a) E11: Adopted" is E11
            letterless = rows[name].astype("str").str.replace(r"^\w{1,2}\) ", "", regex=True)
            rows[name] = letterless.str.split(r"[: ]", regex=True).str[0]
        elif name in WORDS:
            rows[name] = rows[name].astype("str").str.replace(r"^\w\) ", "", regex=True)
        elif name in YES_OR_NO:
            rows[name] = rows[name].map({"a) Yes": True, "b) No": False}).astype("boolean")
        else:
            rows[name] = pd.to_datetime(rows[name])
    rows["team"] = rows.team.astype("str").fillna(NOT_RECORDED)
    return rows.drop_duplicates(KEYS[number], keep="last") if number in KEYS else rows


class Figures:
    """Figures as they are worked out, a frame at a time."""

    def __init__(self, as_at: pd.Timestamp, months: int) -> None:
        self.as_at = as_at
        self.months = pd.period_range(end=as_at.to_period("M"), periods=months)
        self.days = [min(month.end_time.normalize(), as_at) for month in self.months]
        self.first = self.months[0].start_time
        self.found: list[Rows] = []

    def table(self) -> Rows:
        return pd.concat(self.found, ignore_index=True)[["measure", "period", "team", "numerator", "denominator"]]

    def in_period(self, rows: Rows, dated: str) -> Rows:
        return rows[(rows[dated] >= self.first) & (rows[dated] <= self.as_at)]

    def events(self, measure: str, rows: Rows, dated: str, *, above: Flag = None, below: Flag = None) -> None:
        """Add up what is above the line and below it, by month and team, of rows dated in the months."""
        rows = self.in_period(rows, dated)
        parts = pd.DataFrame({"period": rows[dated].dt.to_period("M"), "team": rows.team})
        parts["numerator"] = 1.0 if above is None else above.astype("Float64").fillna(0).astype(float)
        parts["denominator"] = np.nan if below is None else below.astype("Float64").fillna(0).astype(float)
        by_team = parts.groupby(["period", "team"])[["numerator", "denominator"]].sum(min_count=1).reset_index()
        total = by_team.groupby("period")[["numerator", "denominator"]].sum(min_count=1).reset_index()
        self.found += [by_team.assign(measure=measure), total.assign(measure=measure, team=ALL)]

    def count(self, measure: str, rows: Rows, dated: str, holds: Flag = None) -> None:
        self.events(measure, rows, dated, above=holds)

    def share(self, measure: str, rows: Rows, dated: str, holds: pd.Series, among: Flag = None) -> None:
        among = pd.Series(True, rows.index) if among is None else among
        self.events(measure, rows, dated, above=holds & among, below=among)

    def average(self, measure: str, rows: Rows, dated: str, value: pd.Series) -> None:
        self.events(measure, rows, dated, above=value, below=value.notna())

    def quantile(self, measure: str, rows: Rows, dated: str, value: pd.Series, part: float = 0.5) -> None:
        rows = self.in_period(rows.assign(numerator=value), dated)
        month = rows[dated].dt.to_period("M").rename("period")
        by_team = rows.groupby([month, "team"])["numerator"].quantile(part).reset_index()
        total = rows.groupby(month)["numerator"].quantile(part).reset_index()
        self.found += [by_team.assign(measure=measure), total.assign(measure=measure, team=ALL)]

    def stock(self, rows: Rows, began: str, ended: str) -> Rows:
        """The rows open at the end of each month, once for each such ``day``."""
        open_rows = [rows[(rows[began] <= day) & ~(rows[ended] <= day)].assign(day=day) for day in self.days]
        return pd.concat(open_rows, ignore_index=True)

    def today(self, rows: Rows) -> Rows:
        """The rows open on the day of the workbook, which tells of no other day how things stood."""
        return rows[(rows.began <= self.as_at) & ~(rows.ended <= self.as_at)].assign(day=self.as_at)


class Filtered(Figures):
    """The same figures in the most usual way: filter the rows to a month and then to a team, and count what is left."""

    def events(self, measure: str, rows: Rows, dated: str, *, above: Flag = None, below: Flag = None) -> None:
        over = None if above is None else above.astype("Float64").fillna(0).astype(float)
        under = None if below is None else below.astype("Float64").fillna(0).astype(float)

        def counted(some: Rows) -> tuple[float, float]:
            numerator = len(some) if over is None else over[some.index].sum()
            return numerator, np.nan if under is None else under[some.index].sum()

        self.each(measure, rows, dated, counted)

    def quantile(self, measure: str, rows: Rows, dated: str, value: pd.Series, part: float = 0.5) -> None:
        self.each(measure, rows, dated, lambda some: (value[some.index].quantile(part), np.nan))

    def each(self, measure: str, rows: Rows, dated: str, counted: Callable[[Rows], tuple[float, float]]) -> None:
        """What the rows of each month come to, and those of each team in it."""
        rows, found = self.in_period(rows, dated), []
        for month in self.months:
            in_month = rows[(rows[dated] >= month.start_time) & (rows[dated] <= month.end_time)]
            teams = {team: in_month[in_month.team == team] for team in in_month.team.unique()}
            for team, some in {**teams, ALL: in_month}.items():
                if len(some):
                    found.append((measure, month, team, *counted(some)))
        self.found.append(pd.DataFrame(found, columns=["measure", "period", "team", "numerator", "denominator"]))


def later(days: pd.Series, months: int) -> pd.Series:
    """The same day so many months later."""
    return days + pd.DateOffset(months=months)


def working_days(since: pd.Series, until: pd.Series) -> pd.Series:
    """Working days after the first day up to and with the last; missing where either is."""
    known = since.notna() & until.notna()
    first, last = ((days[known] + pd.Timedelta(days=1)).to_numpy().astype("datetime64[D]") for days in (since, until))
    return pd.Series(np.busday_count(first, last, holidays=HOLIDAYS), since.index[known]).reindex(since.index)


def earlier(rows: Rows, on: str, others: Rows, other_on: str, *, same_day: bool = True) -> pd.Series:
    """The day of the child's latest other event by the day of each row."""
    return _nearest(rows, on, others, other_on, "backward", same_day)


def _nearest(rows: Rows, on: str, others: Rows, other_on: str, direction: str, same_day: bool = True) -> pd.Series:
    left = rows[["child", on]].dropna().sort_values(on).reset_index()
    right = others[["child", other_on]].dropna().sort_values(other_on).assign(found=lambda r: r[other_on])
    found = pd.merge_asof(
        left, right[["child", other_on, "found"]], left_on=on, right_on=other_on, by="child",
        direction=direction, allow_exact_matches=same_day, suffixes=("", "_other"),
    )  # fmt: skip
    return found.set_index("index").found.reindex(rows.index)


def contacts_and_early_help(figures: Figures, contacts: Rows, help_: Rows, referred: Rows) -> None:
    figures.count("FD1", contacts, "on")
    next_referral = _nearest(contacts, "on", referred, "on", "forward")
    figures.share("FD2", contacts, "on", next_referral <= later(contacts.on, 1))
    before = earlier(contacts, "on", contacts, "on", same_day=False)
    figures.share("FD3", contacts, "on", contacts.on <= later(before, 12))
    figures.count("EH1", help_, "on")
    figures.share("EH1s", help_, "on", help_.on <= later(earlier(help_, "on", referred, "on"), 12))


def referrals(figures: Figures, referred: Rows, help_: Rows, need: Rows) -> None:
    figures.count("RF1", referred, "on")
    before = earlier(referred, "on", referred, "on", same_day=False)
    figures.share("RF3", referred, "on", referred.on <= later(before, 12))
    figures.share("RF3a", referred, "on", referred.in_12_months > 0)
    figures.share("RF4", referred, "on", referred.nfa)
    figures.share("RF6", referred, "on", ~referred.nfa)
    outcome = referred.merge(need, how="left", left_on=["child", "on"], right_on=["child", "began"]).reason
    figures.share("RF5", referred, "on", pd.Series(outcome.isin(["RC8", "RC9"]).to_numpy(), referred.index))
    sources = {"a": ["1A", "1B", "1C", "1D"], "b": ["2A", "2B"], "d": ["5A", "5B", "5C", "5D"], "e": ["6"]}
    sources["c"] = ["3A", "3B", "3C", "3D", "3E", "3F"]
    for letter, codes in sources.items():
        figures.share(f"RF6{letter}", referred, "on", referred.source.isin(codes))
    figures.share("EH2", referred, "on", referred.on <= later(earlier(referred, "on", help_, "on"), 12))


def assessments(figures: Figures, all_: Rows, referred: Rows) -> None:
    figures.count("AS7", all_, "began")
    there = figures.stock(all_, "began", "ended")
    late = working_days(there.began, there.day) > 45
    figures.count("AS9", there, "day")
    figures.count("AS2", there, "day", late)
    figures.share("AS2s", there, "day", late)
    done = all_[all_.ended.notna()]
    taken = working_days(done.began, done.ended)
    figures.count("AS8", done, "ended")
    figures.share("AS1", done, "ended", taken <= 45)
    figures.average("AS3m", done, "ended", taken)
    for name, part in {"AS3": 0.5, "AS3l": 0.25, "AS3u": 0.75}.items():
        figures.quantile(name, done, "ended", taken, part)
    figures.share("AS4", done, "ended", done.child_seen)
    figures.share("AS5", done, "ended", done.support)
    before = earlier(done, "ended", done, "ended", same_day=False)
    figures.share("AS10", done, "ended", done.ended <= later(before, 12))
    since = earlier(done, "began", referred, "on")
    figures.share("AS1r", done, "ended", working_days(since, done.ended) <= 45, among=since.notna())


def enquiries(figures: Figures, rows: Rows) -> None:
    all_ = rows[rows.began.notna()].drop_duplicates(["child", "began"], keep="last")
    figures.count("S47a", all_, "began")
    figures.share("S47b", all_, "began", all_.no_conference)
    waiting = all_[~all_.no_conference.fillna(False)]
    a_year_on = later(waiting.began, 12)
    waiting = waiting.assign(until=waiting.conference.where(waiting.conference < a_year_on, a_year_on))
    there = figures.stock(waiting, "began", "until")
    late = working_days(there.began, there.day) > 15
    figures.count("S47c", there, "day", late)
    figures.share("S47cs", there, "day", late)


def conferences(figures: Figures, all_: Rows) -> None:
    held = all_[all_.conference.notna()].drop_duplicates(["child", "conference"], keep="last")
    taken = working_days(held.began, held.conference)
    figures.count("IC3", held, "conference")
    bands = {"IC1": taken <= 15, "IC1a": taken <= 10, "IC1b": taken.between(11, 15), "IC1c": taken.between(16, 20)}
    for name, holds in {**bands, "IC1d": taken > 20}.items():
        figures.share(name, held, "conference", holds)
    figures.quantile("IC1m", held, "conference", taken)
    figures.share("IC2", held, "conference", held.plan)


def lasted(rows: Rows, until: pd.Series) -> list[pd.Series]:
    """Of each band of the census, who had been in it by a day: 3 months, 6 months, a year, two years, longer."""
    three, six, year = (later(rows.began, months) for months in (3, 6, 12))
    two_years = rows.began + pd.Timedelta(days=729)
    return [
        until <= three,
        (until > three) & (until <= six),
        (until > six) & (until < year),
        (until >= year) & (until < two_years),
        until >= two_years,
    ]


def children_in_need(figures: Figures, need: Rows) -> None:
    there = figures.stock(need, "began", "ended")
    figures.count("CN1", there, "day")
    for letter, band in zip("abcde", lasted(there, there.day), strict=True):
        figures.share(f"CN2{letter}", there, "day", band)
    figures.count("CN1s", need, "began")
    figures.count("CN1e", need, "ended")
    figures.count("CN4", need, "ended")
    ended = need[need.ended.notna()]
    for letter, band in zip("fghij", lasted(ended, ended.ended), strict=True):
        figures.share(f"CN2{letter}", ended, "ended", band)
    today = figures.today(need)
    today = today[~today.status.isin(["Looked after child", "Child Protection plan", "Closed episode"])]
    figures.share("CN3", today, "day", since_seen(today, "seen") <= CHILD_IN_NEED_VISIT)


def since_seen(rows: Rows, seen: str) -> pd.Series:
    """Working days since a visit, or since the beginning where there was none since."""
    return working_days(rows[["began", seen]].max(axis=1), rows.day)


def protection_plans(figures: Figures, plans: Rows) -> None:
    there = figures.stock(plans, "began", "ended")
    neglect = there.category == "Neglect"
    figures.count("CP1", there, "day")
    figures.count("CP9", there, "day", neglect)
    figures.share("CP9s", there, "day", neglect)
    for name, band in zip(["CP9a", "CP9b", "CP9c", "CP9d", "CP4"], lasted(there, there.day), strict=True):
        figures.share(name, there, "day", band)
    figures.count("CP2a", plans, "began")
    figures.count("CP2c", plans, "ended")
    figures.share("CP3", plans, "began", plans.previous > 0)
    last_end = plans.sort_values("began").groupby("child").ended.shift().reindex(plans.index)
    figures.share("CP3b", plans, "began", plans.began <= later(last_end, 24))
    ended = plans[plans.ended.notna()]
    for name, band in zip(["CP9e", "CP9f", "CP9g", "CP9h", "CP5"], lasted(ended, ended.ended), strict=True):
        figures.share(name, ended, "ended", band)
    today = figures.today(plans)
    figures.share("CP6p", today, "day", later(today.review, 6) >= today.day, later(today.began, 3) < today.day)
    figures.share("CP7", today, "day", since_seen(today, "visit") <= CHILD_PROTECTION_VISIT)
    figures.share("CP8", today, "day", today.alone)


def cases(figures: Figures, need: Rows, care: Rows) -> None:
    in_need, in_care = (figures.stock(rows, "began", "ended") for rows in (need, care))
    both = in_care.merge(in_need[["child", "day"]].drop_duplicates(), how="left", indicator="beside")
    there = pd.concat([in_need, both[both.beside == "left_only"]], ignore_index=True)
    figures.count("CA1", there, "day")
    figures.share("CA2", there, "day", there.worker.isna())


def children_looked_after(figures: Figures, care: Rows) -> None:
    there = figures.stock(care, "began", "ended")
    figures.count("LA1", there, "day")
    figures.share("LA15", there, "day", there.uasc)
    for letter, band in zip("abcde", lasted(there, there.day), strict=True):
        figures.share(f"LA19{letter}", there, "day", band)
    before = care.sort_values("began").groupby("child").ended.shift().reindex(care.index)
    teenager = (later(care.born, 13 * 12) <= care.began) & (care.began < later(care.born, 18 * 12))
    abuse = care.need == "N1"
    figures.count("LA2", care, "began")
    figures.share("LA20", care, "began", care.again | (care.began <= later(before, 12)))
    figures.average("LA21", care, "began", (care.began - care.born).dt.days / 365.25)
    figures.count("LA22", care, "began", teenager & abuse)
    figures.share("LA22s", care, "began", abuse, among=teenager)
    ended = care[care.ended.notna()].sort_values("ended")
    ended = ended.assign(year=ended.ended.dt.year - (ended.ended.dt.month < 4))
    ended = ended.drop_duplicates(["child", "year"], keep="last")
    days = (ended.ended - ended.began).dt.days
    adopted, guardians = ended.reason.isin(["E11", "E12"]), ended.reason.str.match("E4[345678]", na=False)
    arranged, home = ended.reason == "E41", ended.reason.isin(["E4", "E4A", "E4B"])
    figures.count("LA2e", ended, "ended")
    reasons = {"LA17": guardians, "LA17a": arranged, "LA17b": adopted, "LA17c": home, "LA17d": ended.reason == "E4B"}
    for name, reason in reasons.items():
        figures.share(name, ended, "ended", reason)
    figures.average("LA23", ended, "ended", days)
    figures.average("LA24", ended, "ended", days.where(adopted | guardians | arranged))


def reviews_and_visits(figures: Figures, care: Rows) -> None:
    today = figures.today(care)
    day = today.day
    review = today.review.where(today.review >= today.began)
    first_in_time = working_days(today.began, review) <= 20
    waiting = review.isna() & (working_days(today.began, day) <= 20)
    reviewed = (first_in_time & (later(review, 3) >= day)) | (~first_in_time & (later(review, 6) >= day))
    standard = np.where(today.permanence == "Long-term fostering", LONG_TERM_FOSTERING_VISIT, LOOKED_AFTER_VISIT)
    figures.share("LA7", today, "day", waiting | reviewed)
    figures.count("LA7b", today, "day")
    figures.share("LA7i", today, "day", later(today.iro, 6) >= day)
    figures.share("LA8", today, "day", since_seen(today, "visit") <= standard)


def placements_and_health(figures: Figures, care: Rows) -> None:
    today = figures.today(care)
    day = today.day
    settled = (later(today.born, 16 * 12) > day) & (later(today.began, 30) <= day)
    missing = today.missing > 0
    for name in ("LA25", "LA25p", "LA27n", "LA28"):  # their category is left aside: all looked after children
        figures.count(name, today, "day")
    figures.count("LA4n", today, "day", settled)
    figures.average("LA14a", today, "day", today.missing.where(missing))
    placements = {
        "LA26": ["U1", "U2", "U3", "U4", "U5", "U6"], "LA26k": ["U1", "U2", "U3"], "LA26r": ["K1", "K2"],
        "LA26s": ["H5", "P2"], "LA26u": ["Z1"], "LA26p": ["P1"],
    }  # fmt: skip
    for name, codes in placements.items():
        figures.share(name, today, "day", today.placement.isin(codes))
    for name, code in {"LA28a": "V2", "LA28b": "C1", "LA28c": "C2", "LA28d": "E1"}.items():
        figures.share(name, today, "day", today.legal == code)
    year, five = later(today.began, 12) <= day, later(today.born, 60) <= day
    half_year, whole_year = later(today.health, 6) >= day, later(today.health, 12) >= day
    shares: dict[str, tuple[pd.Series, Flag]] = {
        "LA3": (today.placements >= 3, None),
        "LA4": (later(today.placed, 24) <= day, settled),
        "LA6o": (today.location == "Out", None),
        "LA9": (half_year | (five & whole_year), year),
        "LA9a": (half_year, year & (later(today.born, 60) > day)),
        "LA10": (later(today.dental, 12) >= day, year),
        "LA14": (missing, None),
        "LA14b": (today.offered, missing),
        "LA14c": (today.accepted, missing & today.offered),
        "LA14d": (today.absent > 0, None),
        "LA27": (today.permanence.notna(), None),
    }
    for name, (holds, among) in shares.items():
        figures.share(name, today, "day", holds, among)


def care_leavers(figures: Figures, everyone: Rows) -> None:
    owed = everyone.eligibility.isin(["Relevant child", "Former relevant child"]) | everyone.eligibility.isna()
    there = everyone[owed & ~everyone.touch.isin(["Died", "Rhom"])].assign(day=figures.as_at)
    day = there.day

    def aged(first: int, last: int) -> pd.Series:
        return (later(there.born, first * 12) <= day) & (day < later(there.born, (last + 1) * 12))

    learning = there.activity.isin(["F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4", "F5", "P5"])
    here = ~there.home.isin(["G", "H", "R"])
    figures.count("CL0", there, "day")
    for letter, ages in {"a": aged(17, 18), "b": aged(19, 21)}.items():
        figures.share(f"CL1{letter}", there, "day", there.touch == "Yes", ages)
        figures.share(f"CL2{letter}", there, "day", there.suitability == "Suitable", ages & here)
        figures.share(f"CL3{letter}", there, "day", learning, ages)
        figures.share(f"CL3{letter}n", there, "day", there.activity.isin(["G4", "G5", "G6"]), ages)
    not_known = there.activity.isna() | (there.activity == "Not")
    figures.share("CL3u", there, "day", not_known, aged(17, 21))
    figures.share("CL4", there, "day", there.activity.isin(["F1", "P1"]), aged(19, 21))
    figures.share("CL5", there, "day", later(there.pathway, 6) >= day)
    figures.share("CL5a", there, "day", there.adviser.notna())
    figures.share("CL5c", there, "day", there.contact + pd.Timedelta(weeks=8) >= day)
    figures.share("CL6p", there, "day", there.home == "Z", aged(18, 20))
    figures.share("CL8", there, "day", there.uasc)
    figures.count("CL7", there, "day", there.suitability == "Unsuitable")
    for letter, codes in {"b": ["W"], "c": ["X"], "e": ["S", "V"]}.items():
        figures.count(f"CL7{letter}", there, "day", there.home.isin(codes))


def adoption(figures: Figures, children: Rows) -> None:
    def days(since: pd.Series, until: pd.Series) -> pd.Series:
        return (until - since).dt.days

    children = children.assign(
        no_plan=children[["adopted", "reversed"]].min(axis=1),
        settled=children[["placed", "adopted", "reversed"]].min(axis=1),
    )
    for measure, dated in {"AD7": "adopted", "AD5": "reversed", "AD6d": "decided"}.items():
        figures.count(measure, children, dated)
    averages: dict[str, tuple[str, str, pd.Series]] = {
        "AD1": ("adopted", "placed", children.entered),
        "AD2": ("matched", "matched", children.order),
        "AD8a": ("adopted", "decided", children.entered),
        "AD8b": ("adopted", "matched", children.decided),
        "AD8c": ("adopted", "placed", children.matched),
        "AD8d": ("adopted", "adopted", children.placed),
        "AD8e": ("adopted", "adopted", children.entered),
    }
    for measure, (dated, until, since) in averages.items():
        figures.average(measure, children, dated, days(since, children[until]))
    moved_in = children.fostered.fillna(children.placed)
    figures.average("AD10", children, "adopted", days(children.entered, moved_in))
    figures.share("AD3", children, "placed", later(children.entered, 14) > children.placed)
    there = figures.stock(children, "order", "settled")
    figures.count("AD4", there, "day")
    figures.share("AD4s", there, "day", later(there.entered, 14) <= there.day)
    there = figures.stock(children, "decided", "no_plan")
    figures.count("AD6", there, "day")


def adopters(figures: Figures, people: Rows) -> None:
    families = people.assign(family=people.family.fillna(people.adopter)).drop_duplicates("family")
    families = families.assign(
        answered=families[["approved", "left"]].min(axis=1), served=families[["matched", "left"]].min(axis=1)
    )
    for measure, dated in {"AD13": "applied", "AD13a": "approved"}.items():
        figures.count(measure, families, dated)
    waited = later(families.approved, 3) <= families.matched
    figures.share("AD12", families, "matched", waited, among=families.approved.notna())
    stages: dict[str, tuple[str, str, str, int]] = {
        "AD13b": ("AD13d", "one_began", "one_ended", 2),
        "AD13c": ("AD13e", "two_began", "two_ended", 4),
    }
    for median, (in_time, began, ended, months) in stages.items():
        figures.quantile(median, families, ended, (families[ended] - families[began]).dt.days)
        figures.share(in_time, families, ended, families[ended] <= later(families[began], months))
    there = figures.stock(families, "applied", "answered")
    figures.count("AD13o", there, "day")
    there = figures.stock(families, "approved", "served")
    figures.count("AD11", there, "day")
    figures.share("AD11s", there, "day", later(there.approved, 3) <= there.day)
