from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    name = "goldenthread.scrutiny"

    def ready(self) -> None:
        from goldenthread.inspections.actions import letter_moved
        from goldenthread.scrutiny import keepers  # noqa: F401  accepted statements of minutes come to them
        from goldenthread.scrutiny.actions import date_woken

        letter_moved.connect(date_woken)
