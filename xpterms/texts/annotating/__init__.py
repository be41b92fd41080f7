"""A draft given its annex: which notes, in which order, where their marks stand, and how all of it is written."""
