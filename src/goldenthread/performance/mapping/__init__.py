"""Mappings of plain tables: made on a page from a file's own headings, tried, kept and reused."""
