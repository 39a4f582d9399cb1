def _g_replay(journal):
    """Apply the commits that are in the journal and not in the dictionary above.

    The journal is Python as well: each commit is some lines and a seal with a CRC-32 of the
    seal before it and all bytes since. What follows the last good seal was never committed.
    Nothing is written: a module of the last commit that isn't in its place yet is imported
    from where it is.
    """
    import builtins, io, os, re, sys, warnings, zlib

    # An item may be called as one of these, and older interpreters find none of them later.
    from builtins import FileNotFoundError, ImportError, any, compile, exec, getattr
    from builtins import globals, int, open, staticmethod

    space = globals()
    space.pop("_g_replay", None)
    space.pop("__builtins__", None)
    folder = os.path.dirname(os.path.abspath(__file__))
    try:
        with open(os.path.join(folder, journal), "rb") as file:
            data = file.read().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        with open(__file__, "rb") as file:  # A newer one, which holds all of it.
            source = file.read()
        if ('_g_replay("%s")' % journal).encode() in source:
            raise ImportError("%s is missing in %s" % (journal, folder))
        exec(compile(source, __file__, "exec"), space)
        return
    chain, good, last, copied = journal.encode(), 0, None, {}
    seals = rb"^# commit (\d+)(?: put (\S+))?( copied)? .*crc32 ([0-9a-f]{8})\n"
    for seal in re.finditer(seals, data, re.M):
        if b"%08x" % zlib.crc32(chain + data[good : seal.start(4)]) != seal.group(4):
            break
        chain, good, last = seal.group(4), seal.end(), seal
        number, names, copies, _ = (
            part.decode() if part else "" for part in seal.groups()
        )
        for name in names.split(","):
            copied[name] = number if copies else None
    rest = data[good:]
    strings = rb"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\""  # What is said may read like a seal.
    damaged = re.search(
        rb"(?s) crc32 [0-9a-f]{8}.|# commit .*\n", re.sub(strings, b"", rest)
    )
    if damaged and rest.count(b"\0") > 1:  # Zeros as a loss of power leaves them.
        chains = rb"(?s)(?=([0-9a-f]{8}).)"
        damaged = any(
            b"%08x" % zlib.crc32(chain[1] + rest[chain.start() + 9 : seal.start(4)])
            == seal[4]
            for seal in re.finditer(seals, rest, re.M)
            for chain in re.finditer(chains, rest[: seal.start()])
        )  # A whole commit that says which one it follows.
    if damaged:
        text = "%s is damaged at byte %d, and what follows is ignored; repair the data set %s"
        text = text % (journal, good, folder)
        # From CPython 3.14 on, who warns has to have __builtins__; this module has none.
        exec("warnings.warn(text)", {"warnings": warnings, "text": text})
    commits = compile(data[:good].decode(), os.path.join(folder, journal), "exec")
    exec(commits, {"_info_dict": space["_info_dict"]})

    waiting = {}
    for name in names.split(",") if last else ():
        path = os.path.join(folder, "%s.py.%s" % (name, number))
        if name and os.path.exists(path):
            waiting[name] = path
    sys.meta_path[:] = [
        f for f in sys.meta_path if getattr(f, "_g_package", "") != __name__
    ]
    if not waiting and not any(copied.values()):
        return
    from importlib import machinery, util

    package = __name__

    def whole(name, source):
        """The module as it was written, even if a loss of power took some of its file."""
        if not copied.get(name) or (
            b"\0" not in source and re.search(signature, source)
        ):
            return source
        try:
            with open(os.path.join(folder, "_modules_" + copied[name]), "rb") as file:
                file = io.BytesIO(file.read().replace(b"\r\n", b"\n"))
        except FileNotFoundError:
            return source
        head, text = file.readline().split(), None
        while head:
            copy = file.read(int(head[3]))
            if head[1] == name.encode() + b".py" and zlib.crc32(copy) == int(
                head[4], 16
            ):
                text = copy
            file.readline()
            head = file.readline().split()
        return text if text and (b"\0" in source or text.startswith(source)) else source

    signature = rb"# (?:sealed|commit \d+) crc32c [0-9a-f]{8}\s*(?:# end of persistable \d+\s*)?\Z"

    class Module(machinery.SourceFileLoader):
        def get_code(self, fullname):
            try:
                source = self.get_data(self.path)
            except FileNotFoundError:
                source = self.get_data(self.path.rpartition(".")[0])
            source = whole(fullname.rpartition(".")[2], source)
            return self.source_to_code(source, self.path)

    class Waiting:
        _g_package = package

        @staticmethod
        def find_spec(fullname, path=None, target=None):
            parent, _, name = fullname.rpartition(".")
            if parent != package:
                return None
            place = waiting.get(name)
            if not (place and os.path.exists(place)):
                place = os.path.join(folder, name + ".py") if copied.get(name) else None
            if place and os.path.exists(place):
                return util.spec_from_file_location(
                    fullname, place, loader=Module(fullname, place)
                )

    sys.meta_path.insert(0, Waiting)
