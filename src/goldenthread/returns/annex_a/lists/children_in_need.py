"""List 6: children in need on the day or in the six months."""

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.lists._child import AGE, BIRTH, DISABILITY, ETHNICITY, GENDER, child_id, team, worker

children_in_need = AnnexList(
    number=6,
    title="Children in need",
    tables=("cin_episodes", "cin_status"),
    also_called=("cin", "child in need"),
    columns=(
        child_id("cin_episodes", "cin_status"),
        GENDER,
        ETHNICITY,
        BIRTH,
        AGE,
        DISABILITY,
        AnnexColumn(
            "CIN Start Date",
            ("cin_episodes.started_on", "cin_status.started_on"),
            needed=True,
            also=(r"^(cin|child(ren)? in need) (episode |plan )?start(ed)?( date)?$",),
        ),
        AnnexColumn(
            "Primary Need Code",
            ("cin_episodes.primary_need",),
            values.PRIMARY_NEED,
            also=(r"^primary need\b", r"^need code$"),
        ),
        AnnexColumn(
            "Date Child Was Last Seen",
            ("cin_status.last_seen_on",),
            also=(r"\blast seen\b", r"^date of (last|latest) (cin )?visit$"),
        ),
        AnnexColumn(
            "CIN Closure Date",
            ("cin_episodes.ended_on", "cin_status.ended_on"),
            also=(r"^(cin|child(ren)? in need)?\b ?(episode |case )?(closure|closed|end) date$",),
        ),
        AnnexColumn(
            "Reason for Closure",
            ("cin_episodes.end_reason",),
            values.CLOSURE_REASON,
            also=(r"^(cin )?(closure reason|reason for (cin )?closure|reason closed)$",),
        ),
        AnnexColumn(
            "Case Status", ("cin_status.status",), values.CASE_STATUS, also=(r"^(cin |current )?(case )?status$",)
        ),
        team("cin_episodes", "cin_status"),
        worker("cin_episodes", "cin_status"),
    ),
)
