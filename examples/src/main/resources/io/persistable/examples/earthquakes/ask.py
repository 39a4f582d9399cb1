import importlib

import earthquakes
import numpy

for name in sorted(n for n in earthquakes._info_dict if n.startswith('day_')):
    quakes = importlib.import_module('earthquakes.' + name)
    positions = importlib.import_module('earthquakes.positions_' + name)
    info = earthquakes._info_dict[name]
    strongest = quakes[numpy.nanargmax([quake.magnitude for quake in quakes])]
    assert positions.shape == (info['events'], 3) == (len(quakes), 3)
    assert strongest.time.date().isoformat() == info['day']
    print('  %s: magnitude %.1f, %s, %d events' % (
        info['day'], strongest.magnitude, strongest.place, info['events']))
