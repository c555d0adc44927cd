"""`sqlite3`, whose objects keep to the thread that made them: its own check asks for the system's thread, which all are.

Connection and Cursor are subclasses of the module's own, in their place; what is checked is what CPython's
Modules/_sqlite checks. A Blob is left as it is.
"""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from ..turns import scheduler as turns

# Methods that CPython checks.
_OF_CONNECTION = (
    "__call__", "__exit__", "backup", "blobopen", "close", "commit", "create_aggregate", "create_collation",
    "create_function", "create_window_function", "deserialize", "enable_load_extension", "getconfig", "getlimit",
    "load_extension", "rollback", "serialize", "set_authorizer", "set_progress_handler", "set_trace_callback",
    "setconfig", "setlimit",
)
_BY_A_CURSOR = ("execute", "executemany", "executescript")  # of a Connection, too, which makes one for that
_OF_CURSOR = (*_BY_A_CURSOR, "__next__", "close", "fetchall", "fetchmany", "fetchone")
_CHECK_SAME_THREAD, _FACTORY = 4, 5  # among the arguments of connect()


def _checked(base: Any, name: str, check: Callable[[Any], None]) -> Any:
    """The method `name` of `base`, in its own thread only."""
    method = getattr(base, name)

    def checked(self: Any, *args: Any, **kwargs: Any) -> Any:
        check(self)
        return method(self, *args, **kwargs)

    return _like(checked, method)


def _like(function: Any, original: Any) -> Any:
    """Gives `function` the names of CPython's own."""
    function.__name__, function.__doc__, function.__module__ = original.__name__, original.__doc__, "sqlite3"
    function.__qualname__ = getattr(original, "__qualname__", original.__name__)
    return function


def _by_a_cursor(base: Any, name: str, cursor: Callable[[Any], Any]) -> Any:
    """The method `name` of a Connection: the same of a new cursor."""
    def execute(self: Any, *args: Any) -> Any:
        return getattr(cursor(self), name)(*args)

    return _like(execute, getattr(base, name))


def _connection(base: Any, check: Callable[[Any], None], cursor_type: Any) -> Any:
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        given = args[_CHECK_SAME_THREAD:_FACTORY]
        has_one = given[0] if given else kwargs.get("check_same_thread", True)
        base.__init__(self, *args, **kwargs)
        self._thread = turns.active.current.ident if has_one else None

    def cursor(self: Any, factory: Any = None) -> Any:
        check(self)
        return base.cursor(self, cursor_type if factory is None else factory)

    def set_isolation_level(self: Any, level: str | None) -> None:
        if level is None:  # it commits
            check(self)
        base.isolation_level.__set__(self, level)

    def set_autocommit(self: Any, value: Any) -> None:
        check(self)
        base.autocommit.__set__(self, value)

    return {
        "__init__": __init__,
        "cursor": _like(cursor, base.cursor),
        "isolation_level": property(base.isolation_level.__get__, set_isolation_level),
        "autocommit": property(base.autocommit.__get__, set_autocommit),
        **{name: _by_a_cursor(base, name, cursor) for name in _BY_A_CURSOR},
        **{name: _checked(base, name, check) for name in _OF_CONNECTION if hasattr(base, name)},
    }


def complete(dbapi2: ModuleType) -> None:
    """Called when a program imports `sqlite3`: puts the two classes in place."""
    module: Any = dbapi2
    old_connection, old_cursor, old_connect = module.Connection, module.Cursor, module.connect
    error = module.ProgrammingError

    def check(connection: Any) -> None:
        owner, me = getattr(connection, "_thread", None), turns.active.current.ident
        if owner is not None and owner != me:
            raise error(
                "SQLite objects created in a thread can only be used in that same thread. "
                f"The object was created in thread id {owner} and this is thread id {me}.")

    def check_cursor(cursor: Any) -> None:
        connection = cursor.connection
        if connection is not None:
            check(connection)

    def make_cursor(self: Any, connection: Any, /) -> None:
        if isinstance(connection, old_connection):
            check(connection)
        old_cursor.__init__(self, connection)

    def named(base: Any, slots: tuple[str, ...], members: dict[str, Any]) -> Any:
        return type(base)(base.__name__, (base,), {
            "__module__": "sqlite3", "__doc__": base.__doc__, "__slots__": slots, **members})

    cursor_type = named(old_cursor, (), {
        "__init__": make_cursor, **{name: _checked(old_cursor, name, check_cursor) for name in _OF_CURSOR}})
    connection_type = named(old_connection, ("_thread",), _connection(old_connection, check, cursor_type))

    def connect(*args: Any, **kwargs: Any) -> Any:
        if len(args) <= _FACTORY:
            kwargs.setdefault("factory", connection_type)
        return old_connect(*args, **kwargs)

    names = {"Connection": connection_type, "Cursor": cursor_type, "connect": _like(connect, old_connect)}
    vars(module).update(names)
