"""The commands, one file each: a function ``run(…, settings) -> exit code`` that knows nothing of click."""
