package b;

public record Thing(int x) {}
