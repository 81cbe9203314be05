"""Pages: a publication in, a PDF out. Knows ReportLab and paper; does not know the library."""
