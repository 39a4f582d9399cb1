package a;

public record Thing(int x) {}
