"""Imports the package `large`; prints what is in it, and the most memory that was in use, in KB."""
import resource, sys
sys.dont_write_bytecode = True
import large

shared = large.links[0].next
print(len(large.links), sum(link.id for link in large.links),
      sum(link.next is shared for link in large.links))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
