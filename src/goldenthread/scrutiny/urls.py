"""Addresses for committees, meetings, duties, and a letter held against its minute."""

from django.urls import path

from goldenthread.scrutiny import duty_views, views
from goldenthread.scrutiny.comparison_views import compare, record_mentions

app_name = "scrutiny"
urlpatterns = [
    path("meetings", views.meetings, name="meetings"),
    path("meetings/add", views.add_meeting, name="add-meeting"),
    path("meetings/<int:pk>", views.meeting, name="meeting"),
    path("meetings/<int:pk>/change", views.change_meeting, name="change-meeting"),
    path("meetings/<int:pk>/add-item", views.add_item, name="add-item"),
    path("meetings/<int:pk>/add-duty", duty_views.add_duty, name="add-duty"),
    path("items/<int:pk>/add-paper", views.file_paper, name="add-paper"),
    path("minutes/<int:pk>", views.of_minutes, name="of-minutes"),
    path("committees", views.committees, name="committees"),
    path("committees/add", views.add_committee, name="add-committee"),
    path("committees/<int:pk>/change", views.change_committee, name="change-committee"),
    path("committees/<int:pk>/arising", views.arising, name="arising"),
    path("duties", duty_views.duties, name="duties"),
    path("duties/<int:pk>", duty_views.duty, name="duty"),
    path("duties/<int:pk>/change", duty_views.change_duty, name="change-duty"),
    path("duties/<int:pk>/move/<str:to>", duty_views.move, name="move-duty"),
    path("duties/<int:pk>/asked-again/<int:first>", duty_views.join, name="join-duty"),
    path("duties/<int:pk>/other-than/<int:other>", duty_views.tell_apart, name="tell-apart"),
    path("compare", compare, name="compare"),
    path("compare/mentions", record_mentions, name="record-mentions"),
]
