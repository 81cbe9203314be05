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
# usable: the window is shown and the list of items has rows
USABLE = """
import sys, time
from toolkit_app import places
from toolkit_app.desktop import language
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.window import MainWindow
from toolkit_app.settings import Settings
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication([])
language.use("en")
window = MainWindow(Settings({"language": "en"}), Theme("light"))
window.show()
window.start(places.default_library(), make=False)
def look():
    if window.here == "home" and window.shelf.facts:
        window.go("library")
    if window.here == "library" and window.page.listing.model.rowCount() > 0:
        print(time.time(), flush=True)
        window.jobs.close()
        application.exit()
timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
application.exec()
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(int(peak) / 1024)
"""


def _run(script: str, environment: dict[str, str]) -> tuple[float, float]:
    began = time.time()
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    lines = done.stdout.split()
    return float(lines[0]) - began, float(lines[1]) if len(lines) > 1 else 0.0


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Warm starts; the median of five, wall time. Memory is the peak of the process."""
    yield "| items | usable window s | bare Qt window s | ratio | memory MB |"
    yield "|---:|---:|---:|---:|---:|"
    for size in sizes:
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "TOOLKIT_LIBRARY": str(library(folder, size)), "TOOLKIT_HOME": home}
            _run(USABLE, environment)
            ours, bare, memory = [], [], []
            for _ in range(RUNS):
                seconds, peak = _run(USABLE, environment)
                ours.append(seconds)
                memory.append(peak)
                bare.append(_run(BARE, environment)[0])
        usable, empty = statistics.median(ours), statistics.median(bare)
        yield f"| {size:,} | {usable:.2f} | {empty:.2f} | {usable / empty:.1f} | {max(memory):.0f} |"
