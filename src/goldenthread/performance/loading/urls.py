"""Addresses of returns."""

from django.urls import path

from goldenthread.performance.loading import views

urlpatterns = [
    path("", views.returns, name="returns"),
    path("load", views.load, name="load-return"),
    path("<str:name>/", views.snapshot, name="return"),
]
