package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One of the two pictures of a medium. */
@Persistable
@Json
@CompiledJson
public record Image(String uri, @Nullable String title, int width, int height, Size size)
    implements Serializable {}
