from django.urls import path

from goldenthread.performance.mapping import views

_FILE = "add/<uuid:upload>/<str:table>/<str:as_at>/"
urlpatterns = [
    path("", views.mappings, name="mappings"),
    path("add/", views.add, name="add-mapping"),
    path(_FILE, views.match, name="match-headings"),
    path(f"{_FILE}try/", views.check_text, name="check-mapping"),
    path("<int:pk>/", views.mapping, name="mapping"),
    path("<int:pk>/text/", views.text_of, name="mapping-text"),
]
