"""The place where items become pages: a layout, a preview of every page, a PDF or a printer."""
