"""What is true of Chinese, knowing nothing of glossaries."""
