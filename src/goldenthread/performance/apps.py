from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    name = "goldenthread.performance"

    def ready(self) -> None:
        from goldenthread.performance import freezing  # noqa: F401  what the worker does for these pages
        from goldenthread.performance.loading import doing  # noqa: F401  the same
