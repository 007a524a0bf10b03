"""What may be said of a number: whether it moved, and whether teams differ. Plain Python and numpy."""
