package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdArrayTextTest {

  @Test
  void arraysLookAsNumpyShowsThem(@TempDir Path dir) throws IOException {
    String script = Python.script(NdArrayTextTest.class, "repr.py");
    int count = Integer.parseInt(Python.get().run(script, dir.toString()).strip());
    assertAll(
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    () ->
                        assertEquals(
                            Files.readString(dir.resolve(number + ".txt")),
                            Npy.read(dir.resolve(number + ".npy")).toString(),
                            "array " + number)));
    System.out.println("repr: " + count + " arrays look as numpy shows them");
  }
}
