"""What is printed: card, plain text, records, keyword in context, line breaking."""
