"""From the start of a process to a window that can be used, beside a bare Qt window in the same run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.worlds import library

RUNS = 5
BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
print(time.time())
"""
# usable: the window stands with the counts and the items changed last, and takes words into its search field; then the list
USABLE = """
import time
from toolkit_app import places
from toolkit_app.desktop import language
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.window import MainWindow
from toolkit_app.settings import Settings
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
application = QApplication([])
language.use("en")
window = MainWindow(Settings({"language": "en"}), Theme("light"))
window.show()
window.go("home")
window.start(places.default_library(), make=False)
usable = []
def look():
    if not usable and window.header.isEnabled() and window.page.recent.findChildren(QPushButton):
        usable.append(time.time())
    if window.here == "home" and window.shelf.facts:
        window.go("library")
    if window.here == "library" and window.page.listing.model.rowCount() > 0:
        print(usable[0], time.time(), flush=True)
        window.jobs.close()
        application.exit()
timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
application.exec()
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(int(peak) / 1024)
"""


def _run(script: str, environment: dict[str, str]) -> list[float]:
    """Seconds from the start of a process to each moment it tells; what follows the moments is given as it is."""
    began = time.time()
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    return [number - began if number > began else number for number in map(float, done.stdout.split())]


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Warm starts; the median of five, wall time. Memory is the peak of the process."""
    yield "| items | usable window s | bare Qt window s | ratio | list of items s | memory MB |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for size in sizes:
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "TOOLKIT_LIBRARY": str(library(folder, size)), "TOOLKIT_HOME": home}
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            _run(USABLE, environment)
            runs, bare = [], []
            for _ in range(RUNS):
                runs.append(_run(USABLE, environment))
                bare.append(_run(BARE, environment)[0])
        usable, listed, memory = (statistics.median(figures) for figures in zip(*runs, strict=True))
        empty = statistics.median(bare)
        yield f"| {size:,} | {usable:.2f} | {empty:.2f} | {usable / empty:.1f} | {listed:.2f} | {memory:.0f} |"
