"""Dates as a person writes them: 3 February 2026."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, g:ia"
SHORT_DATE_FORMAT = "j M Y"
TIME_FORMAT = "g:ia"
THOUSAND_SEPARATOR = ","
