import ds

info = ds._info_dict
print(type(info['when']).__name__, info['array'], info['shared'], info['nan'], end=' ')
assert info['shared'][0] is info['shared'][1]
print([name for name in dir(ds) if not name.startswith('__')])
