"""Home, the thread and search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    return render(request, "web/home.html")


def thread(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "web/home.html")


def search(request: HttpRequest) -> HttpResponse:
    return render(request, "web/home.html")
