"""Addresses for accounts and the history."""

from django.urls import path

from goldenthread.people import views

app_name = "people"
urlpatterns = [
    path("", views.people, name="people"),
    path("add", views.add, name="add"),
    path("<int:pk>", views.person, name="person"),
    path("history", views.history, name="history"),
    path("history/<str:subject>", views.history_of, name="history"),
]
