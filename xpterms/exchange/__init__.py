"""Terms that come from other programs' files and go into them; knows nothing of how an index looks."""
