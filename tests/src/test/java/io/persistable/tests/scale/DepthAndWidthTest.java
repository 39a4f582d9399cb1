package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.tests.Jvm;
import io.persistable.tests.graph.SameGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth costs no stack, and width no more than its objects. */
@Tag("once")
class DepthAndWidthTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"flat", "scoped"})
  void aChainOfAMillionRecordsNeedsNoStack(String form) throws IOException, InterruptedException {
    String said =
        Jvm.current()
            .run(
                List.of("-Xss256k", "-Xmx2g"),
                Chain.class,
                form,
                "1000000",
                directory.resolve("chain.py").toString());
    assertEquals("same", said);
  }

  @Test
  void aMillionRecordsInOneListComeBack() {
    List<Link> links = new ArrayList<>();
    Link shared = new Link(-1, null);
    for (int id = 0; id < 1_000_000; id++) {
      links.add(new Link(id, id % 1000 == 0 ? shared : null));
    }
    String text = Archive.create().insert("links", links).toString();
    SameGraph.assertSameGraph(links, Archive.restore(text).get("links"));
  }
}
