from django.urls import path

from goldenthread.performance.typing_in import views

urlpatterns = [
    path("", views.typed_list, name="typed-figures"),
    path("add/", views.add, name="type-figure"),
    path("paste/", views.paste, name="paste-figures"),
    path("paste/keep/", views.keep, name="keep-pasted"),
    path("<int:pk>/", views.typed_figure, name="typed-figure"),
    path("<int:pk>/withdraw/", views.withdraw, name="withdraw-figure"),
]
