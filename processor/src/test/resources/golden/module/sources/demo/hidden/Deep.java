package demo.hidden;

import demo.Open;
import io.persistable.Persistable;

/** In a package that is not exported. */
@Persistable
record Deep(Open open, Mood mood) {}
