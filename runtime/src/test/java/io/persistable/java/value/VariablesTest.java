package io.persistable.java.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A name means the variable of the holder at hand, else that of the class. */
class VariablesTest {

  @Test
  void aHoldersVariablesHideThoseOfTheClassWhileItIsRead() {
    Variables variables = new Variables();
    variables.bind("a", 1);
    variables.bind("nothing", null);
    variables.enter("Part1");
    variables.bind("a", 2);
    assertEquals(2, variables.get("a"));
    assertTrue(variables.isBound("nothing"));
    assertNull(variables.get("nothing"));
    variables.leave();
    assertEquals(1, variables.get("a"));
    assertEquals(2, variables.get("Part1", "a"));
    assertTrue(variables.isHolder("Part1"));
    assertFalse(variables.isBound("Part1", "nothing"));
    assertFalse(variables.isBound("Part2", "a"));
    assertFalse(variables.isBound("b"));
  }
}
