"""The two commands of the README, with nothing but Python 3.11 to 3.13:

    python3 bootstrap.py run              the desktop, on a library made from content/
    python3 bootstrap.py run --headless   the main job without a window, into out/
    python3 bootstrap.py test [ARG ...]   the whole test suite (arguments go to pytest)

Each makes .venv, installs the locked libraries and the project there, and does that again only when they change.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OUT = ROOT / "out"
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
# what Qt 6 asks of a Debian or Ubuntu system, window and offscreen alike
QT_PACKAGES = (
    "libegl1", "libgl1", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxcb-xfixes0", "libdbus-1-3",
    "libfontconfig1", "libglib2.0-0",
)


def say(text: str) -> None:
    """Print a line at once, so that it stands before what a started program prints."""
    print(text, flush=True)


def stop(what: str) -> None:
    """End with a message and exit code 1."""
    sys.exit(what)


def digest(*names: str) -> str:
    """A digest of files of the tree and of the Python in use: when it changes, the environment is made again."""
    sha = hashlib.sha256(sys.version.encode())
    for name in names:
        sha.update((ROOT / name).read_bytes())
    return sha.hexdigest()


def environment(purpose: str) -> None:
    """Make .venv with the locked libraries of the purpose and the project, unless it stands already."""
    lock = LOCKS[purpose]
    stamp = VENV / "installed.txt"
    want = digest(lock, "pyproject.toml")
    # the test lock holds everything of the other: an environment made for tests serves both
    serves = {want, digest(LOCKS["test"], "pyproject.toml")}
    if PYTHON.exists() and stamp.exists() and stamp.read_text() in serves:
        return
    if not PYTHON.exists():
        say("Making .venv")
        try:
            venv.create(VENV, with_pip=True, clear=VENV.exists())
        except (subprocess.CalledProcessError, OSError) as error:
            shutil.rmtree(VENV, ignore_errors=True)
            stop(f"The environment could not be made: {error}\nOn Debian or Ubuntu: apt-get install python3-venv")
    stamp.unlink(missing_ok=True)
    say(f"Installing {lock}")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input"]
    steps = (["--require-hashes", "--only-binary", ":all:", "-r", lock], ["--no-deps", "--no-build-isolation", "--editable", "."])
    for step in steps:
        if subprocess.run([*pip, *step], cwd=ROOT).returncode:
            stop("The libraries could not be installed; the lines above say why. With a network, run the command again.")
    stamp.write_text(want)


def display() -> bool:
    """Whether there is a screen to open a window on."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_qt(*, window: bool) -> str:
    """What keeps Qt from starting, on the screen where a window is to open ("" when it starts)."""
    start = "import PySide6.QtWidgets; PySide6.QtWidgets.QApplication([])"
    env = os.environ if window else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try_it = subprocess.run([str(PYTHON), "-c", start], capture_output=True, text=True, env=env)
    lines = try_it.stderr.strip().splitlines() or [f"it ended with {try_it.returncode}"]
    # Python says at the end what is missing, Qt at the beginning
    return "" if not try_it.returncode else lines[-1] if try_it.returncode == 1 else lines[0]


def system_libraries(*, window: bool) -> None:
    """See that Qt's system libraries are there; install them where that can be done, else say how."""
    stamp, screen = VENV / "qt-loads.txt", "on a screen" if window else "without a screen"
    if stamp.exists() and stamp.read_text() in (screen, "on a screen"):
        return
    reason = missing_qt(window=window)
    if reason and shutil.which("apt-get"):
        command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *QT_PACKAGES]
        if os.name != "posix" or os.geteuid() != 0:
            stop(f"Qt cannot start: {reason}\nInstall its libraries once, then run this again:\n  sudo {' '.join(command)}")
        say("Installing the system libraries of Qt")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], env=quiet, stdout=subprocess.DEVNULL)
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL)
        reason = missing_qt(window=window)
    if reason:
        stop(f"Qt cannot start: {reason}\nInstall what that line names with your system's package program, then run this again.")
    stamp.write_text(screen)


def toolkit(*words: str, text: str | None = None) -> str:
    """Run a command of the terminal as a user would, show it and what it prints, and give that back."""
    say("\n$ toolkit " + " ".join(f"'{word}'" if " " in word else word for word in words))
    done = subprocess.run(
        [str(PYTHON), "-m", "toolkit_app", *words], input=text, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT
    )
    lines = done.stdout.splitlines()
    say("\n".join(lines[:14] + ([f"… {len(lines) - 14} more lines"] if len(lines) > 14 else [])))
    if done.returncode:
        stop(f"toolkit {words[0]} ended with {done.returncode}")
    return done.stdout.strip()


def main_job() -> None:
    """The whole work once without a window, in the folder out/."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    os.environ.update(TOOLKIT_HOME=str(OUT / "home"), TOOLKIT_LIBRARY=str(OUT / "library.toolkit"), PYTHONUTF8="1")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    toolkit("init")
    for query in ("referral", "რეინტეგრაცია", "réintégration", "реинтеграция"):
        toolkit("search", query, "--limit", "3")
    body = "## What happened {#happened}\n\nThe counsellor called every referred person after 10 days.\n"
    key = toolkit("new", "lesson", "--title", "Call back after a referral", "--body", "-", "-m", "First note", text=body)
    first = json.loads(toolkit("history", key, "--json"))["revisions"][0]["revision"]
    second = toolkit("save", key, "--body", "-", "-m", "The interval that worked", text=body.replace("10 days", "14 days"))
    toolkit("diff", key, first[:12], second[:12])
    toolkit("restore", key, first[:12])
    toolkit("history", key)
    tool, book = (
        next(row["key"] for row in json.loads(toolkit("list", "--kind", kind, "--json"))["items"] if row["lang"] == "en")
        for kind in ("tool", "methodology")
    )
    toolkit("pdf", tool, "--layout", "handout", "--paper", "A5", "--out", str(OUT / "handout.pdf"))
    toolkit("pdf", book, "--layout", "book", "--out", str(OUT / "methodology.pdf"))
    toolkit("verify")
    say("\nPictures of the windows")
    # a screen that exists in memory only warns with every window that it passes no hints of sizes on
    quiet = {**os.environ, "QT_LOGGING_RULES": "default.warning=false"}
    for lang in ("en", "ka"):
        pictures = [str(PYTHON), "-m", "toolkit_app.desktop.pictures", str(OUT / "pictures"), "--lang", lang]
        if subprocess.run(pictures, cwd=ROOT, env=quiet).returncode:
            stop("The pictures could not be made.")
    say("\nMade in out/:")
    for path in sorted(OUT.rglob("*")):
        if path.suffix in (".pdf", ".png", ".toolkit"):
            say(f"  {path.relative_to(ROOT)}  {path.stat().st_size // 1024:,} kB")


def main(words: list[str]) -> int:
    """Do what the words ask; the exit code is that of the program that was started."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        stop(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}.")
    if not words or words[0] not in LOCKS:
        stop((__doc__ or "").strip())
    environment(words[0])
    system_libraries(window=words[0] == "run" and "--headless" not in words and display())
    if words[0] == "test":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return subprocess.run([str(PYTHON), "-m", "pytest", "-q", "-n", "2", *words[1:]], cwd=ROOT).returncode
    if "--headless" in words or not display():
        if "--headless" not in words:
            say("There is no display here: doing the main job without a window, into out/.")
        main_job()
        return 0
    return subprocess.run([str(PYTHON), "-m", "toolkit_app"], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
