"""Addresses of documents and their statements."""

from django.urls import path

from goldenthread.documents import statement_views, views

app_name = "documents"
urlpatterns = [
    path("", views.documents, name="documents"),
    path("add", views.add, name="add"),
    path("<int:pk>/", views.document, name="document"),
    path("<int:pk>/file", views.file, name="file"),
    path("<int:pk>/describe", views.describe, name="describe"),
    path("<int:pk>/read-again", views.read_again, name="read-again"),
    path("<int:pk>/accept-all", views.accept_all, name="accept-all"),
    path("<int:pk>/statements/add", statement_views.add_statement, name="add-statement"),
    path("statements/<int:pk>/accept", statement_views.accept, name="accept"),
    path("statements/<int:pk>/mend", statement_views.mend, name="mend"),
    path("statements/<int:pk>/reject", statement_views.reject, name="reject"),
    path("statements/<int:pk>/put-back", statement_views.put_back, name="put-back"),
]
