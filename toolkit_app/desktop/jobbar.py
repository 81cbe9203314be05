"""Long work in the status bar: what is done, how far it is, and a way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from toolkit_app.desktop.jobs import Job, Jobs
from toolkit_app.desktop.language import Worded


class JobBar(Worded, QWidget):
    """Shows the newest job that has a title; hidden when there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []
        self.label = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(150)
        self.cancel = QToolButton()
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.bar, self.cancel):
            row.addWidget(widget)
        jobs.began.connect(self._began)
        jobs.progressed.connect(self._moved)
        jobs.ended.connect(self._ended)
        self.hide()
        self.retranslate()

    def cancel_all(self) -> None:
        """Stop whatever runs."""
        for job in self._running:
            job.cancel()

    def retranslate(self) -> None:
        """Set every word anew; the title of a running job stays as it was begun."""
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop this work; what is saved stays saved"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _began(self, job: Job) -> None:
        self._running.append(job)
        self._show()

    def _moved(self, job: Job, progress: object) -> None:
        if self._running and job is self._running[-1]:
            self.bar.setRange(0, getattr(progress, "total", 0))
            self.bar.setValue(getattr(progress, "done", 0))

    def _ended(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._running))
        self.label.setText(self._running[-1].title if self._running else "")
        if self._running:
            self.bar.setRange(0, 0)

    def _cancel(self) -> None:
        if self._running:
            self._running[-1].cancel()
