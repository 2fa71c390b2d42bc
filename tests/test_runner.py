"""Many files: order, processes that die, Ctrl-C, progress, and watching."""

from __future__ import annotations

import io
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from factcheck import runner
from factcheck.runner import Progress, batches, run
from factcheck.signals import Interrupts
from factcheck.watching import Round, rounds


def double(item: int) -> tuple[int, int]:
    return item * 2, os.getpid()


def dies_at_seven(item: int) -> int:
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def raises_at_seven(item: int) -> int:
    if item == 7:
        raise LookupError("seven")
    return item


def died(item: int, error: Exception) -> Any:
    return (item, str(error))


def test_order_is_that_of_the_items_whatever_the_number_of_jobs() -> None:
    items = list(range(200))
    one = [value for value, _ in run(items, double, failed=died)]
    for jobs in (2, 3):
        several = list(run(items, double, jobs=jobs, failed=died))
        assert [value for value, _ in several] == one
        assert os.getpid() not in {process for _, process in several}
    assert [process for _, process in run([1], double, jobs=4, failed=died)] == [os.getpid()]
    assert list(run([], double, jobs=4, failed=died)) == []


def test_the_work_need_not_be_a_function_of_a_module() -> None:
    kept = {"by": 3}
    assert list(run(range(50), lambda item: item * kept["by"], jobs=2, failed=died)) == [i * 3 for i in range(50)]


def test_a_process_that_dies_takes_one_item_with_it() -> None:
    expected: list[Any] = list(range(100))
    expected[7] = (7, "a worker process died")
    assert list(run(range(100), dies_at_seven, jobs=2, failed=died)) == expected


def test_what_the_work_raises_is_raised() -> None:
    for jobs in (1, 2):
        with pytest.raises(LookupError, match="seven"):
            list(run(range(100), raises_at_seven, jobs=jobs, failed=died))


def test_no_more_than_a_few_batches_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "BATCH_FILES", 1)
    asked: list[int] = []

    def size(item: int) -> int:
        asked.append(item)
        return 0

    results = run(range(1000), double, jobs=2, size=size, failed=died)
    next(results)
    assert len(asked) <= 2 * runner.BATCHES_PER_JOB + 2
    results.close()  # type: ignore[attr-defined]


def test_a_process_that_does_not_end_by_itself_is_made_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "GRACE", 0.1)
    told = tmp_path / "told"
    os.mkfifo(told)

    def deaf(item: int) -> int:
        if item == 1:
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
            told.write_text(str(os.getpid()))
            time.sleep(60)
        return item

    results = run(range(2), deaf, jobs=2, failed=died)
    assert next(results) == 0
    process = int(told.read_text())
    results.close()
    for _ in range(2000):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    pytest.fail("it is still there")


def test_batches() -> None:
    sizes = {"a": 60_000, "b": 10_000, "c": 200_000, "d": 1, "e": 1}
    assert list(batches(list(sizes), sizes.__getitem__)) == [["a"], ["b"], ["c"], ["d", "e"]]
    assert [len(batch) for batch in batches(range(70), lambda _: 0)] == [32, 32, 6]
    assert [len(batch) for batch in batches(range(70), lambda _: 0, jobs=2)] == [4] * 17 + [2]
    assert [len(batch) for batch in batches(range(3), lambda _: 0, jobs=2)] == [1, 1, 1]
    assert list(batches([], lambda _: 0)) == []


def test_progress_is_told_in_order() -> None:
    for jobs in (1, 2):
        seen: list[int] = []
        list(run(range(40), double, jobs=jobs, failed=died, progress=seen.append))
        assert seen == sorted(seen)
        assert seen[-1] == 40


# Ctrl-C


def test_an_interrupt_waits_for_the_end_of_what_is_held() -> None:
    done = []
    with Interrupts() as interrupts:
        with pytest.raises(KeyboardInterrupt), interrupts.held():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("still here")
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt), interrupts.held():
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGINT)
            done.append("never")
    assert done == ["still here"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


# The bar


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_bar() -> None:
    clock, stream = Clock(), io.StringIO()
    bar = Progress(1000, stream, clock, width=60)
    bar.update(10)
    clock.now += 0.9
    bar.update(20)
    bar.clear()
    assert stream.getvalue() == ""
    clock.now += 1.1
    bar.update(250)
    assert stream.getvalue() == "\r[#######" + "." * 23 + "] 250/1,000 files, 6 s left"
    bar.update(251)
    assert "251" not in stream.getvalue()
    clock.now += 1
    bar.clear()
    assert stream.getvalue().endswith("\r" + " " * 58 + "\r")
    before = stream.getvalue()
    bar.clear()
    bar.update(1000)
    assert stream.getvalue() == before


@pytest.mark.parametrize("width", [1, 5, 20, 30, 80, 200])
def test_the_bar_fits(width: int) -> None:
    clock, stream = Clock(), io.StringIO()
    bar = Progress(12345, stream, clock, width=width)
    clock.now += 500
    bar.update(3)
    assert len(stream.getvalue().strip("\r")) < max(width, 1)


def test_no_bar_where_nobody_looks_or_for_one_file() -> None:
    clock, stream = Clock(), io.StringIO()
    for bar in (Progress(1, stream, clock), Progress(9, None, clock)):
        clock.now += 10
        bar.update(0)
    assert stream.getvalue() == ""


# Watching


class Watched:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 1_000_000_000
        self.shared = folder / "facts.yaml"
        self.write("facts.yaml", "1")
        self.steps: list[Any] = []
        self.looks = 0

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.write_text(text)
        self.now += 1_000_000_000
        os.utime(path, ns=(self.now, self.now))

    def files(self) -> list[str]:
        return sorted(str(path) for path in self.folder.glob("*.md"))

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds < 5
        self.looks += 1
        assert self.looks < 100, "nothing was seen"
        if self.steps:
            self.steps.pop(0)()

    def rounds(self) -> Any:
        return rounds(self.files, lambda: [str(self.shared)], sleep=self.sleep)

    def names(self, found: Round) -> tuple[list[str], list[str], bool]:
        return [Path(p).name for p in found.changed], [Path(p).name for p in found.gone], found.everything


def test_watching(tmp_path: Path) -> None:
    watched = Watched(tmp_path)
    watched.write("a.md", "x")
    watched.write("b.md", "x")
    look = watched.rounds()
    assert watched.names(next(look)) == (["a.md", "b.md"], [], False)
    watched.write("b.md", "y")
    assert watched.names(next(look)) == (["b.md"], [], False)
    watched.write("c.md", "new")
    assert watched.names(next(look)) == (["c.md"], [], False)
    (tmp_path / "a.md").unlink()
    assert watched.names(next(look)) == ([], ["a.md"], False)
    watched.write("facts.yaml", "2")
    assert watched.names(next(look)) == (["b.md", "c.md"], [], True)


def test_a_file_that_is_being_replaced_is_not_gone(tmp_path: Path) -> None:
    watched = Watched(tmp_path)
    watched.write("a.md", "x")
    look = watched.rounds()
    next(look)
    (tmp_path / "a.md").unlink()
    watched.steps = [lambda: None, lambda: watched.write("a.md", "y")]
    assert watched.names(next(look)) == (["a.md"], [], False)


def test_a_file_that_goes_on_changing_is_judged_when_it_rests_or_after_a_while(tmp_path: Path) -> None:
    watched = Watched(tmp_path)
    watched.write("a.md", "x")
    look = watched.rounds()
    next(look)
    watched.steps = [lambda: watched.write("a.md", "yy"), lambda: watched.write("a.md", "yyy")]
    assert watched.names(next(look)) == (["a.md"], [], False)
    assert watched.looks == 3
    watched.steps = [lambda i=i: watched.write("a.md", "z" * i) for i in range(20)]  # type: ignore[misc]
    assert watched.names(next(look)) == (["a.md"], [], False)
    assert watched.looks == 13
