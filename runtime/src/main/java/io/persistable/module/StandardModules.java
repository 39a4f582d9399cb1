package io.persistable.module;

import io.persistable.error.InvalidNameException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The modules that Python's own library imports by their names, and those that arrays need. A file
 * of such a name hides them from every script beside it. The list is that of {@code
 * sys.stdlib_module_names} of all versions from 3.8 to 3.14, the removed ones included.
 */
public final class StandardModules {

  private static final Set<String> NAMES =
      Set.of(
          """
          __future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse
          _asyncio _bisect _blake2 _bootlocale _bootsubprocess _bz2 _codecs _codecs_cn
          _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections
          _collections_abc _colorize _compat_pickle _compression _contextvars _crypt _csv
          _ctypes _curses _curses_panel _datetime _dbm _decimal _dummy_thread _dummy_threading
          _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib
          _heapq _hmac _imp _interpchannels _interpqueues _interpreters _io _ios_support _json
          _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec _multiprocessing _opcode
          _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem
          _posixsubprocess _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl
          _queue _random _remote_debugging _scproxy _sha1 _sha2 _sha256 _sha3 _sha512 _signal
          _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct
          _suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize
          _tracemalloc _types _typing _uuid _warnings _weakref _weakrefset _winapi _wmi
          _zoneinfo _zstd abc aifc annotationlib antigravity argparse array ast asynchat
          asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2
          cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
          compileall compression concurrent configparser contextlib contextvars copy copyreg
          crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils
          doctest dummy_threading email encodings ensurepip enum errno faulthandler fcntl
          filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt
          getpass gettext glob graphlib grp gzip h5py hashlib heapq hmac html http idlelib
          imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3
          linecache locale logging lzma macpath macurl2path mailbox mailcap marshal math
          mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt
          ntpath nturl2path numbers numpy opcode operator optparse os ossaudiodev parser
          pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix
          posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat
          queue quopri random re readline reprlib resource rlcompleter runpy sched scipy
          secrets select selectors shelve shlex shutil signal site
          sitecustomize smtpd smtplib sndhdr socket
          socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics
          string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog
          tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit
          tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo
          types typing unicodedata unittest urllib usercustomize uu uuid venv warnings wave weakref
          webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib
          zoneinfo
          """
              .strip()
              .split("\\s+"));

  private StandardModules() {}

  /** Whether Python, numpy or h5py may import a module of this name. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }

  /**
   * Refuses a module that would hide one of Python's.
   *
   * @throws InvalidNameException with a remedy
   */
  public static void check(String module, Set<String> allowed) {
    if (contains(module) && !allowed.contains(module)) {
      throw new InvalidNameException(
          "expected a module that hides none of Python's library, found '"
              + module
              + "', which scripts beside it could no longer import; take another name, such as '"
              + module
              + "_data', or allow it: Archive.builder().allowedModules(\""
              + module
              + "\")");
    }
  }

  /** As {@link #check(String, Set)}, of a file that Python might import: {@code json.py}. */
  public static void check(Path file, Set<String> allowed) {
    String name = String.valueOf(file.getFileName());
    Path parent = file.toAbsolutePath().getParent();
    if (name.equals("__init__.py") && parent != null && parent.getFileName() != null) {
      check(String.valueOf(parent.getFileName()), allowed);
    } else if (name.endsWith(".py")) {
      check(name.substring(0, name.length() - ".py".length()), allowed);
    }
  }
}
