"""The code of the program as trees, parsed once for all tests that ask about its shape."""

from __future__ import annotations

import ast
import gc
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "factcheck"
FILES = sorted(PACKAGE.rglob("*.py"))


@cache
def _trees() -> dict[Path, ast.Module]:
    """All of them at once, so that no search for garbage goes through what is half done, nor through it later."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return {path: ast.parse(path.read_text(encoding="utf-8"), str(path)) for path in FILES}
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def tree(path: Path) -> ast.Module:
    return _trees()[path]


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a file, as ``ast.walk`` gives them."""
    return tuple(ast.walk(tree(path)))


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of what is a name, or one of something that is; nothing of other expressions."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{before}.{node.attr}" if (before := dotted(node.value)) else ""
    return ""


def last_name(node: ast.AST) -> str:
    """The last name of an expression that ends with one."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
