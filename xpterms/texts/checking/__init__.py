"""A report held against its notes: one module a rule, a table of them, and the draft that all rules see."""
