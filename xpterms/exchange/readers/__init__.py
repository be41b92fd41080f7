"""One module a family of files, from bytes to rows or notes; what is unsure is said with its place."""
