package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.Items;
import io.persistable.testsupport.Python;
import org.junit.jupiter.api.Test;

/** Archives are read and written again with no domain class at all. */
class UnknownTypesTest {

  @Test
  void anArchiveIsTheSameAfterItWasReadAsRecordValues() {
    String text = Python.script(UnknownTypesTest.class, "unknown_types.py");
    ArchiveReader reader = Archive.reader().unknownTypesAsRecords(true).build();
    Items items = reader.restore(text);
    Archive archive = Archive.create();
    items.asMap().forEach(archive::insert);
    assertEquals(text, archive.toString());
  }
}
