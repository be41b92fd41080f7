"""Files people have, read into the nouns: glossaries, reports, documents and their annexes."""
