package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.ReadException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An info of the original's that has no meaning in Java concerns nobody who doesn't ask for it. */
class ForeignInfosTest {

  private static final String FLAT =
      """
      from os.path import join as _join
      from builtins import slice as _slice, dict as _dict
      _g1 = [1, 2]
      _info_dict = _dict([('f', _join), ('cut', {'rows': _slice(1, (2), ')'), 'all': _g1}),
                          ('n', 7), ('list', _g1), ('deep', [[_slice]])])
      del _join, _slice, _dict, _g1
      try: del __builtins__, _arrays
      except NameError: pass
      """;

  private static final String SCOPED =
      """

      def _g1():
          from os.path import join
          return join
      _g1 = _g1()

      def _g2():
          from builtins import slice
          return slice(1, 2, None)
      _g2 = _g2()
      _g3 = [1, 2]

      def _g4(_l_0=_g2,_l_1=_g3):
          return {'rows': _l_0, 'all': _l_1}
      _g4 = _g4()

      def _g5(_l_0=_g2):
          return [_l_0]
      _g5 = _g5()

      def _info_dict(_l_0=_g1,_l_1=_g4,_l_2=_g3,_l_3=_g5):
          from builtins import dict
          return dict([('f', _l_0), ('cut', _l_1), ('n', 7), ('list', _l_2), ('deep', _l_3)])
      _info_dict = _info_dict()
      del _g1, _g2, _g3, _g4, _g5
      try: del __builtins__, _arrays
      except NameError: pass
      """;

  @TempDir private Path directory;
  private Path place;

  @BeforeEach
  void choosePlace() throws IOException {
    place = Files.createDirectory(directory.resolve("ds"));
    Files.createFile(place.resolve("_this_dir_is_a_DataSet"));
    Files.writeString(place.resolve("n.py"), "n = [3]\nimport sys\nsys.modules[__name__] = n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {FLAT, SCOPED})
  void theOthersAreReadAndItIsNamed(String init) throws IOException {
    Files.writeString(place.resolve("__init__.py"), init);
    try (DataSet ds = DataSet.open(place)) {
      assertInfos(ds);
    }
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      assertInfos(ds);
      ds.put("ours", 1, "more");
    }
    try (DataSet ds = DataSet.open(place)) {
      assertInfos(ds);
      assertEquals("more", ds.info("ours"));
    }
    assertEquals(
        "join slice(1 [1, 2] 7 [1, 2] more\n",
        Python.get()
            .run(
                """
                import ds
                infos = ds._info_dict
                print(infos['f'].__name__, repr(infos['cut']['rows'])[:7], infos['cut']['all'],
                      infos['n'], infos['list'], infos['ours'])
                """,
                directory));
  }

  private static void assertInfos(DataSet ds) throws IOException {
    assertTrue(ds.names().containsAll(List.of("f", "cut", "n", "list", "deep")));
    assertEquals(7, ds.info("n"));
    assertEquals(List.of(1, 2), ds.info("list"));
    assertEquals(List.of(3), ds.get("n"));
    for (String name : List.of("f", "cut", "deep")) {
      ReadException refused = assertThrows(ReadException.class, () -> ds.info(name));
      assertTrue(refused.getMessage().contains("info of '" + name + "'"), refused.getMessage());
    }
    ReadException refused = assertThrows(ReadException.class, ds::infos);
    assertTrue(refused.getMessage().contains("info of 'f'"), refused.getMessage());
    assertTrue(ds.describe().contains("n "), ds.describe());
  }

  @Test
  void aTextThatIsNoPythonIsDamageAsBefore() throws IOException {
    Files.writeString(place.resolve("__init__.py"), "_info_dict = {'a': 1 +* 2}\n");
    DataSetDamagedException refused =
        assertThrows(DataSetDamagedException.class, () -> DataSet.open(place));
    assertTrue(refused.getMessage().contains("__init__.py:1:"), refused.getMessage());
  }
}
