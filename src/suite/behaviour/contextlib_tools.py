"""contextmanager, suppress, ExitStack, closing and redirect_stdout."""
import contextlib
import io


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except KeyError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    raise KeyError(a)
with contextlib.suppress(ZeroDivisionError):
    1 / 0
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "callback", n)
    stack.enter_context(tag("c"))
with contextlib.redirect_stdout(io.StringIO()) as text:
    print("captured")
print(repr(text.getvalue()))

# Prints:
# <a>
# <b>
# swallowed 'a'
# </b>
# </a>
# <c>
# </c>
# callback 2
# callback 1
# callback 0
# 'captured\n'
