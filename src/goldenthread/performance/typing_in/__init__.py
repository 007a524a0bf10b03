"""Figures that somebody types or pastes because no return holds them; for ever marked as typed."""

from goldenthread.performance.typing_in.queries import typed_for

__all__ = ["typed_for"]
