"""Events in templates."""

from django import template

from goldenthread.people.lists import deed

register = template.Library()
register.filter("deed", deed)
