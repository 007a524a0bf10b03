"""A module a page of docs/reference: each has ``page()``, which returns the page made from the code as it stands."""
