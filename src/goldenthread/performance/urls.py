from django.urls import include, path

from goldenthread.performance import views

app_name = "performance"
urlpatterns = [
    path("", views.scorecard, name="scorecard"),
    path("teams/", views.teams, name="teams"),
    path("teams/<path:team>/", views.team, name="team"),
    path("questions/", include("goldenthread.performance.questions.urls")),
    path("measures/<str:measure>/", views.measure, name="measure"),
]
