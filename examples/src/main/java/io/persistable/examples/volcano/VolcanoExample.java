package io.persistable.examples.volcano;

import io.persistable.Archive;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.examples.Bar;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves the heights of Maunga Whau in every array format, maps them, and asks numpy for the top.
 */
public final class VolcanoExample {

  private VolcanoExample() {}

  /**
   * @param args the directory to write to; {@code target} unless given
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args.length > 0 ? args[0] : "target/volcano");
    Survey survey = read();
    Archive archive = Archive.builder().arrayThreshold(100).build().insert("survey", survey);

    for (ArrayFormat format : ArrayFormat.values()) {
      String name = "volcano_" + format.name().toLowerCase(java.util.Locale.ROOT);
      Path text;
      try (Bar bar = new Bar(name)) {
        SaveOptions options = SaveOptions.builder().arrayFormat(format).force(true).build();
        text = archive.save(directory, name, options.toBuilder().progress(bar).build());
      }
      Archive.verify(text);
      Survey back = Objects.requireNonNull(Archive.load(text).get("survey", Survey.class));
      if (!back.equals(survey)) {
        throw new AssertionError("what came back is not what was archived");
      }
      System.out.printf(
          "wrote %s: text of %,d bytes, %s; in Java the highest of %,d points is %.0f m%n",
          text, Files.size(text), format, back.heights().size(), highest(back.heights()));
    }
    System.out.println("numpy:");
    System.out.print(
        Python.get().run(Python.script(VolcanoExample.class, "ask.py"), directory, "npy", "npz"));
    Optional<Python> h5py = Python.system("numpy", "h5py");
    System.out.print(
        h5py.map(
                python ->
                    python.run(Python.script(VolcanoExample.class, "ask.py"), directory, "hdf5"))
            .orElse("  no h5py on this machine, so HDF5 was read in Java alone\n"));
  }

  private static double highest(NdArray heights) {
    return heights.doubles().max().orElseThrow();
  }

  private static Survey read() throws IOException {
    try (InputStream json = VolcanoExample.class.getResourceAsStream("volcano.json")) {
      JsonNode volcano = new JsonMapper().readTree(json);
      int width = volcano.get("width").asInt();
      int height = volcano.get("height").asInt();
      double[] values = new double[width * height];
      for (int i = 0; i < values.length; i++) {
        values[i] = volcano.get("values").get(i).asDouble();
      }
      return new Survey("Maunga Whau", 10, NdArray.of(values).reshape(height, width));
    }
  }
}
