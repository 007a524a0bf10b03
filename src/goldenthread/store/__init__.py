"""Kept: dated snapshots of case tables, and the engines that read them."""
