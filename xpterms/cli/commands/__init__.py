"""What each command does with the library, and how its answers go out."""
