"""The children behind a figure: shown only to those who may see them, each opening kept with its reason."""
