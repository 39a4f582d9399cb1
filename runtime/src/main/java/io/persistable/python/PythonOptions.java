package io.persistable.python;

/**
 * How a text looks.
 *
 * @param scoped whether each object is made by a function of its own
 * @param globalPrefix what the names of shared objects start with
 * @param importTypes whether persistable types are imported from their Python modules instead of
 *     being defined in the text
 */
public record PythonOptions(boolean scoped, String globalPrefix, boolean importTypes) {}
