"""What people are here to do, and so what each may do. A role is a class: its description is its docstring."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar


class Permission(StrEnum):
    """A thing somebody may do; the value completes the sentence "you may not …"."""

    READ = "read the record"
    READ_EMBARGOED = "read what is under embargo"
    ADD_DOCUMENTS = "add documents"
    JUDGE_STATEMENTS = "accept, mend or reject statements"
    KEEP_INSPECTIONS = "change inspections and findings"
    KEEP_PLAN = "change the plan"
    UPDATE_OWN_ACTIONS = "update the actions you own"
    KEEP_SCRUTINY = "change meetings, decisions and duties"
    CLOSE_DUTIES = "record that the committee accepted or dropped a duty"
    LOAD_RETURNS = "load returns"
    KEEP_PERFORMANCE = "set targets, freeze figures or type them"
    SEE_SMALL_NUMBERS = "see numbers so small that they might give a child away"
    SEE_CHILDREN = "see which children are behind a figure"
    EXPORT = "export lists"
    READ_HISTORY = "read the history of who did what"
    MANAGE_PEOPLE = "change who may sign in and their roles"


P = Permission
_READING = frozenset({P.READ, P.EXPORT})
_CHILDREN = frozenset({P.SEE_SMALL_NUMBERS, P.SEE_CHILDREN})


class Role:
    """Something a person is here to do."""

    key: ClassVar[str]
    title: ClassVar[str]
    may: ClassVar[frozenset[Permission]]

    @classmethod
    def description(cls) -> str:
        """What the role is for, in prose."""
        return " ".join((cls.__doc__ or "").split())


class Administrator(Role):
    """Looks after who may sign in and what they may do, and reads the history. Decides nothing about children."""

    key, title = "administrator", "Administrator"
    may = _READING | {P.MANAGE_PEOPLE, P.READ_HISTORY}


class ImprovementLead(Role):
    """Leads the improvement journey: letters, findings and the plan, its figures, and letters still under embargo."""

    key, title = "improvement-lead", "Improvement lead"
    may = (
        _READING
        | _CHILDREN
        | {
            P.READ_EMBARGOED,
            P.ADD_DOCUMENTS,
            P.JUDGE_STATEMENTS,
            P.KEEP_INSPECTIONS,
            P.KEEP_PLAN,
            P.KEEP_PERFORMANCE,
            P.UPDATE_OWN_ACTIONS,
            P.READ_HISTORY,
        }
    )


class PerformanceAnalyst(Role):
    """Loads the returns, sets targets, freezes what is published, and finds the children behind a figure."""

    key, title = "performance-analyst", "Performance analyst"
    may = _READING | _CHILDREN | {P.LOAD_RETURNS, P.KEEP_PERFORMANCE, P.ADD_DOCUMENTS}


class TeamManager(Role):
    """Leads a team of workers: sees its figures whole, and which children are behind them."""

    key, title = "team-manager", "Team manager"
    may = _READING | _CHILDREN


class ActionOwner(Role):
    """Answers for actions in the plan: says how they stand and shows the evidence."""

    key, title = "action-owner", "Action owner"
    may = _READING | {P.UPDATE_OWN_ACTIONS, P.SEE_SMALL_NUMBERS}


class Auditor(Role):
    """Tests practice: reads everything, adds documents and judges what was read from them."""

    key, title = "auditor", "Auditor"
    may = _READING | _CHILDREN | {P.READ_EMBARGOED, P.ADD_DOCUMENTS, P.JUDGE_STATEMENTS, P.READ_HISTORY}


class ScrutinyOfficer(Role):
    """Serves the committee: minutes, decisions, votes and the duties that are owed."""

    key, title = "scrutiny-officer", "Scrutiny officer"
    may = _READING | {P.ADD_DOCUMENTS, P.JUDGE_STATEMENTS, P.KEEP_SCRUTINY, P.CLOSE_DUTIES}


class Reader(Role):
    """A councillor, a board member or a department's adviser: reads, asks, and changes nothing."""

    key, title = "reader", "Member or board reader"
    may = _READING


class Nobody(Role):
    """Somebody who has not signed in."""

    key, title = "nobody", "Public"
    may = frozenset()


ROLES: dict[str, type[Role]] = {
    role.key: role
    for role in (
        Administrator,
        ImprovementLead,
        PerformanceAnalyst,
        TeamManager,
        ActionOwner,
        Auditor,
        ScrutinyOfficer,
        Reader,
    )
}
