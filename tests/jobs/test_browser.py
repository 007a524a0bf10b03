"""The page of a job in a real browser: it goes on by itself, with scripts and without."""

from __future__ import annotations

import pytest
from django.urls import reverse

from goldenthread.jobs import actions
from tests.browser import assert_accessible

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def begun(by):
    job = actions.ask("count", by=by, title="Loading Annex A: a-file-with-a-long-name-and-no-space-in-it.xlsx")
    return actions.begin(job.pk)


@pytest.mark.parametrize("javascript", [True, False])
def test_the_page_follows_a_job_and_goes_on_when_it_is_done(ines, browser_of, javascript):
    job = begun(ines)
    page = browser_of(ines, width=320, javascript=javascript)
    page.goto(job.get_absolute_url())
    actions.note_progress(job, "Checking every row", 1, 2)
    page.get_by_text("Checking every row").wait_for()
    assert page.locator("progress").get_attribute("value") == "1"
    actions.finish(job, {"address": reverse("jobs:jobs")})
    page.get_by_role("heading", name="Jobs").wait_for()


@pytest.mark.parametrize("width", [1200, 320])
def test_the_page_of_a_job_is_accessible_as_it_runs_and_when_it_failed(ines, browser_of, width):
    job = begun(ines)
    page = browser_of(ines, width=width)
    page.goto(job.get_absolute_url())
    assert_accessible(page)
    actions.fail(job, "The file is empty. Save it again and load it then.")
    page.get_by_text("The file is empty").wait_for()
    assert_accessible(page)
