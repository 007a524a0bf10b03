"""A made-up authority whose true figures are known, since they are set before the dates that show them."""
