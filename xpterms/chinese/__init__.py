"""Facts of Chinese: knows nothing of glossaries."""
