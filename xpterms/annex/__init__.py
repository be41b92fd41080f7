"""The notes of a document: where they begin, what each explains, where the last one ends."""
