from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "goldenthread.web"

    def ready(self) -> None:
        from goldenthread.web import example_figures  # noqa: F401  what the worker does for the example
