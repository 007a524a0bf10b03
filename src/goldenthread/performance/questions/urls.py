from django.urls import path

from goldenthread.performance.questions import views

urlpatterns = [
    path("", views.index, name="questions"),
    path("<slug:key>/", views.question, name="question"),
]
