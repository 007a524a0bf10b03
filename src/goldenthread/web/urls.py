"""Addresses: one prefix a subject."""

from django.urls import include, path

from goldenthread.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path("findings/<int:pk>/thread", views.thread, name="thread"),
    path("search", views.search, name="search"),
    path("sign-in/", include("allauth.account.urls")),
    path("documents/", include("goldenthread.documents.urls")),
    path("inspections/", include("goldenthread.inspections.urls")),
    path("plan/", include("goldenthread.plan.urls")),
    path("scrutiny/", include("goldenthread.scrutiny.urls")),
    path("people/", include("goldenthread.people.urls")),
]
