"""Imports the package `large`; prints what is in it, and the most memory that was in use, in KB."""
import sys
sys.dont_write_bytecode = True
import large

shared = large.links[0].next
print(len(large.links), sum(link.id for link in large.links),
      sum(link.next is shared for link in large.links))
# Not getrusage's ru_maxrss: Linux lets a process start with that of the one it was forked from.
with open('/proc/self/status') as status:
    print(next(line.split()[1] for line in status if line.startswith('VmHWM')))
