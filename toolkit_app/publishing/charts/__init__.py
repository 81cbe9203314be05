"""Charts: described once as plain values, laid out as shapes, drawn the same on paper and on the screen."""
