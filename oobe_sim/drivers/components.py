"""The strongly connected components of a graph that is found while it is walked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator


def components(first: Hashable, leads: Callable[[Hashable], Iterable[Hashable]]) -> Iterator[tuple[Hashable, ...]]:
    """Every component that is reached from a node, each after those that it leads to.

    `leads` is called once for each node. R. Tarjan, *Depth-First Search and Linear Graph Algorithms*
    (1972), without recursion, as a flow can be long.
    """
    index: dict[Hashable, int] = {}
    lowest: dict[Hashable, int] = {}
    stack: list[Hashable] = []
    waiting: set[Hashable] = set()
    path: list[tuple[Hashable, Iterator[Hashable]]] = []

    def enter(node: Hashable) -> None:
        index[node] = lowest[node] = len(index)
        stack.append(node)
        waiting.add(node)
        path.append((node, iter(tuple(leads(node)))))

    enter(first)
    while path:
        node, others = path[-1]
        for other in others:
            if other not in index:
                enter(other)
                break
            if other in waiting:
                lowest[node] = min(lowest[node], index[other])
        else:
            path.pop()
            if path:
                above = path[-1][0]
                lowest[above] = min(lowest[above], lowest[node])
            if lowest[node] == index[node]:
                yield tuple(_down_to(node, stack, waiting))


def _down_to(node: Hashable, stack: list[Hashable], waiting: set[Hashable]) -> Iterator[Hashable]:
    while True:
        one = stack.pop()
        waiting.remove(one)
        yield one
        if one == node:
            return
