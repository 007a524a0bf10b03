"""What is far too large is refused by its size, before any of it is kept."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from goldenthread.people.models import Person
from goldenthread.reading.formats.files import LARGEST_FILE


def test_an_upload_larger_than_any_document_is_refused_unread(client: Client, asha: Person) -> None:
    client.force_login(asha)
    answer = client.post(
        reverse("documents:add"),
        data=b"--x--",
        content_type="multipart/form-data; boundary=x",
        headers={"content-length": str(2 * LARGEST_FILE)},
    )
    assert answer.status_code == 400
    assert "could not be taken" in answer.content.decode()
