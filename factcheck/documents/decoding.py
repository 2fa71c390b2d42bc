"""From bytes to text, with the place of the first mistake."""

from __future__ import annotations

import codecs
import re

_LINE_END = re.compile(rb"\r\n?|\n")


def decode(data: bytes, path: str, encoding: str = "utf-8") -> str:
    """The text of a file, line ends as they are, without byte order mark.

    Raises ``NotUtf8Error`` (line, byte) and ``BinaryFileError`` (NUL characters).
    """
    from factcheck.errors import BinaryFileError, NotUtf8Error, UsageError

    try:
        text = data.decode(encoding)
    except LookupError as error:
        raise UsageError(f"unknown encoding {encoding!r}", advice="For example utf-8, utf-16, cp1252.") from error
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(data, 0, error.start)) + 1
        advice = "Save it as UTF-8, or name its encoding: --encoding cp1252, utf-16 …"
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            advice = "It looks like UTF-16: --encoding utf-16"
        byte = f"byte 0x{data[error.start]:02x} at byte {error.start}" if error.start < len(data) else "the last byte"
        raise NotUtf8Error(f"line {line}: {byte} is not {encoding.upper()}", path=path, advice=advice) from error
    except UnicodeError as error:
        raise NotUtf8Error(f"not {encoding}: {error}", path=path, advice="Name another --encoding.") from error
    if (at := text.find("\0")) >= 0:
        line = len(re.findall(r"\r\n?|\n", text[:at])) + 1
        raise BinaryFileError(
            f"line {line}: NUL character, so this is no text file",
            path=path,
            advice="If it is UTF-16 text, give --encoding utf-16; otherwise save it as text.",
        )
    return text.removeprefix("\ufeff")
