import dataset


def own():
    return [name for name in dir(dataset) if not name.startswith('__')]


print(own())
print(dataset._info_dict)
import dataset.a, dataset.x
print(own())
print(dataset.a)
print(type(dataset.x).__name__, *dataset.x)
