"""The picker: search as you type on the terminal; ``rows`` is what it holds, ``screen`` draws it."""
