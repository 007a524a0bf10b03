from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    name = "goldenthread.inspections"

    def ready(self) -> None:
        from goldenthread.inspections import keepers  # noqa: F401  what accepted statements make is known from here on
