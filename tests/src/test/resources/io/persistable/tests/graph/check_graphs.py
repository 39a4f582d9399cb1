"""Executes archives and compares what they leave with JSON descriptions: values, types, identity."""

import collections
import datetime
import decimal
import enum
import glob
import json
import pathlib
import struct
import sys
import types
import uuid

import numpy

NUMBERS = {
    'boolean': '|b1', 'byte': '|i1', 'short': '<i2', 'char': '<u2', 'int': '<i4', 'long': '<i8',
    'float': '<f4', 'double': '<f8',
}

IMMUTABLE = (tuple, frozenset, types.MappingProxyType)


def fail(path, message, found):
    text = repr(found)
    raise AssertionError('%s: expected %s, found %s' % (path, message, text[:200]))


class Checker:
    def __init__(self, nodes):
        self.nodes = nodes
        self.seen = {}
        self.back = {}
        self.todo = []

    def check(self, expected, found, path):
        self.todo.append((expected, found, path))
        while self.todo:
            self.step(*self.todo.pop())

    def push(self, expected, found, path):
        self.todo.append((expected, found, path))

    def step(self, expected, found, path):
        if 'ref' in expected:
            number = expected['ref']
            node = self.nodes[number]
            if number in self.seen:
                if self.seen[number] is not found and not self.without_identity(node, found):
                    fail(path, 'the object seen before as node %d' % number, found)
                return
            empty = node.get('v') == [] and node['t'].startswith('frozen')
            # CPython makes one object of equal constants, tuples of constants among them.
            plain = isinstance(found, (str, bytes, tuple, frozenset, range))
            if id(found) in self.back and not empty and not plain:
                fail(path, 'an object of its own, not node %d' % self.back[id(found)], found)
            self.seen[number] = found
            self.back[id(found)] = number
            expected = node
        getattr(self, 'do_' + expected['t'])(expected, found, path)

    def without_identity(self, node, found):
        return node['t'] == 'range' or len(found) == 0 and type(found) in IMMUTABLE

    def do_none(self, expected, found, path):
        if found is not None:
            fail(path, 'None', found)

    def do_bool(self, expected, found, path):
        if found is not expected['v'] and not (
                isinstance(found, numpy.bool_) and bool(found) == expected['v']):
            fail(path, expected['v'], found)

    def do_int(self, expected, found, path):
        if type(found) is not int or found != int(expected['v']):
            fail(path, expected['v'], found)

    def do_float(self, expected, found, path):
        bits = int(expected['v'], 16)
        if type(found) is not float:
            fail(path, 'a float', found)
        if found != found:
            if bits & 0x7ff0000000000000 != 0x7ff0000000000000:
                fail(path, hex(bits), found)
        elif struct.unpack('>Q', struct.pack('>d', found))[0] != bits:
            fail(path, struct.unpack('>d', bits.to_bytes(8, 'big'))[0], found)

    def do_float32(self, expected, found, path):
        """A float's text is the shortest that gives the same float; Python reads it as a double."""
        bits = int(expected['v'], 16)
        if type(found) is not float:
            fail(path, 'a float', found)
        if found != found:
            if bits & 0x7f800000 != 0x7f800000:
                fail(path, hex(bits), found)
        elif struct.unpack('>I', struct.pack('>f', found))[0] != bits:
            fail(path, struct.unpack('>f', bits.to_bytes(4, 'big'))[0], found)

    def do_str(self, expected, found, path):
        if type(found) is not str or [ord(c) for c in found] != expected['v']:
            fail(path, expected['v'], found)

    def do_text(self, expected, found, path):
        """A value that Python has no type for: a string, of a class with the Java name or plain."""
        cls = type(found)
        named = cls.__module__ + '.' + cls.__qualname__ == expected['class']
        if not isinstance(found, str) or [ord(c) for c in found] != expected['v']:
            fail(path, ''.join(map(chr, expected['v'])), found)
        if cls is not str and not named:
            fail(path, expected['class'], cls)

    def do_decimal(self, expected, found, path):
        wanted = decimal.Decimal(expected['v'])
        if type(found) is not decimal.Decimal or found.as_tuple() != wanted.as_tuple():
            fail(path, wanted, found)

    def do_uuid(self, expected, found, path):
        if type(found) is not uuid.UUID or str(found) != expected['v']:
            fail(path, expected['v'], found)

    def do_path(self, expected, found, path):
        if type(found) is not pathlib.PurePosixPath or found != pathlib.PurePosixPath(
                expected['v']):
            fail(path, expected['v'], found)

    def do_bits(self, expected, found, path):
        if type(found) is not set or found != set(expected['v']):
            fail(path, expected['v'], found)

    def do_timezone(self, expected, found, path):
        if type(found) is not datetime.timezone or seconds(found.utcoffset(None)) != expected['v']:
            fail(path, expected['v'], found)

    def do_timedelta(self, expected, found, path):
        if type(found) is not datetime.timedelta or (
                found // datetime.timedelta(microseconds=1) != int(expected['v'])):
            fail(path, expected['v'], found)

    def do_date(self, expected, found, path):
        if type(found) is not datetime.date or found != datetime.date(*expected['v']):
            fail(path, expected['v'], found)

    def do_time(self, expected, found, path, cls=datetime.time):
        wanted = cls(*expected['v'])
        if type(found) is not cls or found.replace(tzinfo=None) != wanted:
            fail(path, expected['v'], found)
        offset = found.utcoffset()
        if (None if offset is None else seconds(offset)) != expected.get('offset'):
            fail(path, expected.get('offset'), found)

    def do_datetime(self, expected, found, path):
        self.do_time(expected, found, path, datetime.datetime)

    def do_complex(self, expected, found, path):
        parts = [float.fromhex(part).hex() for part in expected['v']]
        if type(found) is not complex or [found.real.hex(), found.imag.hex()] != parts:
            fail(path, expected['v'], found)

    def do_bytes(self, expected, found, path):
        if type(found) is not bytes or list(found) != expected['v']:
            fail(path, bytes(expected['v']), found)

    def do_enum(self, expected, found, path):
        cls = type(found)
        if not isinstance(found, enum.Enum) or found.value != expected['v']:
            fail(path, expected['v'], found)
        if cls.__module__ + '.' + cls.__qualname__ != expected['class']:
            fail(path, expected['class'], cls)

    def do_range(self, expected, found, path):
        if type(found) is not range or found != range(*expected['v']):
            fail(path, 'range%r' % (tuple(expected['v']),), found)

    def do_list(self, expected, found, path, cls=list):
        if type(found) is not cls or len(found) != len(expected['v']):
            fail(path, '%s of %d' % (cls.__name__, len(expected['v'])), found)
        for i, (e, f) in enumerate(zip(expected['v'], found)):
            self.push(e, f, '%s[%d]' % (path, i))

    def do_frozenlist(self, expected, found, path):
        self.do_list(expected, found, path, tuple)

    def do_deque(self, expected, found, path):
        self.do_list(expected, found, path, collections.deque)

    def do_set(self, expected, found, path, classes=(set, list)):
        if type(found) not in classes or len(found) != len(expected['v']):
            fail(path, '%s of %d' % (classes[0].__name__, len(expected['v'])), found)
        if type(found) is classes[1] and 'any order' not in expected:
            self.do_list(expected, list(found), path)
        # The elements of a real set are compared by a reader that knows the order: Java's.

    def do_frozenset(self, expected, found, path):
        self.do_set(expected, found, path, (frozenset, tuple))

    def do_map(self, expected, found, path):
        if type(found) in (dict, types.MappingProxyType):
            pairs = list(found.items())
        elif type(found) in (list, tuple):
            pairs = list(found)
        else:
            fail(path, 'a mapping', found)
        if len(pairs) != len(expected['keys']):
            fail(path, '%d pairs' % len(expected['keys']), found)
        if 'any order' in expected:
            return
        for i, (k, v) in enumerate(pairs):
            self.push(expected['keys'][i], k, '%s[key %d]' % (path, i))
            self.push(expected['values'][i], v, '%s[value %d]' % (path, i))

    def do_hashed(self, expected, found, path):
        # In an order of the text's own, which Java's reader knows.
        if len(found) != expected['size']:
            fail(path, '%d elements' % expected['size'], found)

    def do_record(self, expected, found, path):
        cls = type(found)
        optional = expected['class'].startswith('java.util.Optional')
        if optional and cls.__module__ != 'java.util':
            # A place for optionals, which has what one holds; not of one that holds another.
            held = expected['fields']['value']
            if held.get('class', '').startswith('java.util.Optional'):
                fail(path, expected['class'], cls)
            self.push(held, found, path)
            return
        if cls.__module__ + '.' + cls.__qualname__ != expected['class']:
            fail(path, expected['class'], cls)
        values = [getattr(found, name) for name in cls.__dataclass_fields__]
        if len(values) != len(expected['fields']):
            fail(path, '%d fields' % len(expected['fields']), values)
        for (name, e), f in zip(expected['fields'].items(), values):
            self.push(e, f, '%s.%s' % (path, name))

    def do_numbers(self, expected, found, path):
        if type(found) is not numpy.ndarray or found.dtype.str != NUMBERS[expected['type']]:
            fail(path, 'an array of ' + expected['type'], found)
        if expected['type'] == 'char':
            values = [e['v'][0] for e in expected['v']]
            if values != found.tolist():
                fail(path, values, found)
            return
        if len(expected['v']) != len(found):
            fail(path, '%d numbers' % len(expected['v']), found)
        for i, e in enumerate(expected['v']):
            self.push(e, found[i].item(), '%s[%d]' % (path, i))

    def do_ndarray(self, expected, found, path):
        if type(found) is not numpy.ndarray or found.dtype.str != expected['dtype']:
            fail(path, 'an array of ' + expected['dtype'], found)
        if list(found.shape) != expected['shape']:
            fail(path, expected['shape'], found.shape)
        wanted = numpy.frombuffer(bytes.fromhex(expected['hex']), expected['dtype'])
        if not numpy.array_equal(wanted, found.ravel(), equal_nan=True):
            fail(path, wanted, found)

    def do_rows(self, expected, found, path):
        if len(expected['v']) != len(found):
            fail(path, '%d rows' % len(expected['v']), found)
        if type(found) is list:
            for i, (e, f) in enumerate(zip(expected['v'], found)):
                self.push(e, f, '%s[%d]' % (path, i))
            return
        if type(found) is not numpy.ndarray:
            fail(path, 'an array', found)
        for i, e in enumerate(expected['v']):
            if 'ref' not in e:
                self.push(e, bytes(found[i]), '%s[%d]' % (path, i))
                continue
            row = self.nodes[e['ref']]
            getattr(self, 'do_' + row['t'])(row, found[i], '%s[%d]' % (path, i))


def seconds(delta):
    return delta // datetime.timedelta(seconds=1)


def main():
    sys.set_int_max_str_digits(0)  # the descriptions have integers in decimal
    count = 0
    for name in sorted(glob.glob('*.json')):
        with open(name) as f:
            description = json.load(f)
        with open(name[:-5] + '.py', encoding='utf-8') as f:
            source = f.read()
        namespace = {}
        try:
            exec(compile(source, name, 'exec'), namespace)
            if list(namespace) != list(description['roots']) and set(namespace) != set(
                    description['roots']):
                fail('namespace', list(description['roots']), list(namespace))
            checker = Checker(description['nodes'])
            for root, expected in description['roots'].items():
                checker.check(expected, namespace[root], root)
        except Exception:
            sys.stderr.write('in %s:\n%s\n' % (name, source[:6000]))
            raise
        count += 1
    print(count, 'agree')


main()
