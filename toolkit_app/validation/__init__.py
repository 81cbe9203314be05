"""Participatory validation: who agreed to which sentence, provably. What is where, from below:

- ``statistics/`` are the formulas, pure and exact; ``table`` and ``arithmetic`` compute them on a plain table.
- ``rule`` is the sealed rule and the quorum; ``procedures/`` has one module for each way of asking (its shape in
  ``procedures.shape``); ``hiding`` says which cells stay hidden; ``outcome`` decides.
- ``units`` is what is put to people; ``definition`` reads rounds (``find``, ``listing``, ``series``, ``of_workshop``).
- Acts: ``rounds`` (plan, change, open, close, withdraw, following), ``participants``, ``answers`` (give, hands, register),
  ``secrecy`` (ballot box, receipts), ``acts`` (how one is kept). Their records and what stands of them: ``library.ballots``.
- Files: ``forms`` (spreadsheets out and in), ``form_pages`` (PDF and paper), ``columns`` (tables of other programs), ``returned``
  (what came back by any way: looked at, set aside, counted), ``handwriting`` (pictures of what was written beside answers).
- Results: ``votes`` reads the counted answers, ``changes`` compares rounds; ``tally`` counts a round; ``record`` is what is
  agreed of an item, and refuses an edition; ``proposing`` the next step; ``decisions`` what was decided.
- ``comments/``: comments on texts, the register of what became of them, and their ways out and in.
- Handed out: ``charts`` (the same on every screen and page), ``report`` (as plain values), ``dataset`` (open tables).

A view asks one of these with a transaction and a key, and receives frozen values.
"""
