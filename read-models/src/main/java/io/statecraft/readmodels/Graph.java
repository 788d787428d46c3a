package io.statecraft.readmodels;

/**
 * How the rows of a view are the edges of a graph.
 *
 * @param from property that names the node at one end
 * @param to property that names the node at the other end
 * @param directed whether the ends differ in their parts
 */
public record Graph(String from, String to, boolean directed) {}
