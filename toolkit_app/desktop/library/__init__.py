"""The library page: places and facets, the list, the reading pane."""
