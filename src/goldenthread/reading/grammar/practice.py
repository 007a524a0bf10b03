"""Whether a clause of a letter tells how practice is, so that it is a finding though no word in it judges."""

from __future__ import annotations

import re

# Whoever does the work, whoever it is done for, and what it leaves behind.
_WHO_OR_WHAT = (
    r"(?:children|young people|babies|teenagers|care leavers|families|parents|carers|adopters|siblings|social workers?"
    r"|workers|practitioners|managers|leaders|staff|advis[eo]rs|officers|chairs|reviewing officers|iros|directors?"
    r"|councillors|members|partners|schools|police|teams?|panels?|services?|support|help|plans|planning|assessments?"
    r"|reviews?|records?|recording|meetings|conferences|visits?|supervision|audits?|auditing|referrals|contacts"
    r"|decisions|decision-making|thresholds|direct work|practice|oversight|arrangements|training|letters|reports"
    r"|interviews|histories|consent|views|wishes|voices?|risks?|needs|actions|homes|placements|health|education"
    r"|permanence|contact|family time|information|data|systems?|notes|files|summaries|chronologies|they|these|this|it)"
)
_DOES = r"(?:(?:is|are|has|have|does|do|can)\b|[a-z]+(?<!s)s\b|[a-z]{2,}\b)"
_TELLS = re.compile(rf"(?:[\w'-]+\s+){{0,7}}?{_WHO_OR_WHAT}\s+(?:\w+ly\s+|now\s+|also\s+|often\s+)?{_DOES}")
# What tells of the place, of change to come or of how the service is set up, and says nothing of practice.
_ASIDE = re.compile(
    r"\b(?:will|would|was|were|had|plan(?:s|ned)? to|is planned|are planned|intends?|due to|new|recently|appointed"
    r"|joined|started|launched|commissioned|introduced|set up|created|restructured|since|following|between|population"
    r"|pandemic|covid|inspectors?|ofsted|judged|number of|rates?|numbers|average|per cent|percentage|proportion"
    r"|consists?|comprises?|located|published|copy|copying|department for education|local authority (?:has|is))\b"
    r"|[\d%]"
)


def tells_of_practice(clause: str) -> bool:
    """Whether a lower-case clause says, in the present, what people in the service do or what is done for children."""
    return _TELLS.match(clause) is not None and _ASIDE.search(clause) is None
