"""A typed query: what it may mean, what answers it, and how well."""
