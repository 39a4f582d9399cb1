package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;

/** The object of the media benchmark of jvm-serializers, of a type without identity. */
@Persistable(identity = false)
@Json
@CompiledJson
public record ValueMediaContent(ValueMedia media, List<ValueImage> images)
    implements Serializable {}
