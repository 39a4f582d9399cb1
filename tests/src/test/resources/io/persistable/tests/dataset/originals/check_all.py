"""Checks every data set below the working directory against its manifest, as a plain package."""
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, sys.argv[1])
import check_dataset

skip = set(sys.argv[2].split(','))


def check(case):
    with open(os.path.join('dataset', case, 'case.json')) as f:
        manifest = json.load(f)
    manifest['data']['zz_added'] = {'t': 'int', 'v': '7'}
    manifest['info']['zz_added'] = {'t': 'str', 'v': 'by us'}
    known = {each['check'] for each in manifest['original_own_check']['failed']}
    checks = check_dataset.check(
        os.path.join('dataset', case, 'files', manifest['name']), manifest, [os.path.abspath('fixtures')],
        ['import'], leftovers=True, extra=True)
    if case.startswith('dtypes_'):
        known.add('import: data all_')  # an array of int8 is a byte[] in Java, and that is bytes
    failed = [c for c in checks if c['ok'] is False and c['check'] not in known]
    return len(checks), ['%s: %s: %s' % (case, c['check'], c['detail']) for c in failed]


cases = sorted(set(os.listdir('dataset')) - skip)
with ThreadPoolExecutor(2) as pool:
    results = list(pool.map(check, cases))
print('%d checks' % sum(count for count, failed in results))
for count, failed in results:
    for each in failed:
        print(each)
