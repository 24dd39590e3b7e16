"""Occasions, weeks, promises and minutes as plain values, so that a workbook can keep them as JSON, and back."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def to_plain(value: Any) -> Any:
    """Turn one of our values, or a collection of them, into text, numbers, lists and dictionaries."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date | time) else value


def from_plain(kind: type[Value], plain: Mapping[str, Any]) -> Value:
    """Build a value of this kind from what `to_plain` gave.

    A workbook outlives the kit that wrote it: names this kit does not know are left out, and what is missing, or no
    longer fits, takes its default.
    """
    hints = get_type_hints(kind)
    found = {}
    for name, given in plain.items():
        if name in hints:
            try:
                found[name] = _back(hints[name], given)
            except (TypeError, ValueError):
                continue
    return kind(**found)


def _back(hint: Any, given: Any) -> Any:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return None if given is None else _back(next(part for part in parts if part is not type(None)), given)
    if origin is Literal:
        return _one_of(parts, given)
    if origin is tuple:
        return tuple(_back(parts[0], one) for one in _of(list, given))
    if origin is not None and issubclass(origin, Mapping):
        return {_key(parts[0], key): _back(parts[1], one) for key, one in _of(dict, given).items()}
    if hint in (date, time, datetime):
        return hint.fromisoformat(_of(str, given))
    if is_dataclass(hint):
        return from_plain(hint, _of(dict, given))  # type: ignore[arg-type]
    return float(given) if hint is float and isinstance(given, int) else _of(hint, given)


def _of(kind: type[Value], given: Any) -> Value:
    if not isinstance(given, kind):
        raise TypeError(f"'given' must be {kind.__name__}, got {given!r}.")
    return given


def _one_of(choices: tuple[Any, ...], given: Any) -> Any:
    if given not in choices:
        raise ValueError(f"'given' must be one of {choices}, got {given!r}.")
    return given


def _key(hint: Any, key: str) -> Any:
    return int(key) if hint is int else _back(hint, key)
