"""Pages for plans and actions."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from goldenthread.design.forms import attempt, tell
from goldenthread.inspections.models import Finding
from goldenthread.people.history import subject_key
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.plan import actions as do
from goldenthread.plan import forms
from goldenthread.plan.callouts import calls_on
from goldenthread.plan.lists import ActionList
from goldenthread.plan.models import Action, Evidence, Milestone, Plan
from goldenthread.plan.queries import (
    evidence_for,
    grouped,
    next_number,
    slips,
    standing,
    tally,
    unanswered,
    unanswered_headlines,
)
from goldenthread.plan.rules import can_keep, can_update, check_may_update, moves_for
from goldenthread.plan.workbook.cells import as_cell, text


def actions(request: HttpRequest) -> HttpResponse:
    """Every action, counted above by its latest rating."""
    check(request.user, Permission.READ)
    listing = ActionList(request, standing())
    context = {
        "listing": listing,
        "tally": tally(listing.rows),
        "plans": Plan.objects.order_by("pk"),
        "unanswered": unanswered_headlines(request.user).count(),
        "may_keep": can_keep(request.user),
    }
    return listing.export() or render(request, "plan/actions.html", context)


def call_outs(request: HttpRequest) -> HttpResponse:
    """What the plan leaves unsaid or lets slide."""
    check(request.user, Permission.READ)
    rows = list(standing())
    slipped = slips(rows)
    groups = [
        (call_out, [(action, slipped.get(action.pk) if call_out.name == "slipped" else None) for action in held])
        for call_out, held in grouped(rows)
    ]
    headlines = unanswered_headlines(request.user)
    context = {
        "groups": groups,
        "headlines": headlines,
        "narrative": unanswered(request.user).exclude(pk__in=headlines).count(),
        "may_keep": can_keep(request.user),
    }
    return render(request, "plan/call_outs.html", context)


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan: how it stands, and what is called out."""
    check(request.user, Permission.READ)
    one = get_object_or_404(Plan, pk=pk)
    rows = list(standing(one.actions.all()))
    context = {
        "plan": one,
        "tally": tally(rows),
        "groups": grouped(rows),
        "subject": subject_key(one),
        "may_keep": can_keep(request.user),
    }
    return render(request, "plan/plan.html", context)


def add_plan(request: HttpRequest) -> HttpResponse:
    """Begin a plan."""
    check(request.user, Permission.KEEP_PLAN)
    form = forms.PlanForm(request.POST or None)
    if request.method == "POST" and attempt(form, do.add_plan, by=me(request)):
        messages.success(request, "The plan is begun. Add its actions, or import its workbook.")
        return redirect("plan:actions")
    return _form(request, form, "Begin a plan", back=reverse("plan:actions"))


def action(request: HttpRequest, pk: int) -> HttpResponse:
    """One action, from the findings it answers to how it has been rated."""
    check(request.user, Permission.READ)
    one = get_object_or_404(standing(), pk=pk)
    findings = Finding.objects.visible_to(request.user).filter(actions=one)
    context = {
        "action": one,
        "calls": calls_on(one),
        "findings": findings.with_source(),
        "ratings": one.ratings.select_related("said_by"),
        "milestones": one.milestones.all(),
        "evidence": evidence_for(request.user).filter(action=one),
        "slips": slips([one]).get(one.pk),
        "extra": [(name, text(as_cell(cell))) for name, cell in one.extra.items()],
        "subject": subject_key(one),
        "may_keep": can_keep(request.user),
        "may_update": can_update(request.user, one),
        "may_move": bool(moves_for(request.user, one)),
    }
    return render(request, "plan/action.html", context)


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an action into a plan; ``?finding=`` is a finding it answers."""
    check(request.user, Permission.KEEP_PLAN)
    into = get_object_or_404(Plan, pk=pk)
    finding = Finding.objects.visible_to(request.user).filter(pk=_number(request.GET.get("finding"))).first()
    initial: dict[str, Any] = {"number": next_number(into)}
    initial |= {"findings": [finding.pk], "recommendation": finding.words} if finding else {}
    form = forms.ActionForm(request.POST or None, person=request.user, initial=initial)
    if request.method == "POST" and attempt(form, do.add_action, plan=into, by=me(request)):
        messages.success(request, f"Action {form.cleaned_data['number']} is in the plan.")
        return redirect(into)
    return _form(request, form, "Add an action", back=into.get_absolute_url())


def _number(said: str | None) -> int | None:
    return int(said) if said and said.isdecimal() else None


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of an action, and which findings it answers."""
    check(request.user, Permission.KEEP_PLAN)
    one = get_object_or_404(Action, pk=pk)
    initial = {name: getattr(one, name) for name in forms.ActionForm.base_fields if name != "findings"}
    initial |= {"owner": one.owner_id, "findings": list(one.findings.values_list("pk", flat=True))}
    form = forms.ActionForm(request.POST or None, person=request.user, initial=initial)
    return _done(request, form, partial(do.change_action, one), one, f"Change action {one.number}", "Changed.")


def update(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how an action stands this month."""
    one = get_object_or_404(standing(), pk=pk)
    check_may_update(request.user, one)
    initial = {name: getattr(one, name) for name in ("colour", "direction", "held", "due_on")}
    form = forms.UpdateForm(request.POST or None, initial=initial)
    title = f"Update action {one.number}"
    return _done(request, form, partial(do.update, one), one, title, "Updated.", intro=one.what)


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move an action to another status."""
    one = get_object_or_404(Action, pk=pk)
    check_may_update(request.user, one)
    form = forms.MoveForm(request.POST or None, moves=moves_for(request.user, one))
    intro = f"It is “{one.get_status_display()}”. Completed is not improved: it is closed only when evidence shows it."
    title = f"Where action {one.number} stands"
    return _done(request, form, partial(do.move, one), one, title, "Its status is changed.", intro=intro)


def add_milestone(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a step on the way."""
    one = get_object_or_404(Action, pk=pk)
    check_may_update(request.user, one)
    form = forms.MilestoneForm(request.POST or None)
    return _done(request, form, partial(do.add_milestone, one), one, "Add a milestone", "Added.", intro=one.what)


def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how a milestone ended."""
    one = get_object_or_404(Milestone.objects.select_related("action"), pk=pk)
    check_may_update(request.user, one.action)
    form = forms.SettleForm(
        request.POST or None, initial={"outcome": one.outcome, "met_on": one.met_on, "note": one.note}
    )
    title = "How the milestone ended"
    return _done(request, form, partial(do.settle_milestone, one), one.action, title, "Kept.", intro=one.text)


def add_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Add something that shows whether the action worked."""
    one = get_object_or_404(Action, pk=pk)
    check_may_update(request.user, one)
    form = forms.EvidenceForm(request.POST or None, person=request.user)
    return _done(request, form, partial(do.add_evidence, one), one, "Add evidence", "Added.", intro=one.what)


def weigh(request: HttpRequest, pk: int) -> HttpResponse:
    """Say anew how much a piece of evidence can bear."""
    check(request.user, Permission.KEEP_PLAN)
    one = get_object_or_404(Evidence.objects.select_related("action"), pk=pk)
    initial = {name: getattr(one, name) for name in forms.EvidenceForm.base_fields} | {"document": one.document_id}
    form = forms.EvidenceForm(request.POST or None, person=request.user, initial=initial)
    return _done(request, form, partial(do.weigh_evidence, one), one.action, "Weigh the evidence", "Kept.")


def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which actions answer a finding."""
    check(request.user, Permission.KEEP_PLAN)
    finding = get_object_or_404(Finding.objects.visible_to(request.user), pk=pk)
    form = forms.AnswerForm(request.POST or None, finding=finding)
    if request.method == "POST" and attempt(form, partial(do.answer, finding), by=me(request)):
        tell(request, form, "Kept.")
        return redirect(finding)
    context = {"form": form, "finding": finding, "plans": Plan.objects.order_by("pk")}
    return render(request, "plan/answer.html", context)


def _done(
    request: HttpRequest, form: Any, write: Any, of: Action, title: str, said: str, intro: str = ""
) -> HttpResponse:
    """Try what a form asks; back to the action when it is done, else the form with what is wrong."""
    if request.method == "POST" and attempt(form, write, by=me(request)):
        tell(request, form, said)
        return redirect(of)
    return _form(request, form, title, intro=intro, back=of.get_absolute_url())


def _form(request: HttpRequest, form: Any, title: str, **more: str) -> HttpResponse:
    return render(request, "design/form_page.html", {"form": form, "title": title, **more})
