"""Whose judgements are findings: inspectors, reviewers and auditors."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick

_BODY = (
    r"(?:ofsted|oftsed|hmi|hmip|cqc|hmicfrs|care quality commission|(?:his|her) majesty's inspect\w+"
    r"|hm inspect\w+|inspectorates?|(?:lead |senior )?inspectors?|(?:re-?)?inspection(?: team| report| outcome)?"
    r"|(?:peer|the|this) (?:review(?:ers?)?|challenge)|peer team|reviewers?|peers|(?:internal |external )?auditors?"
    r"|(?:internal|external) audit|(?:case |practice |multi-agency |themed )*audits|commissioners?|jtai|lga|dfe"
    r"|department for education|(?:dfe |improvement |external |intervention |practice |the )+advis[eo]rs?"
    r"|(?:external |lay )?assessors?|estyn|regulators?|(?:challenge|review|inspection|audit|lga|dfe|ofsted) team"
    r"|improvement partners?"
    r"|(?:focus(?:ed)?|monitoring|assurance|ofsted|the|this|recent|their) visits?)"
)
# The letter and the report speak for those who wrote them, in an item that is about a review.
PAPER = (
    r"(?:(?:outcome |feedback |ofsted |inspection |improvement )*(?:letter|report|feedback|findings"
    r"|(?:sample |audit |dip )?(?:testing|sampling))(?: from \w+)?)"
)

REVIEWER = rf"\b(?:{_BODY})\b"
ANY = rf"\b(?:{_BODY}|{PAPER})\b"
_NAMES = re.compile(REVIEWER, re.IGNORECASE)

# Letters of which some stand in every reviewer's name: a quick test before the slow one.
_STEMS = """ofsted, oftsed, hmi, cqc, inspect, care quality, peer, review, challenge, audit, visit, commissioner, jtai,
    lga, dfe, department for education, advis, assessor, estyn, regulator"""
_NAME_STEMS = AhoCorasick(re.findall(r"\w[\w ]+", _STEMS))


def names_reviewer(words: str) -> bool:
    """Whether words name an inspector, a reviewer or an auditor."""
    return bool(_NAME_STEMS.find_matches_as_indexes(words.lower())) and _NAMES.search(words) is not None
