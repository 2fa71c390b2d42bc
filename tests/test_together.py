"""The console script takes its modules from one file, and from their sources wherever the file is not to be trusted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
CLAIM = "Kazakhstan and South Korea signed 11 documents."
RUN = "import sys; sys.argv[0] = 'factcheck'; from factcheck.__main__ import run; run()"
TELL = """
import sys
from factcheck import together
together.install()
import factcheck.judging.wording, factcheck.parsing
print(*sorted({type(m.__spec__.loader).__module__ for m in (factcheck.judging.wording, factcheck.parsing)}))
print(factcheck.judging.wording.__file__, factcheck.judging.wording.__spec__.cached, *factcheck.parsing.__path__)
"""


class Place:
    """A copy of the package that may be changed, with compiled files of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.package = folder / "factcheck"
        self.environ = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | {
            "PYTHONPATH": str(folder),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }

    @property
    def file(self) -> Path:
        return self.package / "__pycache__" / f"modules.{sys.implementation.cache_tag}.pyc"

    def python(self, code: str, *arguments: str, **environ: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=self.folder,
            env=self.environ | environ,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stderr == ""
        return done.stdout

    def judge(self, **environ: str) -> str:
        return self.python(RUN, "--facts", str(ROOT / "facts.yaml"), CLAIM, **environ)


class Made(NamedTuple):
    """A package that has run once: what it said, and the file that it made."""

    place: Place
    said: str
    whole: bytes


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """What others copy, so that each module is compiled once."""
    place = Place(tmp_path_factory.mktemp("compiled"))
    shutil.copytree(ROOT / "factcheck", place.package, ignore=shutil.ignore_patterns("__pycache__"))
    said = place.judge()
    return Made(place, said, place.file.read_bytes())


@pytest.fixture
def made(compiled: Made) -> Made:
    """For tests that touch nothing but the file."""
    compiled.place.file.write_bytes(compiled.whole)
    return compiled


@pytest.fixture
def place(compiled: Made, tmp_path: Path) -> Place:
    """For those that touch more: a copy, without the file."""
    shutil.copytree(compiled.place.folder, tmp_path, dirs_exist_ok=True)
    Place(tmp_path).file.unlink(missing_ok=True)
    return Place(tmp_path)


def test_what_a_run_needed_is_kept_and_used(made: Made) -> None:
    place = made.place
    assert "supported by Silk Way TV" in made.said
    assert place.judge() == made.said
    assert place.file.read_bytes() == made.whole
    loaders, paths = place.python(TELL).splitlines()
    assert loaders == "factcheck.together"
    wording = place.package / "judging" / "wording.py"
    compiled = wording.parent / "__pycache__" / place.file.name.replace("modules", "wording")
    assert paths == f"{wording} {compiled} {place.package / 'parsing'}"


def test_it_grows_with_what_other_runs_need(made: Made) -> None:
    place, size = made.place, len(made.whole)
    place.python(RUN, "facts", "check", "--help")
    assert place.file.stat().st_size > size
    assert list(place.file.parent.glob("modules*")) == [place.file]


def test_a_changed_source_counts_at_once(place: Place) -> None:
    place.judge()
    wording = place.package / "judging" / "wording.py"
    wording.write_text(wording.read_text(encoding="utf-8").replace("supported by", "borne out by"), encoding="utf-8")
    assert "borne out by Silk Way TV" in place.judge()
    assert "borne out by Silk Way TV" in place.judge()


@pytest.mark.parametrize("keep", [0, 10, 40, 2_000, -1])
def test_a_file_cut_short_is_made_anew(made: Made, keep: int) -> None:
    place, cut = made.place, made.whole[:keep]
    place.file.write_bytes(cut)
    assert place.judge() == made.said
    assert place.file.read_bytes() != cut
    assert place.python(TELL).startswith("factcheck.together\n")


def test_a_moved_package_is_not_taken_from_where_it_was(place: Place, tmp_path: Path) -> None:
    first = place.judge()
    shutil.move(place.package, tmp_path / "elsewhere" / "factcheck")
    assert place.python(TELL, PYTHONPATH=str(tmp_path / "elsewhere")).startswith("_frozen_importlib_external\n")
    assert place.judge(PYTHONPATH=str(tmp_path / "elsewhere")) == first


def test_nothing_is_written_where_python_writes_nothing(made: Made) -> None:
    place = made.place
    place.file.unlink()
    place.judge(PYTHONDONTWRITEBYTECODE="1")
    assert not place.file.exists()


def test_it_need_not_be_writable(place: Place) -> None:
    shutil.rmtree(place.package / "__pycache__")
    (place.package / "__pycache__").write_text("not a folder")
    assert "supported by Silk Way TV" in place.judge()


def test_it_lies_where_python_was_told_to_keep_compiled_files(made: Made, tmp_path: Path) -> None:
    place = made.place
    place.file.unlink()
    place.python(RUN, "--version", PYTHONPYCACHEPREFIX=str(tmp_path / "there"))
    assert not place.file.exists()
    assert [p.name for p in (tmp_path / "there").rglob("modules*")] == [place.file.name]


def test_the_module_in_whose_place_it_lies_can_be_imported(made: Made) -> None:
    assert made.place.python("import factcheck.modules as m; print(m.__doc__[:7])") == "Nothing\n"


FORESEEN = """
from factcheck import foreseen, together
together.install()
foreseen.held("")
print(*sorted(foreseen.HELD))
"""


def test_what_rooms_say_of_themselves_is_kept_while_they_stand(place: Place) -> None:
    place.judge()
    assert place.python(FORESEEN) == "after figures before figures forms to figures\n"
    senses = place.package / "data" / "senses_en.txt"
    senses.write_bytes(senses.read_bytes() + b"\n")
    assert place.python(FORESEEN) == "\n"
    first = place.judge()
    assert place.python(FORESEEN) != "\n"
    assert place.judge() == first


WAITING = """
import sys, threading
from factcheck import together
together.install()
import factcheck.checking.engine
from factcheck.statements import forms
module = type(sys)
assert type(forms) is together.Waiting, type(forms)
found = []
threads = [threading.Thread(target=lambda: found.append(forms.rules)) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(found) == 8 and len(set(found)) == 1 and type(forms) is module
try:
    forms.nothing_of_that_name
except AttributeError as error:
    print(error)
rooms = [m for name, m in sys.modules.items() if name.startswith("factcheck.statements.")]
print(0 < sum(type(m) is together.Waiting for m in rooms) < len(rooms))
"""


def test_a_module_waits_until_it_is_asked_for_a_name(made: Made) -> None:
    assert made.place.python(WAITING).splitlines() == [
        "module 'factcheck.statements.forms' has no attribute 'nothing_of_that_name'",
        "True",
    ]


def test_rooms_take_their_words_only_from_what_stands_for_them() -> None:
    """What is foreseen of rooms counts while the files of these folders stand; a table elsewhere would go unseen."""
    words = re.compile(r"^from factcheck(?:\.(\w+))?\S* import", re.MULTILINE)
    named = {
        name
        for path in (ROOT / "factcheck" / "statements").glob("*.py")
        for name in words.findall(path.read_text(encoding="utf-8"))
    }
    assert named <= {"statements", "language", "frames", "model", "records", "patterns", "reading", ""}, named
