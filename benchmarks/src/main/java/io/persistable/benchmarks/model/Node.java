package io.persistable.benchmarks.model;

import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;

/** A node of a graph without cycles; nodes are shared. */
@Persistable
public record Node(int id, String label, double weight, List<Node> children)
    implements Serializable {}
