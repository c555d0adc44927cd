"""Files and folders: written, read, listed, moved, removed."""
import pathlib
import tempfile

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    file = folder / "notes" / "a.txt"
    file.parent.mkdir()
    print(file.write_text("one\ntwo\n"), file.read_text().splitlines(), file.stat().st_size)
    with file.open("a") as out:
        print("three", file=out)
    file.with_suffix(".bin").write_bytes(bytes(3))
    print(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")))
    moved = file.rename(folder / "b.md")
    print(moved.name, moved.stem, moved.suffix, file.exists(), [*moved.open()])
    try:
        file.read_text()
    except FileNotFoundError as error:
        print(error.strerror)
    moved.unlink()
print(folder.exists(), pathlib.PurePosixPath("/a/../b/./c"), pathlib.Path("x.tar.gz").suffixes)
with tempfile.NamedTemporaryFile("w+") as file:
    file.write("kept")
    file.seek(0)
    print(file.read())

# Prints:
# 8 ['one', 'two'] 8
# ['notes', 'notes/a.bin', 'notes/a.txt']
# b.md b .md False ['one\n', 'two\n', 'three\n']
# No such file or directory
# False /a/../b/c ['.tar', '.gz']
# kept
