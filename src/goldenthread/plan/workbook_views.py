"""Pages for the plan's workbook: the dry run, keeping it, and taking it away."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from goldenthread.design.forms import is_valid
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.plan.actions import note_export
from goldenthread.plan.forms import WorkbookForm
from goldenthread.plan.models import Plan
from goldenthread.plan.workbook.exporting import export
from goldenthread.plan.workbook.fates import DryRun, dry_run
from goldenthread.plan.workbook.importing import keep_import
from goldenthread.plan.workbook.sheet import Sheet

_LONGEST_TITLE = 200
_SALT = "goldenthread.plan.workbook"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def import_plan(request: HttpRequest) -> HttpResponse:
    """Give a workbook and see what would become of each row; nothing is kept."""
    check(request.user, Permission.KEEP_PLAN)
    form = WorkbookForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and is_valid(form):
        said = form.cleaned_data
        try:
            sheet = Sheet.from_bytes(said["workbook"].read())
        except ValidationError as refusal:
            form.add_error("workbook", refusal)
        else:
            title = said["title"] or sheet.title[:_LONGEST_TITLE] or _name(said["workbook"].name)
            return _shown(request, sheet, said["plan"], title)
    return _asked(request, form)


def _name(file: str) -> str:
    """A file's name as a title: "Improvement plan" for improvement_plan.xlsx."""
    words = " ".join(re.split(r"[\s_-]+", Path(file).stem)).strip()
    return (words[:1].upper() + words[1:])[:_LONGEST_TITLE]


def _asked(request: HttpRequest, form: WorkbookForm, intro: str = "") -> HttpResponse:
    context = {"form": form, "title": "Import a plan from Excel", "intro": intro, "button": "See what it would do"}
    return render(request, "design/form_page.html", context | {"back": reverse("plan:actions")})


def _shown(request: HttpRequest, sheet: Sheet, plan: Plan | None, title: str, why: str = "") -> HttpResponse:
    run = dry_run(sheet, plan, request.user)
    # the sheet goes with the page, signed, so that nothing is kept here before a person says so
    sealed = {"sheet": sheet.as_dict(), "plan": plan.pk if plan else None, "title": title, "fates": _digest(run)}
    context = {"run": run, "plan": plan, "title": title, "sheet": sheet, "why": why}
    context["sealed"] = signing.dumps(sealed, salt=_SALT, compress=True)
    return render(request, "plan/dry_run.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the import that the dry run showed; shown again where the plan has changed since."""
    check(request.user, Permission.KEEP_PLAN)
    try:
        sealed: dict[str, Any] = signing.loads(request.POST.get("sealed", ""), salt=_SALT, max_age=24 * 60 * 60)
    except signing.BadSignature:
        return _asked(
            request, WorkbookForm(), "That dry run is too old or did not arrive whole. Give the workbook again."
        )
    sheet = Sheet(**sealed["sheet"])
    plan = get_object_or_404(Plan, pk=sealed["plan"]) if sealed["plan"] else None
    if _digest(dry_run(sheet, plan, request.user)) != sealed["fates"]:
        why = "The plan has changed since you looked. This is what the workbook would do now."
        return _shown(request, sheet, plan, sealed["title"], why)
    try:
        kept, run = keep_import(
            sheet, by=me(request), plan=plan, title=sealed["title"], links=request.POST.getlist("link")
        )
    except ValidationError as refusal:
        return _shown(request, sheet, plan, sealed["title"], " ".join(refusal.messages))
    messages.success(request, "Kept. " + ", ".join(f"{count} {name.lower()}" for name, count in run.counts) + ".")
    return redirect(kept)


def _digest(run: DryRun) -> list[str]:
    return [f"{fate.row} {fate.outcome} {' '.join(sorted(fate.changed))}" for fate in run.fates]


def export_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan as a workbook that imports back unchanged."""
    check(request.user, Permission.EXPORT)
    plan = get_object_or_404(Plan, pk=pk)
    note_export(plan, by=me(request))
    headers = {"Content-Disposition": f'attachment; filename="{slugify(plan.title) or "plan"}.xlsx"'}
    return HttpResponse(export(plan), content_type=_XLSX, headers=headers)
