"""Refusing an upload by its size before any of it is kept, for a server with no proxy in front that does."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from goldenthread.reading.formats.files import LARGEST_FILE

_FORM = 2**20  # room for the rest of the form, in bytes


class NotTooLarge(FileUploadHandler):
    """Stops a request larger than the largest document there may be; the page then says so."""

    def handle_raw_input(self, input_data: Any, meta: dict[str, Any], content_length: int, *args: Any) -> None:
        if content_length > LARGEST_FILE + _FORM:
            raise RequestDataTooBig

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
