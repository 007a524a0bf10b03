"""The roles, and what each may do."""

from __future__ import annotations

from docs.writers.markdown import page_of, table
from goldenthread.people.roles import ROLES, Nobody, Permission, Role


def page() -> str:
    """The page."""
    roles: list[type[Role]] = [*ROLES.values(), Nobody]
    return page_of(
        "Roles",
        "A person holds any number of roles and may do whatever one of them allows. The roles and their permissions "
        "are classes in `src/goldenthread/people/roles.py`; `people/rules.py` is the one place where they are asked.",
        table(["Role", "Key", "What it is for"], [(role.title, f"`{role.key}`", role.description()) for role in roles]),
        "## What each may do",
        table(
            ["May", *(role.title for role in roles)],
            [
                (permission.value, *("yes" if permission in role.may else "" for role in roles))
                for permission in Permission
            ],
        ),
    )
