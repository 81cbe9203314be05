"""One engine in a process of its own, so that its memory and its time are its own:

    python benchmarks/presses.py typst|weasyprint SOURCE TARGET [FONTS]

Prints a line of JSON: processor seconds, peak of memory in MB, pages. Knows nothing of the toolkit: it runs under the Python that
has the yardsticks.
"""

import json
import resource
import sys
import time
from pathlib import Path


def typst(source: str, target: str, fonts: str) -> None:
    """Compiles a typst file; tags are on, as they are by default."""
    import typst as engine

    engine.compile(source, output=target, font_paths=[fonts])


def weasyprint(source: str, target: str, fonts: str) -> None:
    """Prints an HTML file with tags."""
    import weasyprint as engine

    engine.HTML(source).write_pdf(target, pdf_tags=True)


ENGINES = {"typst": typst, "weasyprint": weasyprint}


def main() -> None:
    """Runs the engine that is named."""
    name, source, target, fonts = (*sys.argv[1:], "")[:4]
    try:
        began = time.process_time()
        ENGINES[name](source, target, fonts)
    except (ImportError, OSError) as error:
        print(json.dumps({"skipped": f"{type(error).__name__}: {error}".splitlines()[0]}))
        return
    spent = time.process_time() - began
    print(
        json.dumps(
            {
                "seconds": spent,
                "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "size": Path(target).stat().st_size / 1e6,
            }
        )
    )


if __name__ == "__main__":
    main()
