"""The one expected error: what happened and what to do. Everything else that is raised is a bug."""


class ToolkitError(Exception):
    """An expected failure, told in words a user can act on.

    ``what`` and ``remedy`` are English sentences, kept as templates (``"There is no item {key}."``) so that a face can
    translate the template before it fills in ``values``. ``str()`` gives both sentences in English.
    """

    def __init__(self, what: str, remedy: str, **values: object) -> None:
        self.what = what
        self.remedy = remedy
        self.values = values
        super().__init__(what, remedy)

    def __str__(self) -> str:
        return f"{self.what.format(**self.values)} {self.remedy.format(**self.values)}".strip()
