from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "goldenthread.people"

    def ready(self) -> None:
        from goldenthread.people import sign_in  # noqa: F401  its receivers listen from here on
