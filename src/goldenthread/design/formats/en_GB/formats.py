"""Dates as a person writes them, 3 February 2026, and times by the clock of 24 hours: 09:05."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATE_FORMAT = "j M Y"
TIME_FORMAT = "H:i"
THOUSAND_SEPARATOR = ","
