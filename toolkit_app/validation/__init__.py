"""Participatory validation: who agreed to which sentence, provably. What is where, from below:

- ``statistics/`` are the formulas, pure and exact; ``table`` and ``arithmetic`` compute them on a plain table.
- ``rule`` is the sealed rule and the quorum; ``procedures/`` has one module for each way of asking (its shape in
  ``procedures.shape``); ``hiding`` says which cells stay hidden; ``outcome`` decides.
- ``units`` is what is put to people; ``definition`` reads rounds (``find``, ``listing``, ``series``, ``of_workshop``).
- Acts: ``rounds`` (plan, change, open, close, withdraw, following), ``participants``, ``answers`` (give, hands, register),
  ``secrecy`` (ballot box, receipts), ``acts`` (how one is kept). Their records and what stands of them: ``library.ballots``.
- Files: ``forms`` (spreadsheets out and in), ``columns`` (tables of other programs), ``returned`` (what came back by any way is
  looked at, set aside or counted).
- Results: ``votes`` reads the counted answers, ``tally`` counts a round, ``changes`` compares it with the one before; ``record``
  is what is agreed of an item, and refuses an edition; ``proposing`` is the next step.

A view asks one of these with a transaction and a key, and receives frozen values.
"""
