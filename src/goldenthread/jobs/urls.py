"""Addresses of jobs."""

from django.urls import path

from goldenthread.jobs import views

app_name = "jobs"
urlpatterns = [
    path("", views.jobs, name="jobs"),
    path("<int:pk>/", views.job, name="job"),
    path("<int:pk>/standing", views.standing, name="standing"),
]
