"""The arrays outside the text, loaded by numpy and given to it under the name it has for them."""
import numpy
import os

arrays = {name[:-len('.npy')]: numpy.load(os.path.join('arrays', name))
          for name in sorted(os.listdir('arrays'))}
assert list(arrays) == ['array_0', 'array_1'], list(arrays)
with open('arrays_outside.py') as file:
    text = file.read()
d = dict(_arrays=arrays)
exec(text, d)
assert sorted(d) == ['a', 'b', 'x'], sorted(d)
assert d['a'] == 1
assert d['x'] is d['b'][0]
assert numpy.array_equal(d['x'], numpy.arange(10)) and d['x'].dtype == numpy.dtype('<i8')
assert numpy.array_equal(d['b'][1], numpy.arange(20))
print('agrees')
