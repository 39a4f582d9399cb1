package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One of the two pictures of a medium, of a type without identity. */
@Persistable(identity = false)
@Json
@CompiledJson
public record ValueImage(String uri, @Nullable String title, int width, int height, Size size)
    implements Serializable {}
