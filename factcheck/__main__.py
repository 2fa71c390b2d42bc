"""The entry point: the quickest way to an answer, and every failure as one message and an exit code.

Exit codes: 0 nothing at or above ``--fail-on``, 1 something is, 2 the run failed, 130 interrupted by Ctrl-C (129 by
SIGHUP, 143 by SIGTERM). Modules are imported late: ``--version`` and ``--help`` need none, the plain ways of judging a
claim do without click.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

INTERRUPTED = 130
FAILED = 2


def main(arguments: list[str]) -> int:
    """Run ``arguments`` and return the exit code; never raises, never prints a traceback unless FACTCHECK_DEBUG=1."""
    code: int | None = 0
    try:
        from factcheck.commands.quick import quick

        code = quick(arguments)
        if code is None:
            from factcheck.cli import invoke

            code = invoke(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt as error:
        return getattr(error, "code", INTERRUPTED)
    except BrokenPipeError as error:
        from factcheck.output import mute

        mute()
        return getattr(error, "code", code) or 0
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else FAILED
    except Exception as error:
        _report(error)
        return FAILED
    finally:
        signals = sys.modules.get("factcheck.signals")
        if signals is not None:
            signals.clear_up()
    return code


def _report(error: Exception) -> None:
    """Say what failed, on standard error."""
    from factcheck.errors import FAULT, FactcheckError, InternalError, OutputError
    from factcheck.output import complain, mute

    if os.environ.get("FACTCHECK_DEBUG") == "1":
        import traceback

        traceback.print_exc()
    if isinstance(error, FactcheckError) and not isinstance(error, InternalError):
        complain(error.head, error.advice, more=error.more)
        if isinstance(error, OutputError):
            mute()
        return
    if isinstance(error, OSError):
        complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        mute()
        return
    kind = type(error).__name__
    if isinstance(error, RecursionError | MemoryError):
        complain(f"the input needs too much {'nesting' if isinstance(error, RecursionError) else 'memory'} ({kind})")
        return
    complain(f"internal error: {kind}: {error}", FAULT)


def run() -> NoReturn:
    """The console script.

    Modules come from one file (:mod:`factcheck.together`), the garbage collector waits until the work proper begins
    (:func:`factcheck.commands.common.settle`), and the process ends without taking its memory apart piece by piece:
    together a third of the time that judging one claim takes.
    """
    import gc

    from factcheck import together

    gc.disable()
    finder = together.install()
    code = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            code = code or FAILED
    together.keep(finder)
    if sys.gettrace() is not None or "coverage" in sys.modules:
        sys.exit(code)
    os._exit(code)


if __name__ == "__main__":
    run()
