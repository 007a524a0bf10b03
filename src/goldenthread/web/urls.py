"""Addresses: one prefix a subject."""

from allauth.account import views as account
from django.urls import include, path

from goldenthread.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path("findings/<int:pk>/thread", views.thread, name="thread"),
    path("search", views.search, name="search"),
    # of allauth's pages only these: nobody signs themselves up, and the others would send mail that no site can send
    path("sign-in/login/", account.login, name="account_login"),
    path("sign-in/logout/", account.logout, name="account_logout"),
    path("sign-in/password/", account.password_change, name="account_change_password"),
    path("documents/", include("goldenthread.documents.urls")),
    path("inspections/", include("goldenthread.inspections.urls")),
    path("performance/", include("goldenthread.performance.urls")),
    path("plan/", include("goldenthread.plan.urls")),
    path("scrutiny/", include("goldenthread.scrutiny.urls")),
    path("jobs/", include("goldenthread.jobs.urls")),
    path("people/", include("goldenthread.people.urls")),
]
