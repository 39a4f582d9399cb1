package io.persistable.module;

import io.persistable.array.ArrayFormat;
import io.persistable.text.LineWidth;
import io.persistable.text.TextBuffer;
import java.util.Collection;

/**
 * The Python code that loads the arrays of a module, relative to the module's own file. Nothing in
 * it unpickles, and files are closed.
 */
public final class LoaderSource {

  private LoaderSource() {}

  /**
   * @param variable what the text calls the dictionary of the arrays
   * @param location the file or directory of the arrays, relative to the module's directory
   * @param names the arrays
   */
  public static TextBuffer of(
      ArrayFormat format, String variable, String location, Collection<String> names) {
    TextBuffer out = new TextBuffer(512);
    out.ascii("def ").text(variable).ascii("():").newline();
    out.ascii("    import os.path, numpy")
        .ascii(format == ArrayFormat.HDF5 ? ", h5py" : "")
        .newline();
    out.ascii("    try: dir = os.path.dirname(__file__)").newline();
    out.ascii("    except NameError: dir = '.'").newline();
    out.ascii("    res = {}").newline();
    String open = "os.path.join(dir, '" + location + "')";
    switch (format) {
      case NPY -> {
        loop(names, "    ", out);
        out.ascii("        filename = os.path.join(dir, '").text(location);
        out.ascii("', name + '.npy')").newline();
        out.ascii("        res[name] = numpy.load(filename, allow_pickle=False)").newline();
      }
      case NPZ -> {
        out.ascii("    with numpy.load(").text(open).ascii(", allow_pickle=False) as f:").newline();
        loop(names, "        ", out);
        out.ascii("            res[name] = f[name]").newline();
      }
      case HDF5 -> {
        out.ascii("    with h5py.File(").text(open).ascii(", 'r') as f:").newline();
        loop(names, "        ", out);
        out.ascii("            res[name] = numpy.asarray(f[name])").newline();
      }
    }
    out.ascii("    return res").newline().newline();
    return out.text(variable).ascii(" = ").text(variable).ascii("()").newline();
  }

  private static void loop(Collection<String> names, String indent, TextBuffer out) {
    out.ascii(indent).ascii("for name in [");
    int i = 0;
    for (String name : names) {
      if (i++ > 0) {
        out.ascii(',');
        if (out.column() > LineWidth.PYTHON) {
          out.newline().ascii(indent).ascii("        ");
        } else {
          out.ascii(' ');
        }
      }
      out.ascii('\'').ascii(name).ascii('\'');
    }
    out.ascii("]:").newline();
  }
}
