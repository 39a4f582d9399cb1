"""Times importing: prints lines of a name, a space and CPU milliseconds (medians, in turn)."""
import gc
import importlib
import os
import pathlib
import sys
import time

import numpy

ROUNDS = 7
sys.dont_write_bytecode = True
sys.path.insert(0, '.')


def write_by_hand(name, keywords):
    """The leanest equivalent: a frozen dataclass per type, one call per object, nothing else."""
    import ours
    airports = {}
    for flight in ours.flights:
        for airport in (flight.origin, flight.destination):
            airports.setdefault(airport.iata, airport)

    def call(value, **references):
        arguments = [
            ('%s=' % field if keywords else '') + references.get(field, repr(getattr(value, field)))
            for field in type(value).__annotations__]
        return '%s(%s)' % (type(value).__qualname__, ', '.join(arguments))

    with open(name + '.py', 'w', encoding='utf-8') as out:
        out.write('from dataclasses import dataclass\n')
        for cls in (type(next(iter(airports.values()))), type(ours.flights[0])):
            out.write('@dataclass(frozen=True)\nclass %s:\n' % cls.__qualname__)
            for field in cls.__annotations__:
                out.write('    %s: object\n' % field)
        for code, airport in airports.items():
            out.write('a_%s = %s\n' % (code, call(airport)))
        out.write('flights = [\n')
        for flight in ours.flights:
            out.write('    %s,\n' % call(
                flight,
                origin='a_' + flight.origin.iata,
                destination='a_' + flight.destination.iata))
        out.write(']\n')


def check(name):
    rows = [line.split('\t') for line in pathlib.Path('rows.txt').read_text().splitlines()]
    flights = import_afresh(name).flights
    assert [[f.date, str(f.delay), str(f.distance), f.origin.iata, f.destination.iata]
            for f in flights] == rows


def forget(name):
    for module in [m for m in sys.modules if m == name or m.startswith(name + '.')]:
        del sys.modules[module]
    importlib.invalidate_caches()


def timed(work):
    gc.collect()
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def import_afresh(name):
    forget(name)
    return importlib.import_module(name)


def report(cases):
    times = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, work in cases.items():
            times[name].append(timed(work))
    for name, values in times.items():
        print(name, sorted(values)[ROUNDS // 2])


write_by_hand('by_hand', keywords=False)
write_by_hand('by_hand_keywords', keywords=True)
for module in ('ours', 'by_hand', 'by_hand_keywords'):
    check(module)
npy = next(pathlib.Path('arrays').rglob('*.npy'))
numbers = numpy.load(npy)
assert import_afresh('arrays').x[4] == numbers[4]

report({
    'python-import-ours': lambda: import_afresh('ours'),
    'python-import-by-hand': lambda: import_afresh('by_hand'),
    'python-import-by-hand-keywords': lambda: import_afresh('by_hand_keywords'),
    'python-arrays-ours': lambda: import_afresh('arrays').x,
    'python-arrays-numpy': lambda: numpy.load(npy),
    'numpy-write': lambda: numpy.save('numpy.npy', numbers),
    'numpy-read': lambda: numpy.load('numpy.npy'),
})
os.remove('numpy.npy')
