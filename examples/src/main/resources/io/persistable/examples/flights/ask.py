import collections
import time

start = time.perf_counter()
import day1
print('  import day1: %.2f s, it has %s' % (
    time.perf_counter() - start, [name for name in vars(day1) if not name.startswith('__')]))

delays = collections.defaultdict(list)
for flight in day1.flights:
    delays[flight.origin].append(flight.delay)
means = {airport: sum(d) / len(d) for airport, d in delays.items() if len(d) >= 50}
worst = max(means, key=means.get)
print('  worst average delay: %s (%s), %.1f min over %d flights' % (
    worst.name, worst.iata, means[worst], len(delays[worst])))

first = day1.flights[0]
same = next(f for f in day1.flights[1:] if f.origin.iata == first.origin.iata)
assert same.origin is first.origin
assert len({id(f.origin) for f in day1.flights}) == len({f.origin.iata for f in day1.flights})
print('  flights[i].origin is flights[j].origin: True, for every airport')
