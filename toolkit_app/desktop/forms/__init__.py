"""Forms that came back: read, looked at beside their pictures, asked about, counted; and forms to be made."""
