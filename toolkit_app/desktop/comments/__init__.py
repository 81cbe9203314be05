"""Comments: beside the text one reads, beside the one being written, and all of them in the register."""
