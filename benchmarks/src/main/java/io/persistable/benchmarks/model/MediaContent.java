package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;

/** The object of the media benchmark of jvm-serializers. */
@Persistable
@Json
@CompiledJson
public record MediaContent(Media media, List<Image> images) implements Serializable {}
