"""Answers: measures that share a population are asked together, in one query, and laid out period by period."""

from goldenthread.measures.answering.answers import ANSWERS, answer
from goldenthread.tables.promises import CannotMeasure

__all__ = ["ANSWERS", "CannotMeasure", "answer"]
