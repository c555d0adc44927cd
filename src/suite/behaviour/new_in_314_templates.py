"""New in 3.14: template strings keep text and values apart (PEP 750)."""
from string.templatelib import Interpolation, Template

name, count = "<Ada>", 3
template = t"Hello {name!r}, {count + 1:>3}."
print(type(template) is Template, template.strings, template.values)


def escaped(template):
    parts = []
    for item in template:
        if isinstance(item, Interpolation):
            item = str(item.value).replace("<", "&lt;").replace(">", "&gt;")
        parts.append(item)
    return "".join(parts)


print(escaped(template))
print([(i.expression, i.conversion, i.format_spec) for i in template.interpolations])

# Prints:
# True ('Hello ', ', ', '.') ('<Ada>', 4)
# Hello &lt;Ada&gt;, 4.
# [('name', 'r', ''), ('count + 1', None, '>3')]
