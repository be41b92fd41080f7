"""Bytes to text and back: encodings, .docx, .pdf, .html."""
