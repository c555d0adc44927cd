"""except* takes a group apart; what is left goes on."""


def fail():
    raise ExceptionGroup(
        "several", [ValueError("a"), ExceptionGroup("nested", [KeyError("b"), OSError(5, "c")])]
    )


try:
    try:
        fail()
    except* ValueError as group:
        print("values", group.exceptions)
    except* KeyError as group:
        print("keys", group.exceptions)
except ExceptionGroup as rest:
    print(rest.message, rest.exceptions, rest.subgroup(lambda e: isinstance(e, OSError)))
error = ValueError("with notes")
error.add_note("a first note")
error.add_note("a second note")
raise error

# Prints:
# values (ValueError('a'),)
# keys (ExceptionGroup('nested', [KeyError('b')]),)
# several (ExceptionGroup('nested', [OSError(5, 'c')]),) several (1 sub-exception)
# On stderr:
# ValueError: with notes
# a first note
# a second note
# Exit status: 1
