"""Refusing an upload by its size before any of it is kept, for a server with no proxy in front that does."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler
from django.urls import reverse

from goldenthread.performance.loading.uploads import LARGEST
from goldenthread.reading.formats.files import LARGEST_FILE

_FORM = 2**20  # room for the rest of the form, in bytes


class NotTooLarge(FileUploadHandler):
    """Stops a request larger than the largest document there may be, or return where one is loaded."""

    def handle_raw_input(self, input_data: Any, meta: dict[str, Any], content_length: int, *args: Any) -> None:
        if content_length > self._largest() + _FORM:
            raise RequestDataTooBig

    def _largest(self) -> int:
        is_return = self.request is not None and self.request.path == reverse("performance:load-return")
        return LARGEST if is_return else LARGEST_FILE

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
