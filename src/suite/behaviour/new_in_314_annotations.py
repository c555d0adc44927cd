"""New in 3.14: annotations are evaluated when they are asked for (PEP 649)."""
import annotationlib
from dataclasses import dataclass


def link(first: Node, second: Later) -> Node: ...


@dataclass
class Node:
    value: int
    next: Node | None = None


print(Node(1, Node(2)))
print(annotationlib.get_annotations(link, format=annotationlib.Format.STRING))
try:
    link.__annotations__
except NameError as error:
    print(error)
Later = Node
print(link.__annotations__["first"] is link.__annotations__["second"])

# Prints:
# Node(value=1, next=Node(value=2, next=None))
# {'first': 'Node', 'second': 'Later', 'return': 'Node'}
# name 'Later' is not defined
# True
