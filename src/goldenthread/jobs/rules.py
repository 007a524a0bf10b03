"""Who may see which job."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from goldenthread.jobs.models import Job
from goldenthread.people.models import Person


def can_see(person: Person, job: Job) -> bool:
    """Whoever asked for a job sees it, and so do those who load returns."""
    return Job.objects.visible_to(person).filter(pk=job.pk).exists()


def check_may_see(person: Person, job: Job) -> None:
    """Refuse who may not see a job."""
    if not can_see(person, job):
        raise PermissionDenied("Somebody else asked for this. Ask them how it stands.")
