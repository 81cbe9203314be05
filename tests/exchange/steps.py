"""An import in a test, step by step and at once."""

from intake.office import rewritten

from toolkit_app.exchange import files, planning, taking


def last(steps):
    """What a generator gives at its end."""
    try:
        while True:
            next(steps)
    except StopIteration as end:
        return end.value


def planned(world, *paths, **asked):
    """The plan for files and folders."""
    found = last(files.read(list(paths)))
    with world.read() as tx:
        return planning.plan(tx, found, **asked)


def taken(world, *paths, dry=False, **asked):
    """The report on files and folders that were taken in."""
    return last(taking.carry_out(world, planned(world, *paths, **asked), dry=dry))


def edited(path, *changes, **parts):
    """The file with words of its text replaced."""
    def change(xml):
        text = xml.decode()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        return text.encode()

    path.write_bytes(rewritten(path.read_bytes(), {"word/document.xml": change, **parts}))
    return path
