from flare_tree import flare


def parts(part):
    yield part
    for child in part.children:
        assert child.parent is part
        yield from parts(child)


everything = list(parts(flare))
largest = max(everything, key=lambda part: part.size)
path = []
part = largest
while part is not None:
    path.insert(0, part.name)
    part = part.parent
print('  %d parts, every child knows its parent' % len(everything))
print('  the largest: %s, %d bytes' % ('.'.join(path), largest.size))
