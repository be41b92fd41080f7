"""The bodies of the commands: each asks the library and sends its answers out."""
