from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    name = "goldenthread.scrutiny"

    def ready(self) -> None:
        from goldenthread.scrutiny import keepers  # noqa: F401  accepted statements of minutes come to them
