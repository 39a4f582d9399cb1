import struct

count = 0
with open('doubles.txt') as lines:
    for line in lines:
        bits, text = line.split()
        value = struct.unpack('>d', int(bits, 16).to_bytes(8, 'big'))[0]
        assert repr(value) == text, (repr(value), text)
        count += 1
print(count, 'agree')
