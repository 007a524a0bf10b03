from django.urls import include, path

from goldenthread.performance import views
from goldenthread.performance.children.views import children

app_name = "performance"
urlpatterns = [
    path("", views.scorecard, name="scorecard"),
    path("teams/", views.teams, name="teams"),
    path("teams/<path:team>/", views.team, name="team"),
    path("returns/", include("goldenthread.performance.loading.urls")),
    path("questions/", include("goldenthread.performance.questions.urls")),
    path("mappings/", include("goldenthread.performance.mapping.urls")),
    path("typed/", include("goldenthread.performance.typing_in.urls")),
    path("targets/", views.targets, name="targets"),
    path("frozen/", views.frozen_periods, name="frozen-periods"),
    path("frozen/add", views.freeze, name="freeze"),
    path("frozen/<int:pk>/", views.frozen_period, name="frozen-period"),
    path("measures/<str:measure>/target", views.set_target, name="set-target"),
    path("measures/<str:measure>/children", children, name="children"),
    path("measures/<str:measure>/", views.measure, name="measure"),
]
