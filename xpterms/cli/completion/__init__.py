"""TAB: the reading of an unfinished line, the offers for its last word, the scripts of the shells."""
