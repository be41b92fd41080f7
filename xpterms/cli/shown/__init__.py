"""Printed answers: card, plain text, records, keyword in context, line breaking."""
