"""Addresses for visits, their letters and findings."""

from django.urls import path

from goldenthread.inspections import views

app_name = "inspections"
urlpatterns = [
    path("", views.inspections, name="inspections"),
    path("add", views.add, name="add"),
    path("calendar", views.calendar, name="calendar"),
    path("findings", views.findings, name="findings"),
    path("<int:pk>", views.inspection, name="inspection"),
    path("<int:pk>/change", views.change, name="change"),
    path("<int:pk>/facts", views.facts, name="facts"),
    path("<int:pk>/publish", views.publish, name="publish"),
    path("<int:pk>/not-published", views.not_published, name="not-published"),
    path("letter/<int:pk>", views.of_letter, name="of-letter"),
]
