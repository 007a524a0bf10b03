"""Pages for figures that are typed or pasted."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.design.forms import attempt, is_valid
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check, me
from goldenthread.performance.typing_in import actions
from goldenthread.performance.typing_in.forms import FigureForm, PasteForm, WithdrawForm
from goldenthread.performance.typing_in.lists import TypedFigureList
from goldenthread.performance.typing_in.pasting import DryRun, dry_run
from goldenthread.performance.typing_in.queries import TypedSeries, shown, typed_figures
from goldenthread.performance.typing_in.rules import can_type

_SALT = "goldenthread.performance.typing_in"
_DAY = 24 * 60 * 60  # seconds: how long a dry run may lie


def typed_list(request: HttpRequest) -> HttpResponse:
    """Every figure that was typed."""
    check(request.user, Permission.READ)
    listing = TypedFigureList(request, typed_figures())
    context = {"listing": listing, "may_type": can_type(request.user)}
    return listing.export() or render(request, "performance/typing_in/typed_figures.html", context)


def typed_figure(request: HttpRequest, pk: int) -> HttpResponse:
    """One typed figure, and those of the same thing in other periods."""
    check(request.user, Permission.READ)
    figure = get_object_or_404(typed_figures(), pk=pk)
    context = {
        "each": shown([figure], request.user)[0],
        "series": TypedSeries(figure, request.user),
        "may_type": can_type(request.user),
        "subject": f"performance.TypedFigure:{figure.pk}",
    }
    return render(request, "performance/typing_in/typed_figure.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """Type a figure."""
    check(request.user, Permission.KEEP_PERFORMANCE)
    form = FigureForm(request.POST or None)
    if request.method == "POST" and attempt(form, actions.type_figure, by=me(request)):
        messages.success(request, "The figure is kept, marked as typed by you.")
        return redirect("performance:typed-figures")
    intro = "For a figure that no return holds. Wherever it is shown it says who typed it, and when."
    return _form(request, form, "Type a figure", intro=intro, back=reverse("performance:typed-figures"))


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a figure back."""
    check(request.user, Permission.KEEP_PERFORMANCE)
    figure = get_object_or_404(typed_figures(), pk=pk)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and attempt(form, partial(actions.withdraw, figure), by=me(request)):
        messages.success(request, "The figure is withdrawn. It stays in the record, with the reason.")
        return redirect(figure)
    return _form(request, form, f"Withdraw: {figure}", button="Withdraw it", back=figure.get_absolute_url())


def paste(request: HttpRequest) -> HttpResponse:
    """Paste lines and see what would become of each; nothing is kept."""
    check(request.user, Permission.KEEP_PERFORMANCE)
    form = PasteForm(request.POST or None)
    if request.method == "POST" and is_valid(form):
        try:
            return _shown(request, form.cleaned_data, dry_run(**form.cleaned_data))
        except ValidationError as refusal:
            form.add_error("text", " ".join(refusal.messages))
    return _asked(request, form)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the lines that the dry run showed; shown again where the record has changed since."""
    check(request.user, Permission.KEEP_PERFORMANCE)
    try:
        sealed: dict[str, Any] = signing.loads(request.POST.get("sealed", ""), salt=_SALT, max_age=_DAY)
    except signing.BadSignature:
        return _asked(request, PasteForm(), "That dry run is too old or did not arrive whole. Paste the lines again.")
    run = dry_run(**sealed["pasted"])
    if run.digest != sealed["digest"]:
        return _shown(request, sealed["pasted"], run, "Something has changed since you looked. This is how it is now.")
    try:
        kept = actions.type_figures(run.to_keep, by=me(request), why=sealed["pasted"]["why"])
    except ValidationError as refusal:
        return _shown(request, sealed["pasted"], run, " ".join(refusal.messages))
    messages.success(request, f"Kept: {len(kept)} figure{'' if len(kept) == 1 else 's'}, marked as typed by you.")
    return redirect("performance:typed-figures")


def _shown(request: HttpRequest, pasted: dict[str, str], run: DryRun, why: str = "") -> HttpResponse:
    # the lines go with the page, signed, so that nothing is kept here before a person says so
    sealed = signing.dumps({"pasted": pasted, "digest": run.digest}, salt=_SALT, compress=True)
    return render(request, "performance/typing_in/dry_run.html", {"run": run, "why": why, "sealed": sealed})


def _asked(request: HttpRequest, form: PasteForm, intro: str = "") -> HttpResponse:
    back = reverse("performance:typed-figures")
    return _form(request, form, "Paste figures", button="See what it would do", intro=intro, back=back)


def _form(request: HttpRequest, form: Any, title: str, **more: str) -> HttpResponse:
    return render(request, "design/form_page.html", {"form": form, "title": title, **more})
