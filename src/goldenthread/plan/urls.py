"""Addresses for plans, actions and the workbook."""

from django.urls import path

from goldenthread.plan import views, workbook_views

app_name = "plan"
urlpatterns = [
    path("", views.actions, name="actions"),
    path("call-outs", views.call_outs, name="call-outs"),
    path("plans/add", views.add_plan, name="add-plan"),
    path("plans/<int:pk>", views.plan, name="plan"),
    path("plans/<int:pk>/actions/add", views.add, name="add"),
    path("plans/<int:pk>/export", workbook_views.export_plan, name="export"),
    path("import", workbook_views.import_plan, name="import"),
    path("import/keep", workbook_views.keep, name="keep-import"),
    path("actions/<int:pk>", views.action, name="action"),
    path("actions/<int:pk>/update", views.update, name="update"),
    path("actions/<int:pk>/change", views.change, name="change"),
    path("actions/<int:pk>/move", views.move, name="move"),
    path("actions/<int:pk>/milestones/add", views.add_milestone, name="add-milestone"),
    path("actions/<int:pk>/evidence/add", views.add_evidence, name="add-evidence"),
    path("milestones/<int:pk>", views.settle, name="settle"),
    path("evidence/<int:pk>", views.weigh, name="weigh"),
    path("findings/<int:pk>/answer", views.answer, name="answer"),
]
