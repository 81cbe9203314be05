"""The way of a text through the workflow, beside the text: where it stands, what comes next, what that waits for."""
