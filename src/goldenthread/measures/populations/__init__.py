"""Populations: small named functions, each giving the rows that measures are of, one row a thing counted."""
