"""In the editor: judged documents as diagnostics, hovers and code actions of the Language Server Protocol.

Everything here but :mod:`factcheck.editor.server` is pure: a :class:`~factcheck.editor.judged.Judged` document goes in,
types of ``lsprotocol`` come out. What judges (settings, fact base, baseline, files) is a
:class:`~factcheck.editor.server.Desk` that the command hands in.
"""
