"""Who holds a case: the two columns that most tables share."""

from goldenthread.tables.shape import Column, Type

TEAM = Column("team", Type.TEXT, "The team that holds the case", ssd="dept_team_name")
WORKER = Column("worker_id", Type.TEXT, "The worker who holds the case", ssd="prof_staff_id")
