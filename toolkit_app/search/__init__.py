"""Full-text search over plain documents: analysis for four scripts, an index of its own, a query language, facets, snippets."""
