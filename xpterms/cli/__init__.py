"""What is typed and what is shown: commands, plain text, records, cards, completion."""
