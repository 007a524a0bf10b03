"""What is counted: one small declaration a measure, found by walking catalogue/."""
