"""Golden Thread: the inspector's words, the plan, the evidence and what the committee asked for, as one thread."""
