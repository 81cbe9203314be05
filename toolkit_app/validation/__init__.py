"""Participatory validation: who agreed to which words. Rounds, answers, comments, and what follows from them."""
